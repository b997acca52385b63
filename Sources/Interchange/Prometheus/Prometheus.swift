import Foundation
import Reliability

/// A Prometheus, or a server that answers as it does, asked through its HTTP interface.
package struct Prometheus: Sendable {
  /// How many points of time one question may ask about: Prometheus answers no more.
  package static let mostPoints = 11_000

  /// Where it is.
  package let address: ServerAddress
  private let client: HTTPClient

  /// A Prometheus at an address.
  package init(at address: ServerAddress, through client: HTTPClient = .curl) {
    self.address = address
    self.client = client
  }

  /// What an expression gave.
  package struct Answer: Hashable, Sendable {
    /// The values by time, in milliseconds since 1970; nothing where there was no sample.
    package var values: [Int64: Double] = [:]
    /// What the server doubts about the expression.
    package var doubts: [String] = []
  }

  /// Evaluates an expression that gives one number, at points of time.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - times: The first and the last time, in milliseconds since 1970, in whole seconds.
  ///   - step: How far the times are from each other, in whole seconds.
  /// - Returns: The values that are there.
  /// - Throws: ``PrometheusError``.
  package func evaluate(
    _ expression: String, at times: ClosedRange<Int64>, step: Duration
  ) throws(PrometheusError) -> Answer {
    let request = HTTPClient.Request(
      address: address.text + "/api/v1/query_range", headers: address.headers,
      fields: [
        ("query", expression), ("start", String(times.lowerBound / 1_000)),
        ("end", String(times.upperBound / 1_000)),
        ("step", String(step.wholeMilliseconds / 1_000)),
      ],
      // Prometheus itself gives up after two minutes, and says why.
      patience: .seconds(150))
    let response: HTTPClient.Response
    do throws(HTTPFailure) { response = try client.send(request) } catch {
      throw .noAnswer(error, address: address.text)
    }
    let reading = Result { try JSONDecoder().decode(PrometheusReply.self, from: response.body) }
    guard response.status == 200 else {
      throw PrometheusError(response, says: (try? reading.get())?.message, address: address.text)
    }
    guard case .success(let reply) = reading, let data = reply.data, data.resultType == "matrix",
      data.result.count <= 1
    else { throw .otherAnswer(address: address.text) }
    // What the expression is doubted for is marked; any other warning says that data are missing.
    let warnings = (reply.warnings ?? []) + (reply.infos ?? [])
    if let missing = warnings.first(where: { !$0.hasPrefix("PromQL ") }) {
      throw .incomplete(missing)
    }
    var answer = Answer(doubts: warnings)
    for sample in data.result.first?.values ?? [] where !sample.value.isNaN {
      answer.values[sample.time] = sample.value
    }
    return answer
  }
}

/// The answer of the HTTP interface.
private struct PrometheusReply: Decodable {
  var data: Payload?
  var errorType: String?
  var error: String?
  var warnings: [String]?
  var infos: [String]?

  /// What is wrong, where something is.
  var message: String? { error.map { "\(errorType ?? "error"): \($0)" } }

  struct Payload: Decodable {
    var resultType: String
    var result: [Series]
  }

  struct Series: Decodable {
    var values: [Sample]
  }

  /// A time in seconds and a number in quotes.
  struct Sample: Decodable {
    var time: Int64
    var value: Double

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      time = Int64((try container.decode(Double.self) * 1_000).rounded())
      let text = try container.decode(String.self)
      guard let value = Double(text) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "'\(text)' is no number")
      }
      self.value = value
    }
  }
}
