extension RiskReport {
  /// The template that a risk worksheet is made of.
  static let template = TemplateDescription(
    "risks.md", for: "The risks of an SLO against its budget: `psgf report risks`.",
    model: RiskModel.self,
    figures: [.init(RiskAllocationFigure.name, "how accepted risks share the budget")])
}

extension RiskModel: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("slo", "the SLO"),
    .plain("target", "its target"),
    .plain("asOf", "as of when it is, UTC"),
    .plain("auditEntries", "how long the audit log of the ledger is: `1,234 audit entries`"),
    .plain("head", "the beginning of the last hash of that log").orNothing,
    .plain("budget", "the budget, in bad minutes a year"),
    .plain("largest", "the bad minutes a year above which a risk is too big alone"),
    .plain("largestShare", "the share of the budget that this is"),
    .plain("all", "the bad minutes a year of all risks together"),
    .plain("allShare", "the share of the budget that this is"),
    .flag("fits", "whether the budget pays for all of them"),
    .plain("accepted", "the bad minutes a year of those that are accepted"),
    .plain("unallocated", "what accepted risks leave of the budget; below zero where too little"),
    .flag("hasFigure", "whether there is the figure `risk-allocation`"),
    .flag("hasRisks", "whether the SLO bounds a risk"),
    .rows("risks", of: RiskRow.self, "the risks, in the order in which the SLO names them"),
  ]
}

extension RiskRow: DocumentedModel {
  static let fields: [TemplateField] = [
    .text("risk", "the risk"),
    .plain("detect", "the estimated time to detect, in minutes"),
    .plain("repair", "the estimated time to repair, in minutes"),
    .plain("failure", "the estimated time between failures, in days"),
    .plain("impact", "the share of users that it harms"),
    .plain("yearly", "how often it comes true a year, by the estimate"),
    .plain("bad", "the bad minutes a year"),
    .plain("ofBudget", "the share of the budget that this is"),
    .markdown("alone", "whether it is too big alone"),
    .text("decision", "what was decided of it"),
    .plain("seen", "how often it was seen, and in how long"),
    .plain("interval", "the exact 95 % interval of how often it comes true a year"),
    .markdown("verdict", "what the record says of the estimate"),
  ]
}
