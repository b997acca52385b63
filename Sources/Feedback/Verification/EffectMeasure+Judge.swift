import Reliability

extension EffectMeasure {
  /// The same measure, of which nothing is known.
  func unknown(because reason: String) -> EffectMeasure {
    var unknown = self
    unknown.because = reason
    return unknown
  }

  /// Takes the verdict that an interval leads to.
  mutating func judge(by interval: EffectInterval, worthwhile: Double) {
    self.interval = interval
    (verdict, isForTheWorse, because) = interval.judge(worthwhile: worthwhile)
  }
}
