import Foundation
import Reliability

extension IncidentOptions {
  /// Sets in `record` what was given; the rest stays.
  ///
  /// - Returns: Doubts about what was given, in words.
  /// - Throws: ``CommandError``, ``InstantError``, ``SLOImpactError``, `ResponseCostError`.
  func apply(to record: inout IncidentRecord, in context: Context) throws -> [String] {
    if !services.isEmpty { record.services = services.uniqued }
    if let severity { record.severity = try Self.severity(severity) }
    if let mode { record.mode = mode }
    if let visibility { record.visibility = visibility }
    if let summary { record.summary = summary }
    if let change { record.change = change }
    if let risk { record.risk = risk == "unknown" ? nil : risk }
    try milestones.apply(to: &record.milestones, in: context)
    var doubts: [String] = []
    if let trigger {
      record.trigger = try Self.entry(
        trigger, of: TaxonomyEntry.knownTriggers, option: "--trigger", &doubts)
    }
    if !factors.isEmpty { record.factors = try factors.map { try Self.factor($0, &doubts) } }
    try applyDetection(to: &record)
    if !roles.isEmpty { record.roles = try roles.map(Self.role) }
    try links.apply(to: &record)
    record.responseCost = try cost.cost(instead: record.responseCost)
    return doubts
  }

  static func severity(_ text: String) throws -> Severity {
    guard let severity = Severity(text) else {
      throw CommandError.badValue(
        option: "--severity", value: text, expected: "1, the worst, to 5")
    }
    return severity
  }

  private func applyDetection(to record: inout IncidentRecord) throws {
    guard detection != nil || alertName != nil || actionable != nil else { return }
    var result = record.detection ?? Detection(method: .alert)
    if let detection { result.method = detection }
    if let alertName { result.alertName = alertName }
    if let actionable { result.actionable = actionable }
    record.detection = result
  }

  private static func factor(
    _ text: String, _ doubts: inout [String]
  ) throws -> ContributingFactor {
    let parts = text.split(separator: ":", maxSplits: 1)
    let kind = parts.first.map { $0.trimmed } ?? ""
    let words = parts.dropFirst().first.map { $0.trimmed }
    return ContributingFactor(
      category: try entry(kind, of: TaxonomyEntry.knownFactors, option: "--factor", &doubts),
      text: words.flatMap { $0.isEmpty ? nil : $0 })
  }

  static func entry(
    _ name: String, of known: [String], option: String, _ doubts: inout [String]
  ) throws -> TaxonomyEntry {
    guard let entry = TaxonomyEntry(name) else {
      throw CommandError.badValue(
        option: option, value: name,
        expected: "one of \(known.joined(separator: ", ")), or your own in a-z, 0-9 and '-'")
    }
    if !known.contains(name), let similar = known.mostSimilar(to: name) {
      doubts.append("\(option): '\(name)' is kept as your own; did you mean '\(similar)'?")
    }
    return entry
  }

  private static func role(_ text: String) throws -> RoleAssignment {
    let (name, person) = try text.assignment(option: "--role", example: "commander=Ada")
    guard let role = RoleAssignment.Role(rawValue: name) else {
      throw CommandError.badValue(
        option: "--role", value: name,
        expected: RoleAssignment.Role.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return RoleAssignment(role: role, person: person)
  }
}

extension MilestoneOptions {
  /// Whether any was given.
  var isEmpty: Bool { Milestone.allCases.allSatisfy { text(of: $0) == nil } }

  /// Sets the milestones that were given.
  func apply(to milestones: inout Milestones, in context: Context) throws {
    for milestone in Milestone.allCases {
      guard let text = text(of: milestone) else { continue }
      let reader = context.instantReader(origin: milestones[.impactStarted])
      milestones[milestone] = text == "unknown" ? nil : try reader.read(text)
    }
  }
}

extension SLOLinkOptions {
  /// Adds the links that were given, replacing those to the same SLO.
  func apply(to record: inout IncidentRecord) throws {
    for harm in harms {
      let (name, text) = try harm.assignment(option: "--slo", example: "checkout=35%")
      let link = SLOLink(slo: name, impact: try SLOImpact(parsing: text), evidence: evidence)
      if let index = record.links.firstIndex(where: { $0.slo == name }) {
        record.links[index] = link
      } else {
        record.links.append(link)
      }
    }
    for attribution in attributions {
      let (name, text) = try attribution.assignment(
        option: "--attribution", example: "checkout=dependency")
      guard let index = record.links.firstIndex(where: { $0.slo == name }) else {
        throw CommandError.badValue(
          option: "--attribution", value: name, expected: "an SLO that --slo names")
      }
      guard let attribution = Attribution(rawValue: text) else {
        throw CommandError.badValue(
          option: "--attribution", value: text,
          expected: Attribution.allCases.map(\.rawValue).joined(separator: ", "))
      }
      record.links[index].attribution = attribution
    }
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// The two sides of `name=value`.
  fileprivate func assignment(
    option: String, example: String
  ) throws -> (name: String, value: String) {
    let parts = split(separator: "=", maxSplits: 1).map(\.trimmed)
    guard parts.count == 2, let name = parts.first, let value = parts.last, !name.isEmpty,
      !value.isEmpty
    else {
      throw CommandError.badValue(
        option: option, value: String(self), expected: "two sides, as in \(example)")
    }
    return (name, value)
  }
}

extension [String] {
  /// The elements without later repetitions.
  var uniqued: [String] {
    reduce(into: []) { unique, element in
      if !unique.contains(element) { unique.append(element) }
    }
  }
}
