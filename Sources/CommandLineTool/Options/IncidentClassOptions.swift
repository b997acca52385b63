import ArgumentParser
import Reliability

/// Which incidents and alerts something is for, as options of `add` and of `update`.
struct IncidentClassOptions: ParsableArguments {
  @Option(
    name: .customLong("service"),
    help: ArgumentHelp(
      "A service that it is for; repeat for several. In 'update', unknown takes all back, as of the "
        + "others.", valueName: "name"))
  var services: [String] = []

  @Option(
    name: .customLong("trigger"),
    help: ArgumentHelp(
      "What set off the incidents that it is for, such as config-push; repeat for several.",
      valueName: "kind"))
  var triggers: [String] = []

  @Option(
    name: .customLong("factor"),
    help: ArgumentHelp(
      "What contributed to them, such as deployment-planning; repeat for several.",
      valueName: "kind"))
  var factors: [String] = []

  @Option(
    name: .customLong("alert"),
    help: ArgumentHelp("An alert that told of them; repeat for several.", valueName: "name"))
  var alerts: [String] = []

  /// Whether nothing was given.
  var isEmpty: Bool { services.isEmpty && triggers.isEmpty && factors.isEmpty && alerts.isEmpty }

  /// Sets in `incidents` what was given; the rest stays.
  ///
  /// - Parameters:
  ///   - incidents: The class.
  ///   - known: The names of alerts that the ledger knows.
  /// - Returns: Doubts about what was given, in words.
  /// - Throws: ``CommandError``.
  func apply(to incidents: inout IncidentClass, knownAlerts known: [String]) throws -> [String] {
    var doubts: [String] = []
    if !services.isEmpty { incidents.services = Self.listed(services) }
    if !triggers.isEmpty {
      incidents.triggers = try Self.listed(triggers).map {
        try IncidentOptions.entry(
          $0, of: TaxonomyEntry.knownTriggers, option: "--trigger", &doubts
        ).name
      }
    }
    if !factors.isEmpty {
      incidents.factors = try Self.listed(factors).map {
        try IncidentOptions.entry(
          $0, of: TaxonomyEntry.knownFactors, option: "--factor", &doubts
        ).name
      }
    }
    if !alerts.isEmpty {
      incidents.alerts = Self.listed(alerts)
      doubts += Self.doubts(of: incidents.alerts, among: known).map { "--alert: \($0)" }
    }
    return doubts
  }

  private static func listed(_ names: [String]) -> [String] {
    names == ["unknown"] ? [] : names.uniqued
  }

  /// Names that no alert of the record has, while one has nearly the same.
  static func doubts(of alerts: [String], among known: [String]) -> [String] {
    alerts.filter { !known.contains($0) }.compactMap { name in
      known.mostSimilar(to: name).map {
        "no alert '\(name)' is recorded; did you mean '\($0)'?"
      }
    }
  }
}

extension String {
  /// A text that an option gives anew; `nil` where it takes back what was, by the word `unknown`.
  var unlessUnknown: String? { self == "unknown" ? nil : self }
}
