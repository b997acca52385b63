import Reliability

/// How the terms of a status page become those of the ledger; read from a YAML file:
///
/// ```yaml
/// components:            # component -> service; others are named after the component
///   Payments API: payments-api
/// severities:            # impact -> severity
///   critical: 1
/// slos:                  # component -> the SLO that it breached, and how badly by impact
///   Payments API:
///     slo: payments-api-availability
///     badFraction: {critical: 100%, major: 50%, minor: 5%}
/// ```
package struct StatuspageMapping: Sendable {
  private var services: [String: String] = [:]
  private var severities: [String: Severity] = Dictionary(
    uniqueKeysWithValues: [("critical", 1), ("major", 2), ("minor", 3), ("none", 4)].compactMap {
      impact, level in Severity(level: level).map { (impact, $0) }
    })
  private var breaches: [String: Breach] = [:]

  private struct Breach {
    var slo: String
    var fractionByImpact: [String: SLOImpact]
  }

  /// The mapping where no file gives one: critical is SEV-1, major SEV-2, minor SEV-3, none SEV-4.
  package init() {}

  /// The service that a component is.
  func service(of component: String) -> String {
    services[component] ?? component.asServiceName ?? "component"
  }

  /// The severity that an impact means, `nil` where none is known.
  func severity(of impact: String) -> Severity? { severities[impact] }

  /// The link to the SLO that an incident on a component breached.
  func link(component: String, impact: String) -> SLOLink? {
    guard let breach = breaches[component], let harm = breach.fractionByImpact[impact] else {
      return nil
    }
    return SLOLink(
      slo: breach.slo, impact: harm,
      evidence: "estimated from the status page's impact '\(impact)'")
  }
}

extension StatuspageMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``MappingError``, with everything that is wrong.
  package init(yaml text: String, file: String) throws(MappingError) {
    self.init()
    try YAMLField.read(yaml: text, file: file) { read($0) }
  }

  private mutating func read(_ root: YAMLField) {
    for (key, field) in root.members {
      switch key {
      case "components":
        for (component, service) in field.members { services[component] = service.text }
      case "severities": readSeverities(field)
      case "slos": readBreaches(field)
      default: field.refuse("is unknown: 'components', 'severities' and 'slos' are known")
      }
    }
  }

  private mutating func readSeverities(_ field: YAMLField) {
    for (impact, value) in field.members {
      if let severity = value.severity { severities[impact] = severity }
    }
  }

  private mutating func readBreaches(_ field: YAMLField) {
    for (component, value) in field.members {
      guard value.isMapping, let slo = value.required("slo")?.text,
        let fractions = value.required("badFraction")
      else { continue }
      var breach = Breach(slo: slo, fractionByImpact: [:])
      for (impact, fraction) in fractions.members {
        do {
          breach.fractionByImpact[impact] = try SLOImpact(parsing: fraction.written ?? "")
        } catch {
          fraction.refuse("cannot be: \(error)")
        }
      }
      breaches[component] = breach
    }
  }
}
