import Foundation
import Reliability

extension YAMLField {
  /// Reads an objective of an SLO, `nil` where something is wrong.
  ///
  /// - Parameters:
  ///   - method: How good and bad are added up, `nil` where that is wrong itself.
  ///   - metric: Which metric the SLO's own indicator has, `nil` where it is referred to.
  /// - Returns: The objective, without what means nothing to the method.
  func objective(method: BudgetingMethod?, metric: Metric?) -> Objective? {
    guard isMapping else { return nil }
    doubtKeys(except: [
      "displayName", "op", "value", "target", "targetPercent", "timeSliceTarget",
      "timeSliceWindow", "indicator", "indicatorRef", "compositeWeight",
    ])
    self["displayName"]?.checkNotEmpty()
    checkThreshold(metric)
    checkWeight()
    let isSliced = method == .timeslices || method == .ratioTimeslices
    let slice = part("timeSliceWindow", isWanted: isSliced, method) { $0.sliceLength }
    let sliceTarget = part("timeSliceTarget", isWanted: method == .timeslices, method) {
      $0.sliceTarget
    }
    guard let target else { return nil }
    return Objective(
      displayName: self["displayName"]?.text, target: target, timeSliceTarget: sliceTarget,
      timeSliceWindow: slice)
  }

  /// A value that some budgeting methods want and that means nothing to the others.
  private func part<Value>(
    _ key: String, isWanted: Bool, _ method: BudgetingMethod?, _ read: (YAMLField) -> Value?
  ) -> Value? {
    if isWanted { return required(key).flatMap(read) }
    guard let field = self[key], let value = read(field) else { return nil }
    guard let method else { return value }
    field.doubt("has no meaning with \(method.rawValue): not read")
    return nil
  }

  private func checkThreshold(_ metric: Metric?) {
    _ = self["op"]?.choice(of: ["lte", "gte", "lt", "gt"])
    _ = self["value"]?.number
    for key in ["op", "value"] {
      switch metric {
      case .ratio: self[key]?.doubt("has no meaning for a ratioMetric, where good is counted")
      case .threshold where self[key] == nil:
        doubt("lacks '\(key)', which the specification wants for a thresholdMetric")
      case .threshold, nil: break
      }
    }
  }

  private func checkWeight() {
    if let weight = self["compositeWeight"], let number = weight.number, number <= 0 {
      weight.refuse("must be above 0, such as 1")
    }
  }

  private var target: Double? {
    switch (self["target"], self["targetPercent"]) {
    case (nil, nil):
      refuse("lacks 'target' or 'targetPercent': add one of the two")
      return nil
    case (_?, let percent?):
      percent.refuse("stands beside 'target': keep one of the two")
      return nil
    case (let fraction?, nil):
      guard let value = fraction.number else { return nil }
      guard value >= 0, value < 1 else {
        let hint = value > 1 && value < 100 ? ", or call it targetPercent" : ""
        fraction.refuse("must be at least 0 and under 1, such as 0.999\(hint)")
        return nil
      }
      return value
    case (nil, let percent?):
      guard let value = percent.number else { return nil }
      guard value >= 0, value < 100 else {
        percent.refuse("must be at least 0 and under 100, such as 99.9")
        return nil
      }
      return Self.fraction(ofPercent: value)
    }
  }

  /// A hundredth of a percentage, as the nearest decimal: 99.9 is 0.999 and not 0.9990000000000001.
  private static func fraction(ofPercent value: Double) -> Double {
    let digits = Decimal(string: "\(value)") ?? Decimal(value)
    return Double("\(digits / 100)") ?? value / 100
  }

  private var sliceTarget: Double? {
    guard let value = number else { return nil }
    guard value > 0, value <= 1 else {
      refuse("must be above 0 and at most 1, such as 0.95")
      return nil
    }
    return value
  }

  /// The length of a slice: a duration, or a whole number of minutes.
  private var sliceLength: CalendarDuration? {
    guard let length = isText ? boundedDuration : minutes else { return nil }
    if [.month, .quarter, .year].contains(length.unit) {
      refuse("'\(length.shorthand)' has no fixed length: write minutes, hours, days or weeks")
      return nil
    }
    return length
  }

  private var minutes: CalendarDuration? {
    guard let count = number.flatMap(Int.init(exactly:)), count <= 525_600,
      let length = CalendarDuration(count, .minute)
    else {
      refuse("must be a duration such as 1m, or a whole number of minutes")
      return nil
    }
    doubt("is a number, which the SDK does not read: taken as minutes")
    return length
  }
}
