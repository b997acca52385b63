import Foundation
import Reliability

extension OpenSLOHeader {
  /// The SLO that a document of that kind declares, `nil` where something is wrong.
  func declaration(_ spec: YAMLField) -> CatalogueImport.Declaration? {
    spec.doubtKeys(except: [
      "description", "service", "indicator", "indicatorRef", "timeWindow", "budgetingMethod",
      "objectives", "alertPolicies",
    ])
    spec.checkIndicators()
    spec.checkAlertPolicies()
    let summary = spec.checkedDescription
    let service = spec.required("service")?.checkedName
    let method = spec.required("budgetingMethod")?.budgetingMethod
    let window = spec.window
    let fields = spec.required("objectives")?.elements ?? []
    if fields.isEmpty, spec["objectives"] != nil {
      spec["objectives"]?.refuse("must hold at least one objective")
    }
    let objectives = fields.compactMap { $0.objective(method: method ?? .occurrences) }
    guard let service, let method, let window, !objectives.isEmpty,
      objectives.count == fields.count
    else { return nil }
    return CatalogueImport.Declaration(
      name: name, displayName: displayName, summary: summary, service: service,
      terms: ObjectiveTerms(method: method, window: window, objectives: objectives))
  }
}

extension YAMLField {
  fileprivate func checkIndicators() {
    switch (self["indicator"], self["indicatorRef"]) {
    case (nil, nil): refuse("lacks 'indicator' or 'indicatorRef'")
    case (let indicator?, nil):
      guard indicator.isMapping else { return }
      if let metadata = indicator.required("metadata") { _ = metadata.checkMetadata() }
      indicator.required("spec")?.checkIndicator()
    case (nil, let reference?): _ = reference.checkedName
    case (_?, let reference?): reference.refuse("stands beside 'indicator': keep one of the two")
    }
  }

  fileprivate func checkAlertPolicies() {
    guard let policies = self["alertPolicies"] else {
      if has("alertPolicies") { doubt("has 'alertPolicies' with nothing under it") }
      return
    }
    for policy in policies.elements {
      if policy.isScalar {
        _ = policy.checkedName
      } else if let reference = policy["alertPolicyRef"] {
        _ = reference.checkedName
      } else if policy["kind"]?.text == "AlertPolicy" {
        _ = policy.required("metadata")?.checkMetadata()
        policy.required("spec")?.checkAlertPolicy()
      } else {
        policy.refuse("must be a name, an 'alertPolicyRef', or a whole AlertPolicy")
      }
    }
  }

  fileprivate var budgetingMethod: BudgetingMethod? {
    let word = choice(of: BudgetingMethod.allCases.map(\.rawValue))
    if word == BudgetingMethod.ratioTimeslices.rawValue {
      doubt("is in the specification and not in its schema")
    }
    return word.flatMap(BudgetingMethod.init(rawValue:))
  }

  /// The window of an SLO; 28 days rolling where none is stated.
  fileprivate var window: TimeWindow? {
    guard let field = self["timeWindow"] else {
      doubt("states no 'timeWindow': 28 days, rolling, are taken")
      return CalendarDuration(28, .day).map(TimeWindow.rolling)
    }
    let windows = field.elements
    guard windows.count == 1, let window = windows.first else {
      field.refuse("must hold exactly one window")
      return nil
    }
    guard window.isMapping else { return nil }
    window.doubtKeys(except: ["duration", "isRolling", "calendar"])
    let length = window.required("duration")?.duration
    guard window["isRolling"]?.boolean != true else {
      window["calendar"]?.doubt("has no meaning for a rolling window")
      return length.map(TimeWindow.rolling)
    }
    guard let calendar = window.required("calendar"), calendar.isMapping,
      let start = calendar.required("startTime")?.localDateTime,
      let zone = calendar.required("timeZone")?.timeZoneName, let length
    else { return nil }
    if length.unit == .minute {
      window["duration"]?.doubt(
        "is \(length.count) minutes as the specification counts: a month is 'M'")
    }
    return .calendarAligned(length, start: start, timeZone: zone)
  }

  private var localDateTime: LocalDateTime? {
    guard let text else { return nil }
    let instant = Instant(iso8601: text + "Z")
    if instant == nil {
      refuse("'\(text)' is no local time: write one such as 2026-01-01 00:00:00")
    }
    return instant.map { LocalDateTime(millisecondsAsUTC: $0.millisecondsSinceEpoch) }
  }

  private var timeZoneName: String? {
    guard let text else { return nil }
    guard TimeZone(identifier: text) != nil else {
      refuse("'\(text)' is no time zone: write an IANA name such as Europe/Berlin")
      return nil
    }
    return text
  }

  /// A length of time; noted where it is none.
  var duration: CalendarDuration? {
    guard let text else { return nil }
    let duration = CalendarDuration(text)
    if duration == nil {
      refuse("'\(text)' is no duration: write a whole number and m, h, d, w, M, Q or Y, as in 28d")
    }
    return duration
  }

  fileprivate func objective(method: BudgetingMethod) -> Objective? {
    guard isMapping else { return nil }
    doubtKeys(except: [
      "displayName", "op", "value", "target", "targetPercent", "timeSliceTarget",
      "timeSliceWindow",
    ])
    _ = self["op"]?.choice(of: ["lte", "gte", "lt", "gt"])
    _ = self["value"]?.number
    let slice = self["timeSliceWindow"]?.sliceLength
    let sliceTarget = self["timeSliceTarget"]?.sliceTarget
    if method == .timeslices, self["timeSliceTarget"] == nil { refuse("lacks 'timeSliceTarget'") }
    if method != .occurrences, self["timeSliceWindow"] == nil { refuse("lacks 'timeSliceWindow'") }
    guard let target else { return nil }
    return Objective(
      displayName: self["displayName"]?.text, target: target, timeSliceTarget: sliceTarget,
      timeSliceWindow: slice)
  }

  private var target: Double? {
    switch (self["target"], self["targetPercent"]) {
    case (nil, nil):
      refuse("lacks 'target' or 'targetPercent'")
      return nil
    case (_?, let percent?):
      percent.refuse("stands beside 'target': keep one of the two")
      return nil
    case (let fraction?, nil):
      guard let value = fraction.number else { return nil }
      guard value >= 0, value < 1 else {
        let hint = value > 1 && value < 100 ? ", or use targetPercent" : ""
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

  /// The length of a slice: a duration, or a number of minutes as the schema also allows.
  private var sliceLength: CalendarDuration? {
    let length: CalendarDuration?
    if let minutes = wholeNumber {
      length = CalendarDuration(minutes, .minute)
      if length == nil { refuse("must be a positive number of minutes, or a duration such as 1m") }
    } else {
      length = duration
    }
    if let length, [.month, .quarter, .year].contains(length.unit) {
      refuse("'\(length.shorthand)' has no fixed length: write minutes, hours, days or weeks")
      return nil
    }
    return length
  }
}
