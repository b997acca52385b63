import Foundation
import Reliability
import Testing

@testable import Interchange

@Suite("What servers answer that a healthy Prometheus does not")
struct PrometheusAnswerTests {
  private static let address = "http://localhost:9090"

  private func evaluate(
    _ body: String, status: Int = 200, redirection: String = ""
  ) throws -> Prometheus.Answer {
    let client = HTTPClient { _ throws(HTTPFailure) in
      HTTPClient.Response(status: status, redirection: redirection, body: Data(body.utf8))
    }
    return try Prometheus(at: ServerAddress(Self.address, of: .prometheus), through: client)
      .evaluate("sum(x)", at: 60_000...120_000, step: .seconds(60))
  }

  private func success(_ result: String, _ rest: String = "") -> String {
    #"{"status":"success","data":{"resultType":"matrix","result":[\#(result)]}\#(rest)}"#
  }

  @Test func `NaN is no sample, and no series is no sample either`() throws {
    let series = #"{"metric":{},"values":[[60,"NaN"],[120,"2.5"],[180.001,"+Inf"]]}"#
    #expect(try evaluate(success(series)).values == [120_000: 2.5, 180_001: .infinity])
    #expect(try evaluate(success("")).values.isEmpty)
  }

  @Test func `doubts about the expression are passed on`() throws {
    let doubt = "PromQL info: metric might not be a counter"
    #expect(try evaluate(success("", #","infos":["\#(doubt)"]"#)).doubts == [doubt])
  }

  @Test func `an answer that lacks data is not taken`() {
    #expect(throws: PrometheusError.incomplete("store b is down")) {
      try evaluate(success("", #","warnings":["store b is down"]"#))
    }
  }

  @Test(
    arguments: [
      (
        302, "", "https://login.example/",
        PrometheusError.elsewhere("https://login.example/", address: address)
      ),
      (401, "", "", .notAllowed(status: 401, address: address)),
      (403, "no", "", .notAllowed(status: 403, address: address)),
      (404, "not found", "", .otherAnswer(address: address)),
      (
        400, #"{"status":"error","errorType":"bad_data","error":"parse"}"#, "",
        .badQuery("bad_data: parse")
      ),
      (
        422, #"{"status":"error","errorType":"execution","error":"too many samples"}"#, "",
        .notExecuted("execution: too many samples")
      ),
      (503, "<p>busy\n</p>", "", .outOfOrder(status: 503, says: "<p>busy", address: address)),
      (200, "<html>", "", .otherAnswer(address: address)),
      (
        200, #"{"status":"success","data":{"resultType":"matrix","result":["#, "",
        .otherAnswer(address: address)
      ),
      (
        200, #"{"status":"success","data":{"resultType":"vector","result":[]}}"#, "",
        .otherAnswer(address: address)
      ),
    ] as [(Int, String, String, PrometheusError)])
  func `failures are told apart`(
    status: Int, body: String, redirection: String, error: PrometheusError
  ) {
    #expect(throws: error) { try evaluate(body, status: status, redirection: redirection) }
  }
}
