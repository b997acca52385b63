import ArgumentParser
import Interchange

/// Which Prometheus counts events.
struct PrometheusOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Its address; else PSGF_PROMETHEUS_URL, else the url of the DataSource document.",
      valueName: "url"))
  var prometheus: String?

  @Option(
    help: ArgumentHelp(
      "A header of each request, such as 'X-Scope-OrgID: payments'; a bearer token stands in "
        + "PSGF_PROMETHEUS_TOKEN.",
      valueName: "name: value"))
  var header: [String] = []

  /// The Prometheus that counts the events of an SLO.
  ///
  /// - Throws: ``CommandError/noPrometheus(slo:)``, `ServerAddressError`.
  func server(of slo: String, _ indicator: RatioIndicator, in context: Context) throws -> Prometheus
  {
    let token = context.environment["PSGF_PROMETHEUS_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
    let named = [prometheus, context.environment["PSGF_PROMETHEUS_URL"]].compactMap { $0 }
    if let address = named.first(where: { !$0.isEmpty }) {
      return Prometheus(
        at: try ServerAddress(address, of: .prometheus, token: token, headers: header))
    }
    guard let address = indicator.address else { throw CommandError.noPrometheus(slo: slo) }
    let found = try ServerAddress(address, of: .prometheus, headers: header)
    guard token == nil else { throw ServerAddressError.tokenForDocument(found.text) }
    return Prometheus(at: found)
  }
}
