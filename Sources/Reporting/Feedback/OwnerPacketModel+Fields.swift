extension OwnerPacketReport {
  /// The template that a packet, and one proposal alone, is made of.
  static let template = TemplateDescription(
    "owner-packet.md",
    for: "What is proposed to one owner: `psgf feedback send`, and `psgf feedback explain REC-12` "
      + "with `--format`.", model: OwnerPacketModel.self)
}

extension OwnerPacketModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .markdown("title", "whose proposals these are, or which one it is"),
    .plain("asOf", "as of when it is, UTC"),
    .plain("auditEntries", "how long the audit log of the ledger is: `1,234 audit entries`"),
    .plain("head", "the beginning of the last hash of that log").orNothing,
    .list("asked", of: .markdown, "what is asked and how to answer: sentences"),
    .flag("hasOverview", "whether there are several proposals"),
    .rows("overview", of: OverviewRow.self, "a line for each proposal"),
    .rows("proposals", of: ProposalModel.self, "the proposals"),
    .flag("hasOthers", "whether there is anything that needs no decision"),
    .rows("others", of: OtherRow.self, "what needs no decision"),
    .flag("hasNumbers", "whether a proposal rests on numbers"),
  ]
}

extension OverviewRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the proposal: `REC-12`"),
    .text("subject", "what it is about: `checkout-availability`"),
    .plain("kind", "what kind of proposal it is: `tighten`"),
    .plain("standing", "where it stands: `unanswered for 12 days`"),
  ]
}

extension OtherRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("other", "what it is about"),
    .plain("otherKind", "what is said of it: `keep`"),
    .text("otherWhy", "why"),
    .list("needs", of: .text, "what is missing to be able to tell"),
  ]
}

extension ProposalModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the proposal: `REC-12`"),
    .plain("kind", "what kind of proposal it is: `tighten`"),
    .text("subject", "what it is about: `checkout-availability`"),
    .text("what", "what is proposed, in a sentence"),
    .text("why", "why, in a sentence"),
    .text("follows", "what else follows from it").orNothing,
    .rows("facts", of: FactRow.self, "what a decision needs first"),
    .flag("isAboutObjective", "whether it is about an objective, which has windows"),
    .plain("incidents", "the incidents that it rests on, where it is about no objective").orNothing,
    .flag("hasBackTest", "whether the record was judged by the present terms"),
    .flag("hasProposed", "whether it was judged by proposed ones too"),
    .rows("backTest", of: BackTestRow.self, "what a target says over the history"),
    .plain("unseen", "the harm that the target does not see, in a sentence").orNothing,
    .flag("hasMissing", "whether anything is missing"),
    .list("missing", of: .text, "what is missing to be able to tell"),
    .flag("hasDoubts", "whether anything would change the proposal"),
    .list("wouldChangeIt", of: .text, "what would change it"),
    .flag("hasSteps", "whether a rule was gone through"),
    .rows("steps", of: StepRow.self, "the steps of the rule that found it"),
    .flag("hasWindows", "whether a whole window could be judged"),
    .rows("windows", of: JudgedWindowRow.self, "the windows that were judged, oldest first"),
    .markdown("basis", "as of when it was found, by which policy and seed"),
    .rows("numbers", of: NumberRow.self, "every number that it rests on"),
  ]
}

extension FactRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("label", "what the fact is called: `Change`, `Decides`"),
    .markdown("fact", "the fact"),
  ]
}

extension BackTestRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("label", "what is counted: `Missed`, `Harm caught`"),
    .plain("now", "by the present terms"),
    .plain("then", "by the proposed ones").orNothing,
  ]
}

extension StepRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("question", "what the rule asks"),
    .text("answer", "the answer"),
    .text("because", "why it is that one"),
  ]
}

extension JudgedWindowRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("from", "the first day, or the first moment in UTC"),
    .plain("to", "the last day, or the last moment in UTC"),
    .plain("bad", "how much was bad"),
    .plain("total", "of how much"),
    .plain("share", "the share of the budget that burned"),
    .markdown("outcome", "whether the objective was met, strong where it was missed"),
    .plain("incidents", "what hurt users in it"),
  ]
}

extension NumberRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("name", "what it is"),
    .plain("value", "the number with its unit"),
    .text("formula", "the formula"),
    .text("arithmetic", "the formula with its numbers"),
    .text("source", "where the formula comes from"),
    .text("records", "the records that went into it").orNothing,
  ]
}
