import Reliability

/// The course of one budget as a burn-down shows it, in shares of the budget.
struct BurnDownCourse {
  let status: BudgetStatus
  let burnDown: BudgetBurnDown
  /// The stretches of days that are measured, and those that are not, in order.
  let stretches: [Stretch]

  /// What is left at a time.
  struct Moment {
    let at: Instant
    /// What is left.
    let left: Double
    /// What would be left if only what incidents explain had burned.
    let leftByIncidents: Double
  }

  /// Days on end that are all measured, or none of them.
  struct Stretch {
    let isGap: Bool
    var moments: [Moment]
  }

  /// The course of a budget, `nil` where its days were not asked for or it has none.
  init?(_ status: BudgetStatus) {
    guard let burnDown = status.burnDown, let first = burnDown.days.first,
      status.adjusted.budget > 0
    else { return nil }
    self.status = status
    self.burnDown = burnDown
    let budget = status.adjusted.budget
    var moment = Moment(at: first.period.start, left: 1, leftByIncidents: 1)
    var stretches: [Stretch] = []
    for day in burnDown.days {
      if stretches.last?.isGap != day.isGap {
        stretches.append(Stretch(isGap: day.isGap, moments: [moment]))
      }
      moment = Moment(
        at: day.period.end, left: moment.left - day.burned / budget,
        leftByIncidents: moment.leftByIncidents - (day.burned - day.unexplained) / budget)
      stretches[stretches.count - 1].moments.append(moment)
    }
    self.stretches = stretches
  }

  /// The name of the objective.
  var label: String { MarkdownText.plain(status.label) }

  /// What is left in the end; what only rounding leaves is nothing.
  var left: Double {
    let left = status.adjusted.share.map { 1 - $0 } ?? 1
    return abs(left) < 1e-9 ? 0 : left
  }

  /// The share of the budget that no incident explains.
  var unexplained: Double {
    (status.unexplained?.burned).flatMap(status.adjusted.share(of:)) ?? 0
  }

  /// What an incident burned, as a share of the budget.
  func share(of mark: BudgetBurnDown.Mark) -> Double {
    status.adjusted.share(of: mark.burned) ?? 0
  }

  /// What was left when the day of an instant began.
  func moment(beforeDayOf instant: Instant) -> Moment? {
    stretches.lazy.flatMap(\.moments).last { $0.at <= instant.inUTC }
  }

  /// What is left, and of that by incidents alone, at an instant; straight between two days.
  func moment(at instant: Instant) -> Moment? {
    let moments = stretches.flatMap(\.moments)
    guard let next = moments.firstIndex(where: { $0.at >= instant.inUTC }) else {
      return moments.last
    }
    guard next > 0 else { return moments[next] }
    let (before, after) = (moments[next - 1], moments[next])
    let length = before.at.duration(to: after.at).minutes
    let share = length > 0 ? before.at.duration(to: instant).minutes / length : 0
    return Moment(
      at: instant.inUTC, left: before.left + share * (after.left - before.left),
      leftByIncidents: before.leftByIncidents
        + share * (after.leftByIncidents - before.leftByIncidents))
  }

  /// `5.8 % over`, `12 % left`.
  var standing: String {
    left < 0 ? "\(Spelling.percent(-left)) over" : "\(Spelling.percent(left)) left"
  }

  /// The standing, and what of it nobody explains.
  var standingInFull: String {
    unexplained >= 0.0005
      ? "\(standing), \(Spelling.percent(unexplained)) unexplained" : standing
  }

  /// When the budget is forecast to be gone, in words; `nil` where nobody asked.
  var forecastWords: String? {
    guard let forecast = status.forecast else { return nil }
    switch forecast.outcome {
    case .goneAlready: return "the budget is gone"
    case .notEnoughEvidence(let needed):
      return "no forecast: \(forecast.days) of \(needed) whole days are measured"
    case .ends(let end, let earliest, let latest):
      let interval =
        earliest == latest ? "" : " (80\u{A0}% interval: \(earliest.words) to \(latest.words))"
      return "forecast: \(end.words)\(interval)"
    }
  }
}

extension BudgetForecast.End {
  fileprivate var words: String {
    switch self {
    case .at(let instant): "gone \(Spelling.date(instant))"
    case .never: "not gone"
    }
  }
}
