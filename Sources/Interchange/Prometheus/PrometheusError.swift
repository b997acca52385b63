/// Why a Prometheus gave no numbers.
package enum PrometheusError: Error, Equatable {
  /// No answer came.
  case noAnswer(HTTPFailure, address: String)
  /// It does not know who asks, or lets that one not in.
  case notAllowed(status: Int, address: String)
  /// It is somewhere else.
  case elsewhere(String, address: String)
  /// It does not understand the query.
  case badQuery(String)
  /// It cannot work the query out.
  case notExecuted(String)
  /// It knows that data are missing in its answer.
  case incomplete(String)
  /// It is out of order.
  case outOfOrder(status: Int, says: String, address: String)
  /// What answers is no Prometheus, or the answer was cut off.
  case otherAnswer(address: String)

  /// What an answer without numbers means.
  ///
  /// - Parameters:
  ///   - response: The answer.
  ///   - message: What the server says in the words of the interface.
  ///   - address: Whose answer it is.
  init(_ response: HTTPClient.Response, says message: String?, address: String) {
    self =
      switch (response.status, message) {
      case (401, _), (403, _): .notAllowed(status: response.status, address: address)
      case (300..<400, _): .elsewhere(response.redirection, address: address)
      case (400, let message?): .badQuery(message)
      case (422, let message?): .notExecuted(message)
      case (500..., _), (429, _):
        .outOfOrder(status: response.status, says: message ?? response.text, address: address)
      default: .otherAnswer(address: address)
      }
  }

  /// Whether the next question would get the same answer, whatever it is.
  package var isOfServer: Bool {
    switch self {
    case .noAnswer(.timedOut, _), .noAnswer(.tooLong, _), .badQuery, .notExecuted, .incomplete:
      false
    case .noAnswer, .notAllowed, .elsewhere, .outOfOrder, .otherAnswer: true
    }
  }
}

extension PrometheusError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noAnswer(.noCurl, _): "there is no 'curl', which asks Prometheus: install it"
    case .noAnswer(.unreachable(let reason), let address):
      "\(address) does not answer: \(reason); check the address and that Prometheus runs"
    case .noAnswer(.timedOut, let address):
      "\(address) did not answer in time: ask for less at once with --chunk, or later"
    case .noAnswer(.tooLong, _): "the query is longer than 60,000 bytes: shorten it with a rule"
    case .notAllowed(let status, let address):
      "\(address) lets nobody in without a token or does not take this one (HTTP \(status)): set "
        + "PSGF_PROMETHEUS_TOKEN"
    case .elsewhere(let place, let address):
      "\(address) sends on to \(place.isEmpty ? "another place" : place), and psgf does not follow: "
        + "name the address of Prometheus itself"
    case .badQuery(let message): "Prometheus refuses the query (\(message)): correct it"
    case .notExecuted(let message):
      "Prometheus cannot work the query out (\(message)): correct it, or ask for less at once with "
        + "--chunk"
    case .incomplete(let message):
      "Prometheus could not read all data (\(message)): nothing of the answer is taken; pull again "
        + "when its stores are there"
    case .outOfOrder(let status, let says, let address):
      "\(address) is out of order (HTTP \(status)\(says.isEmpty ? "" : ": \(says)")): pull again later"
    case .otherAnswer(let address):
      "\(address) did not answer as Prometheus does: check the address, with the path before /api/v1"
    }
  }
}
