extension ProposalSection: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("title", "the area: `Automation priorities`"),
    .rows("proposals", of: WaitingRow.self, "its proposals"),
  ]
}

extension WaitingRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the proposal: `REC-12`"),
    .text("subject", "what it is about: `checkout-availability`"),
    .plain("kind", "what kind of proposal it is: `tighten`"),
    .text("what", "what is proposed, in a sentence"),
    .text("why", "why, in a sentence"),
    .text("follows", "what else follows from it").orNothing,
    .plain("chance", "how likely the proposed target is to be met").orNothing,
    .text("decider", "who decides"),
    .plain("standing", "where it stands: `unanswered for 12 days`"),
    .plain("incidents", "the incidents that it rests on").orNothing,
  ]
}

extension AnsweredRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "the proposal: `REC-12`"),
    .text("what", "what was proposed"),
    .plain("verdict", "what was answered, and when: `accepted 2026-02-03`"),
    .text("person", "who answered"),
    .text("reason", "why"),
    .plain("standing", "where it stands"),
  ]
}

extension FoundRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("subjects", "those of which it says the same, with commas between"),
    .plain("kind", "what it says"),
    .text("why", "why"),
  ]
}

extension EffectRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .plain("reference", "what took effect: `REC-12`, `ACT-7`"),
    .text("what", "what it was"),
    .plain("since", "since when"),
    .markdown("verdict", "whether it worked, strong where that can be told"),
    .text("why", "by which numbers"),
    .plain("needs", "how much longer it takes to be able to tell"),
  ]
}
