/// What is known of the effect of a change.
package struct VerifiedEffect: Hashable, Encodable, Sendable {
  /// The reference of what was done: `ACT-7`, `REC-12`.
  package var subject: String
  /// What was done.
  package var what: String
  /// What kind of change it is: `prevent`, `tighten`.
  @OrNull package var kind: String?
  /// The services concerned.
  package var services: [String]
  /// What was expected.
  package var expected: String
  /// The periods that are compared; `nil` where one of them is empty.
  @OrNull package var periods: ComparedPeriods?
  /// What was measured.
  package var measures: [EffectMeasure] = []
  /// Whether it worked.
  package var verdict = EffectVerdict.cannotTell
  /// Why that is the verdict, in a sentence without a full stop.
  package var because = ""
  /// How much longer it takes; `nil` where there is a verdict, or nobody can say.
  @OrNull package var needs: WeeksNeeded?
  /// What else was done about the same services in these periods.
  package var confounders: [String] = []
  /// What has to be known to read this.
  package var notes: [String] = []
  /// The smallest effect that was worth it, as a multiple of what there was.
  package var worthwhile: Double
  /// When the record was read, by which policy, and with which seed.
  package var basis: ProposalBasis

  /// What is known at first: nothing.
  package init(
    subject: String, what: String, kind: String?, services: [String], expected: String,
    worthwhile: Double, basis: ProposalBasis
  ) {
    self.subject = subject
    self.what = what
    self.kind = kind
    self.services = services
    self.expected = expected
    self.worthwhile = worthwhile
    self.basis = basis
  }
}
