import Reliability

extension VerificationPolicy {
  /// Reads the section `verification`; what it does not state stays as it is.
  mutating func read(_ field: YAMLField) {
    guard field.known(["worthwhile", "days-before", "power"]) != nil else { return }
    worthwhile = field["worthwhile"]?.properShare ?? worthwhile
    daysBefore = field["days-before"]?.count(in: 7...3_660) ?? daysBefore
    power = field["power"]?.properShare ?? power
  }
}

extension YAMLField {
  /// A share of a whole that is neither nothing nor all of it, `50%` or `0.5`; noted where it is none.
  var properShare: Double? {
    guard let value = (written ?? "").fraction, value > 0, value < 1 else {
      refuse("is no share between 0 % and 100 %: write one such as 50%")
      return nil
    }
    return value
  }
}
