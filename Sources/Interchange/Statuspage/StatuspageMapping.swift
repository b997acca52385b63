import Reliability
import Yams

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
    services[component] ?? Self.serviceName(from: component)
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

  /// The component's name in the characters of an OpenSLO name.
  private static func serviceName(from component: String) -> String {
    let words = component.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? "component" : words.joined(separator: "-")
  }
}

extension StatuspageMapping {
  /// Reads a mapping file.
  ///
  /// - Throws: ``MappingError`` naming line and field.
  package init(yaml text: String, file: String) throws {
    self.init()
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw MappingError(file: file, line: nil, field: nil, reason: "\(error)")
    }
    guard let mapping = root?.mapping else {
      throw MappingError(
        file: file, line: 1, field: nil,
        reason: "a mapping with 'components', 'severities' or 'slos' is expected")
    }
    for (key, value) in mapping {
      switch key.string {
      case "components": services = try MappingNode(value, file, "components").strings()
      case "severities": try readSeverities(MappingNode(value, file, "severities"))
      case "slos": try readBreaches(MappingNode(value, file, "slos"))
      default:
        throw MappingNode(key, file, key.string ?? "?")
          .error("is unknown: 'components', 'severities' and 'slos' are known")
      }
    }
  }

  private mutating func readSeverities(_ node: MappingNode) throws {
    for (impact, child) in try node.children() {
      guard let severity = child.text.flatMap({ Severity($0) }) else {
        throw child.error("is no severity: write 1, the worst, to 5")
      }
      severities[impact] = severity
    }
  }

  private mutating func readBreaches(_ node: MappingNode) throws {
    for (component, child) in try node.children() {
      let fields = Dictionary(try child.children()) { first, _ in first }
      guard let slo = fields["slo"]?.text else { throw child.error("lacks 'slo', a name") }
      guard let fractions = fields["badFraction"] else {
        throw child.error("lacks 'badFraction', a fraction for each impact")
      }
      var byImpact: [String: SLOImpact] = [:]
      for (impact, value) in try fractions.children() {
        do {
          byImpact[impact] = try SLOImpact(parsing: value.text ?? "")
        } catch {
          throw value.error("\(error)")
        }
      }
      breaches[component] = Breach(slo: slo, fractionByImpact: byImpact)
    }
  }
}
