/// One thing that a change was to make better, before and after.
package struct EffectMeasure: Hashable, Encodable, Sendable {
  /// What is measured.
  package enum Kind: String, Codable, Sendable {
    /// How many incidents there were.
    case incidents
    /// How much of a window's budget burned a week.
    case burn
    /// How long it took from the impact to its detection.
    case detection
    /// Whether the windows that followed were met.
    case windows
  }

  /// What is measured.
  package var kind: Kind
  /// The SLO, where it is of one.
  @OrNull package var slo: String?
  /// What it is counted in: `a week`, `minutes`.
  package var unit: String
  /// What it was before; `nil` where that is unknown.
  @OrNull package var before: Double?
  /// What it is after.
  @OrNull package var after: Double?
  /// How many incidents, weeks or windows before that rests on.
  package var sizeBefore = 0
  /// How many after.
  package var sizeAfter = 0
  /// What it is after as a multiple of what it was before.
  @OrNull package var ratio: Double?
  /// What the data do not rule out of that multiple.
  @OrNull package var interval: EffectInterval?
  /// How likely chance alone makes such a difference, on either side.
  @OrNull package var pValue: Double?
  /// How likely the data were to show an effect of the size ``powerToSee``.
  @OrNull package var power: Double?
  /// The multiple that the power is about: an effect that was worth it; or, of what only may not
  /// become worse, as much in the other direction.
  @OrNull package var powerToSee: Double?
  /// What it says of the change.
  package var verdict = EffectVerdict.cannotTell
  /// Whether it certainly became worse.
  package var isForTheWorse = false
  /// Why, in a clause.
  package var because = ""
  /// How much more data are needed; `nil` where there is a verdict, or nobody can say.
  @OrNull package var needs: WeeksNeeded?
  /// Every number with its arithmetic.
  package var numbers: [DerivedNumber] = []

  /// A measure of which nothing is known yet.
  package init(_ kind: Kind, slo: String? = nil, unit: String, seeing multiple: Double? = nil) {
    self.kind = kind
    powerToSee = multiple
    self.slo = slo
    self.unit = unit
  }

  /// What is measured, in words.
  package var name: String {
    switch kind {
    case .incidents: "incidents"
    case .burn: "burn of \(slo ?? "the objective")"
    case .detection: "time to detection"
    case .windows: "windows of \(slo ?? "the objective")"
    }
  }
}
