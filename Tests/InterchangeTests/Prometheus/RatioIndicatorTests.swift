import Interchange
import Reliability
import Testing

@Suite("The indicator of an SLO")
struct RatioIndicatorTests {
  private func catalogue(_ texts: String...) throws -> IndicatorCatalogue {
    let files = texts.map { OpenSLOSources.File(name: "x.yaml", text: $0) }
    return IndicatorCatalogue(try OpenSLOReader.read(files).catalogue.documents)
  }

  private static let source = """
    apiVersion: openslo/v1
    kind: DataSource
    metadata: {name: main}
    spec:
      type: Prometheus
      connectionDetails: {url: "https://prometheus.example"}

    """

  private static let byReference = OpenSLOFixture.sli.replacing(
    "type: Prometheus", with: "metricSourceRef: main")

  @Test func `is found by its reference, with its data source`() throws {
    let catalogue = try catalogue(OpenSLOFixture.slo, Self.byReference, Self.source)
    let indicator = try catalogue.indicator(of: "checkout-availability")
    #expect(indicator.countsGood)
    #expect(indicator.part == "good")
    #expect(indicator.total == "all")
    #expect(indicator.isCounter == true)
    #expect(indicator.address == "https://prometheus.example")
    #expect(catalogue.slos == ["checkout-availability"])
  }

  @Test func `counts bad events, and says where it does not know what is counted`() throws {
    let sli = OpenSLOFixture.sli.replacing("good:", with: "bad:")
      .replacing("    counter: true\n", with: "")
    let indicator = try catalogue(OpenSLOFixture.slo, sli).indicator(of: "checkout-availability")
    #expect(!indicator.countsGood)
    #expect(indicator.isCounter == nil)
    #expect(indicator.address == nil)
  }

  @Test(
    "may count no events in a Prometheus",
    arguments: [
      ("", IndicatorError.unknownIndicator("checkout-requests")),
      (
        OpenSLOFixture.sli.replacing("type: Prometheus", with: "type: Datadog"),
        .otherSource("Datadog")
      ),
      (
        byReference.replacing(
          "good: {metricSource: {metricSourceRef: main",
          with: "good: {metricSource: {type: prometheus"), .twoSources
      ),
      (OpenSLOFixture.sli.replacing("query: good", with: "sql: good"), .noQuery),
      (
        """
        apiVersion: openslo/v1
        kind: SLI
        metadata: {name: checkout-requests}
        spec: {thresholdMetric: {metricSource: {type: Prometheus, spec: {query: up}}}}

        """, .threshold
      ),
      (
        """
        apiVersion: openslo/v1
        kind: SLI
        metadata: {name: checkout-requests}
        spec:
          ratioMetric:
            rawType: success
            raw: {metricSource: {type: Prometheus, spec: {query: ratio}}}

        """, .raw
      ),
    ])
  func others(sli: String, error: IndicatorError) throws {
    let texts = [OpenSLOFixture.slo, Self.source] + (sli.isEmpty ? [] : [sli])
    let files = texts.map { OpenSLOSources.File(name: "x.yaml", text: $0) }
    let catalogue = IndicatorCatalogue(try OpenSLOReader.read(files).catalogue.documents)
    #expect(throws: error) { try catalogue.indicator(of: "checkout-availability") }
    #expect(throws: IndicatorError.noDocument) { try catalogue.indicator(of: "other") }
  }
}
