package import Reliability

/// An Alertmanager, asked through its HTTP interface.
package struct Alertmanager: Sendable {
  /// Where it is.
  package let address: ServerAddress
  private let client: HTTPClient

  /// An Alertmanager at an address.
  package init(at address: ServerAddress, through client: HTTPClient = .curl) {
    self.address = address
    self.client = client
  }

  /// Every alert that it lists now: those that fire, silenced and inhibited ones among them.
  ///
  /// - Throws: ``AlertmanagerError``.
  package func alerts(
    _ options: AlertmanagerReader.Options
  ) throws(AlertmanagerError) -> [ReportedAlert] {
    let request = HTTPClient.Request(
      address: address.text + "/api/v2/alerts", headers: address.headers, fields: [],
      patience: .seconds(60))
    let response: HTTPClient.Response
    do throws(HTTPFailure) { response = try client.send(request) } catch {
      throw .noAnswer(error, address: address.text)
    }
    guard response.status == 200 else { throw AlertmanagerError(response, address: address.text) }
    var reader = AlertmanagerReader(response.body, name: address.text, options)
    var alerts: [ReportedAlert] = []
    do {
      while let alert = try reader.next() { alerts.append(alert) }
    } catch {
      throw .otherAnswer("\(error)", address: address.text)
    }
    return alerts
  }
}

/// Why an Alertmanager told no alerts.
package enum AlertmanagerError: Error, Equatable {
  /// No answer came.
  case noAnswer(HTTPFailure, address: String)
  /// It does not know who asks, or lets that one not in.
  case notAllowed(status: Int, address: String)
  /// It is somewhere else.
  case elsewhere(String, address: String)
  /// It is out of order.
  case outOfOrder(status: Int, says: String, address: String)
  /// What answers is no Alertmanager, or the answer was cut off.
  case otherAnswer(String, address: String)

  /// What an answer without alerts means.
  init(_ response: HTTPClient.Response, address: String) {
    self =
      switch response.status {
      case 401, 403: .notAllowed(status: response.status, address: address)
      case 300..<400: .elsewhere(response.redirection, address: address)
      case 429, 500...: .outOfOrder(status: response.status, says: response.text, address: address)
      default: .otherAnswer("HTTP \(response.status)", address: address)
      }
  }
}

extension AlertmanagerError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noAnswer(.noCurl, _): "there is no 'curl', which asks Alertmanager: install it"
    case .noAnswer(.timedOut, let address): "\(address) did not answer in time: pull again later"
    case .noAnswer(.tooLong, let address):
      "the address \(address) with its headers is too long: shorten them"
    case .noAnswer(.unreachable(let reason), let address):
      "\(address) does not answer: \(reason); check the address and that Alertmanager runs"
    case .notAllowed(let status, let address):
      "\(address) lets nobody in without a token or does not take this one (HTTP \(status)): set "
        + MonitoringServer.alertmanager.tokenVariable
    case .elsewhere(let place, let address):
      "\(address) sends on to \(place.isEmpty ? "another place" : place), and psgf does not follow: "
        + "name the address of Alertmanager itself"
    case .outOfOrder(let status, let says, let address):
      "\(address) is out of order (HTTP \(status)\(says.isEmpty ? "" : ": \(says)")): pull again later"
    case .otherAnswer(let reason, let address):
      "\(address) did not answer as Alertmanager does (\(reason)): check the address, with the path "
        + "before /api/v2"
    }
  }
}
