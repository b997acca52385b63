extension PostmortemDraft {
  /// The template that a postmortem begins with.
  static let template = TemplateDescription(
    "\(name).md",
    for: "The text with which a postmortem begins: `psgf postmortem start INC-42`.",
    model: PostmortemDraftModel.self, variants: variants)

  private static let variants: [TemplateDescription.Variant] = [
    variant("service-NAME", "a service of the incident") { isName($0, after: "service-") },
    variant("team-NAME", "the team of one of its services") { isName($0, after: "team-") },
    variant("sev-N", "its severity, N from 1 to 5") { $0.wholeMatch(of: /sev-[1-5]/) != nil },
  ]

  private static func variant(
    _ shape: String, _ purpose: String, matches: @escaping @Sendable (Substring) -> Bool
  ) -> TemplateDescription.Variant {
    let (start, end) = ("\(name).", ".md")
    return .init(shape: start + shape + end, purpose: purpose) { path in
      guard path.hasPrefix(start), path.hasSuffix(end), path.count > start.count + end.count
      else { return false }
      return matches(path.dropFirst(start.count).dropLast(end.count))
    }
  }

  private static func isName(_ text: Substring, after prefix: String) -> Bool {
    let name = String(text.dropFirst(prefix.count))
    return text.hasPrefix(prefix) && !name.isEmpty && name == name.safeInFileName
  }
}

extension PostmortemDraftModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("frontMatter", "the front matter with the lines around it"),
    .markdown("title", "the title of the incident, in one line, as it is to be read back"),
    .plain("incident", "the incident: `INC-42`"),
    .plain("asOf", "when the draft was made, UTC"),
    .text("summary", "what the ledger says happened").orNothing,
    .plain("severity", "its severity: `SEV-2`").orNothing,
    .text("services", "its services, with commas between").orNothing,
    .rows("durations", of: DurationFact.self, "the five durations, known or not"),
    .flag("hasBudgets", "whether an SLO is linked"),
    .rows("budgets", of: BudgetFact.self, "a row for each objective of each linked SLO"),
    .text("trigger", "what set it off").orNothing,
    .text("change", "the deployment or change that did").orNothing,
    .text("detection", "how it came to be known").orNothing,
    .flag("hasRoles", "whether somebody had a role"),
    .rows("roles", of: RoleRow.self, "who had which role"),
    .markdown("factorsList", "the contributing factors, in the form in which they are read back"),
    .markdown("timelineTable", "the timeline, in the form in which it is read back"),
    .markdown("actionsList", "the action items, in the form in which they are read back"),
    .markdown("exampleAction", "an action item in that form, for a comment"),
    .flag("hasSimilar", "whether earlier incidents are like it"),
    .rows("similar", of: RelationRow.self, "earlier incidents that are like it"),
  ]
}

extension RoleRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("role", "the role: `commander`"),
    .text("person", "who had it"),
    .plain("times", "from when until when").orNothing,
  ]
}

extension DurationFact: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("duration", "the duration: `Time to detect`"),
    .plain("abbreviation", "its abbreviation: `TTD`"),
    .plain("formula", "between which milestones: `detected - impact started`"),
    .plain("from", "when the first of them was, UTC; `unknown` where nobody knows"),
    .plain("to", "when the second was"),
    .plain("length", "the time between"),
  ]
}

extension BudgetFact: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("slo", "the SLO and its objective's name"),
    .plain("target", "its target"),
    .plain("harm", "how bad it was"),
    .plain("attribution", "who is accountable"),
    .plain("window", "the window that is judged"),
    .plain("budget", "its budget, in events where they are measured and else in minutes"),
    .plain("burned", "what the incident burned of it"),
    .plain("share", "the same in per cent"),
    .plain("why", "why it is unknown what was burned").orNothing,
  ]
}

extension RelationRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("relatedReference", "the incident: `INC-7`"),
    .text("relatedTitle", "its title"),
    .plain("relatedBegan", "the day on which it began"),
    .text("reasons", "what the two have in common"),
  ]
}
