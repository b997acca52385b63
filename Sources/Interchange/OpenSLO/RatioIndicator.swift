package import Reliability
import Yams

/// How an SLO counts its events: two queries, of all events and of the good or the bad ones.
package struct RatioIndicator: Hashable, Sendable {
  /// Whether the events that are counted beside all of them are good; bad ones else.
  package var countsGood: Bool
  /// The query of the good or the bad events.
  package var part: String
  /// The query of all events.
  package var total: String
  /// Whether the queries give counters, which only ever grow, as far as the indicator says so.
  package var isCounter: Bool?
  /// The address of the data source, where a document names it.
  package var address: String?

  /// An indicator from its parts.
  package init(
    countsGood: Bool, part: String, total: String, isCounter: Bool?, address: String? = nil
  ) {
    self.countsGood = countsGood
    self.part = part
    self.total = total
    self.isCounter = isCounter
    self.address = address
  }

  /// What the events are called that are counted beside all of them.
  package var partName: String { countsGood ? "good" : "bad" }
}

/// The indicators of SLOs, as OpenSLO documents describe them.
package struct IndicatorCatalogue {
  private var specifications: [CatalogueDocument.Kind: [String: YAMLField]] = [:]

  /// The catalogue of documents that are valid.
  package init(_ documents: [CatalogueDocument]) {
    for document in documents where Self.kinds.contains(document.kind) {
      let notes = FindingCollector(file: document.name)
      let node = YAMLDocuments(document.text, file: document.name).documents.first?.node
      let root = node.map { YAMLField($0, path: "", notes: notes) }
      specifications[document.kind, default: [:]][document.name] = root?["spec"]
    }
  }

  private static let kinds: Set<CatalogueDocument.Kind> = [.slo, .sli, .dataSource]

  /// The names of the SLOs, in order.
  package var slos: [String] { specifications[.slo, default: [:]].keys.sorted() }

  /// How an SLO counts its events in a Prometheus.
  ///
  /// - Throws: ``IndicatorError`` where it does not.
  package func indicator(of slo: String) throws(IndicatorError) -> RatioIndicator {
    guard let specification = specifications[.slo]?[slo] else { throw .noDocument }
    return try ratio(of: try indicator(specification))
  }

  /// What an SLO measures: the specification of its indicator or, of a composite, of each
  /// objective's; empty where it is not known.
  func definitions(of slo: String) -> [Node] {
    guard let specification = specifications[.slo]?[slo] else { return [] }
    let holders = [specification] + (specification["objectives"]?.elements ?? [])
    return holders.compactMap { holder in
      holder["indicator"]?["spec"]?.node
        ?? (holder["indicatorRef"]?.written).flatMap { specifications[.sli]?[$0]?.node }
    }
  }

  private func indicator(_ slo: YAMLField) throws(IndicatorError) -> YAMLField {
    if let specification = slo["indicator"]?["spec"] { return specification }
    guard let name = slo["indicatorRef"]?.written else { throw .composite }
    guard let specification = specifications[.sli]?[name] else { throw .unknownIndicator(name) }
    return specification
  }

  private func ratio(of indicator: YAMLField) throws(IndicatorError) -> RatioIndicator {
    guard let ratio = indicator["ratioMetric"] else { throw .threshold }
    guard ratio["raw"] == nil else { throw .raw }
    guard let part = ratio["good"] ?? ratio["bad"], let total = ratio["total"] else {
      throw .composite
    }
    let (partSource, totalSource) = (try source(of: part), try source(of: total))
    guard partSource == totalSource else { throw .twoSources }
    return RatioIndicator(
      countsGood: ratio["good"] != nil, part: try query(of: part), total: try query(of: total),
      isCounter: ratio["counter"]?.boolean, address: totalSource)
  }

  private func query(of metric: YAMLField) throws(IndicatorError) -> String {
    guard let query = metric["metricSource"]?["spec"]?["query"]?.written else { throw .noQuery }
    return query
  }

  /// The address of the data source of a metric, `nil` where no document names it.
  private func source(of metric: YAMLField) throws(IndicatorError) -> String? {
    let metricSource = metric["metricSource"]
    let document = metricSource?["metricSourceRef"]?.written.flatMap {
      specifications[.dataSource]?[$0]
    }
    if let type = (metricSource?["type"] ?? document?["type"])?.written,
      !Self.types.contains(type.lowercased())
    {
      throw .otherSource(type)
    }
    guard let details = document?["connectionDetails"], details.isMapping else { return nil }
    return details["url"]?.written
  }

  /// Data sources that answer as Prometheus does.
  private static let types: Set = ["prometheus", "thanos", "mimir", "cortex", "victoriametrics"]
}

/// Why the events of an SLO cannot be counted in a Prometheus.
package enum IndicatorError: Error, Equatable {
  /// The SLO has no OpenSLO document.
  case noDocument
  /// The SLO refers to an indicator that no document defines.
  case unknownIndicator(String)
  /// Each objective has an indicator of its own.
  case composite
  /// The indicator compares values with a threshold.
  case threshold
  /// The indicator gives ratios and no counts.
  case raw
  /// The indicator has no query.
  case noQuery
  /// The events come from something else than a Prometheus.
  case otherSource(String)
  /// Good or bad events come from another place than all events.
  case twoSources
}

extension IndicatorError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noDocument: "it has no OpenSLO document: 'psgf slo import' takes one"
    case .unknownIndicator(let name):
      "no document defines its indicator '\(name)': import the SLI with 'psgf slo import'"
    case .composite: "each of its objectives has an indicator of its own"
    case .threshold: "its thresholdMetric gives values and counts no events"
    case .raw: "its ratioMetric is 'raw': ratios, from which no events can be counted"
    case .noQuery: "a metricSource of it has no 'query'"
    case .otherSource(let type): "its events are in \(type), and not in a Prometheus"
    case .twoSources: "its good or bad events are in another data source than all its events"
    }
  }
}
