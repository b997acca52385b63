import ArgumentParser
import Foundation
import Reliability

/// What can be said of automation that could be built, as options of `add` and of `update`.
struct AutomationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What would be automated.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "\(AutomationKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"))
  var kind: AutomationKind?

  @Option(
    help: "The team that would build it; in 'update', unknown takes it back, as of the others.")
  var team: String?

  @OptionGroup(title: "The incidents that it is about")
  var incidents: AutomationIncidentOptions

  @OptionGroup(title: "The toil that it removes")
  var toil: ToilSelectionOptions

  @OptionGroup(title: "Estimates: at least, most likely, at most, as in 40,60,120; or one number")
  var estimates: AutomationEstimateOptions

  @Option(help: ArgumentHelp("What may go wrong with it.", valueName: "text"))
  var risk: String?

  @Option(help: ArgumentHelp("How to get back to working by hand.", valueName: "text"))
  var wayBack: String?

  @Option(help: ArgumentHelp("The runbook whose steps it codifies.", valueName: "name"))
  var runbook: String?

  /// A new record with what was given.
  ///
  /// - Returns: The record, and doubts about what was given, in words.
  /// - Throws: ``CommandError``, `AutomationRecordError`, `ThreePointEstimateError`.
  func record(knownAlerts: [String]) throws -> (record: AutomationRecord, doubts: [String]) {
    guard let title else { throw CommandError.missing(option: "--title TEXT, what it would be,") }
    guard let kind else { throw CommandError.missing(option: "--kind KIND") }
    var record = try AutomationRecord(
      title: title, kind: kind, effectiveness: try estimates.required(\.effectiveness),
      buildHours: try estimates.required(\.buildHours),
      maintenanceHoursPerYear: try estimates.required(\.maintenanceHours))
    let doubts = try apply(to: &record, knownAlerts: knownAlerts)
    return (record, doubts)
  }

  /// Sets in `record` what was given; the rest stays.
  ///
  /// - Returns: Doubts about what was given, in words.
  /// - Throws: ``CommandError``, `ThreePointEstimateError`.
  func apply(to record: inout AutomationRecord, knownAlerts: [String]) throws -> [String] {
    if let title { record.title = title }
    if let kind { record.kind = kind }
    if let team { record.team = team.unlessUnknown }
    if let risk { record.risk = risk.unlessUnknown }
    if let wayBack { record.wayBack = wayBack.unlessUnknown }
    if let runbook { record.runbook = runbook.unlessUnknown }
    toil.apply(to: &record)
    try estimates.apply(to: &record)
    return try incidents.apply(to: &record, knownAlerts: knownAlerts)
  }
}

/// Which incidents automation is about, and which part of the response to them it shortens.
struct AutomationIncidentOptions: ParsableArguments {
  @OptionGroup var kind: IncidentClassOptions

  @Flag(help: "It is about every incident.")
  var allIncidents = false

  @Option(
    name: .customLong("phase"),
    help: ArgumentHelp(
      """
      A part of the response that it shortens: \
      \(ResponsePhase.allCases.map(\.rawValue).joined(separator: ", ")); repeat for several. Without \
      one it prevents the incidents.
      """, valueName: "phase"))
  var phases: [String] = []

  /// Sets in `record` what was given; the rest stays.
  ///
  /// - Returns: Doubts about what was given, in words.
  /// - Throws: ``CommandError``.
  func apply(to record: inout AutomationRecord, knownAlerts: [String]) throws -> [String] {
    if !phases.isEmpty { record.phases = phases == ["unknown"] ? [] : try phases.map(Self.phase) }
    if allIncidents { record.incidents = IncidentClass() }
    guard !kind.isEmpty else { return [] }
    var incidents = record.incidents ?? IncidentClass()
    let doubts = try kind.apply(to: &incidents, knownAlerts: knownAlerts)
    record.incidents = incidents.namesNothing ? nil : incidents
    return doubts
  }

  private static func phase(_ text: String) throws -> ResponsePhase {
    guard let phase = ResponsePhase(rawValue: text) else {
      throw CommandError.badValue(
        option: "--phase", value: text,
        expected: ResponsePhase.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return phase
  }
}

/// Which toil automation removes.
struct ToilSelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("That of a team.", valueName: "team"))
  var toilTeam: String?

  @Option(help: ArgumentHelp("That of a class, such as key-rotation.", valueName: "name"))
  var toilClass: String?

  @Option(help: ArgumentHelp("That for a service.", valueName: "name"))
  var toilService: String?

  /// Sets in `record` what was given; the rest stays.
  func apply(to record: inout AutomationRecord) {
    var toil = record.toil ?? ToilSelection()
    if let toilTeam { toil.team = toilTeam.unlessUnknown }
    if let toilClass { toil.category = toilClass.unlessUnknown }
    if let toilService { toil.service = toilService.unlessUnknown }
    record.toil = toil.namesNothing ? nil : toil
  }
}

/// What is guessed of automation.
struct AutomationEstimateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The share of the harm and the work that it takes away, as in 40%,60%,80%.",
      valueName: "shares"))
  var effectiveness: String?

  @Option(help: ArgumentHelp("What it takes to build, in hours of work.", valueName: "hours"))
  var buildHours: String?

  @Option(
    help: ArgumentHelp("What it asks for once it is there, in hours a year.", valueName: "hours"))
  var maintenanceHours: String?

  /// Sets in `record` what was given; the rest stays.
  ///
  /// - Throws: ``CommandError``, `ThreePointEstimateError`.
  func apply(to record: inout AutomationRecord) throws {
    record.effectiveness = try estimate(\.effectiveness) ?? record.effectiveness
    record.buildHours = try estimate(\.buildHours) ?? record.buildHours
    record.maintenanceHoursPerYear =
      try estimate(\.maintenanceHours) ?? record.maintenanceHoursPerYear
  }

  /// The estimate that an option gives, which has to be given.
  ///
  /// - Throws: ``CommandError``, `ThreePointEstimateError`.
  func required(_ option: KeyPath<Self, String?>) throws -> ThreePointEstimate {
    guard let estimate = try estimate(option) else {
      throw CommandError.missing(option: "\(Self.name(of: option)) LOW,LIKELY,HIGH")
    }
    return estimate
  }

  private func estimate(_ option: KeyPath<Self, String?>) throws -> ThreePointEstimate? {
    guard let text = self[keyPath: option] else { return nil }
    let isShare = option == \.effectiveness
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    let values = parts.compactMap { isShare ? $0.fraction : Double($0) }
    guard values.count == parts.count, values.count == 1 || values.count == 3 else {
      throw CommandError.badValue(
        option: Self.name(of: option), value: text,
        expected: isShare ? "three shares such as 40%,60%,80%" : "three numbers such as 40,60,120")
    }
    return try ThreePointEstimate(
      low: values[0], likely: values[values.count / 2], high: values[values.count - 1])
  }

  private static func name(of option: KeyPath<Self, String?>) -> String {
    switch option {
    case \.effectiveness: "--effectiveness"
    case \.buildHours: "--build-hours"
    default: "--maintenance-hours"
    }
  }
}

extension AutomationKind: ExpressibleByArgument {}
