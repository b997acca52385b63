import Reliability

/// How a budget stands, as `--json` shows it; what is unknown is null.
struct BudgetView: Encodable {
  let slo: String
  let service: String
  @OrNull var objective: String?
  let target: Double
  let method: String
  let window: PeriodView
  let judgedAt: Instant
  let basis: String
  @OrNull var basisReason: String?
  let unit: BudgetUnit
  let approximatesEvents: Bool
  let raw: Account
  let adjusted: Account
  @OrNull var coverage: Coverage?
  @OrNull var shareBounds: Bounds?
  let adjustments: [Adjustment]
  let incidents: [Charge]
  @OrNull var unexplained: Unexplained?
  let unknown: [Unknown]
  let burnRates: [Rate]
  @OrNull var forecast: Forecast?
  @OrNull var burnDown: BurnDown?

  init(_ status: BudgetStatus) {
    slo = status.slo.name
    service = status.slo.service
    objective = status.objective.displayName
    target = status.objective.target
    method = status.terms.method.rawValue
    window = PeriodView(status.window)
    judgedAt = status.judgedAt
    basis = status.basis == .measured ? "measured" : "incidents"
    if case .incidentsBecause(let error) = status.basis { basisReason = "\(error)" }
    unit = status.unit
    approximatesEvents = status.approximatesEvents
    raw = Account(status.raw)
    adjusted = Account(status.adjusted)
    coverage = status.basis == .measured ? Coverage(status.coverage) : nil
    shareBounds = status.shareBounds.map { Bounds(lower: $0.lowerBound, upper: $0.upperBound) }
    adjustments = status.adjustments.map(Adjustment.init)
    incidents = status.charges.map { Charge($0, of: status.adjusted) }
    unexplained = status.unexplained.map { Unexplained($0, of: status.adjusted) }
    unknown = status.unknown.map {
      Unknown(incident: $0.incident.description, reason: $0.reason)
    }
    burnRates = status.burnRates.map(Rate.init)
    forecast = status.forecast.map(Forecast.init)
    burnDown = status.burnDown.map(BurnDown.init)
  }

  struct Account: Encodable {
    let budget: Double
    let burned: Double
    let left: Double
    @OrNull var share: Double?

    init(_ account: BudgetAccount) {
      budget = account.budget
      burned = account.burned
      left = account.left
      share = account.share
    }
  }

  struct Coverage: Encodable {
    let measuredMinutes: Double
    let expectedMinutes: Double
    @OrNull var fraction: Double?
    @OrNull var lastMeasured: Instant?
    let gaps: [PeriodView]

    init(_ coverage: BudgetCoverage) {
      measuredMinutes = coverage.measuredMinutes
      expectedMinutes = coverage.expectedMinutes
      fraction = coverage.fraction
      lastMeasured = coverage.lastMeasured
      gaps = coverage.gaps.map(PeriodView.init)
    }
  }

  struct Bounds: Encodable {
    let lower: Double
    let upper: Double
  }

  struct Adjustment: Encodable {
    let adjustment: AdjustmentView
    let budgetChange: Double
    let burnChange: Double
    @OrNull var obstacle: AppliedAdjustment.Obstacle?

    init(_ applied: AppliedAdjustment) {
      adjustment = AdjustmentView(applied.adjustment)
      budgetChange = applied.budgetChange
      burnChange = applied.burnChange
      obstacle = applied.obstacle
    }
  }

  struct Charge: Encodable {
    let incident: String
    let burned: Double
    let recorded: Double
    @OrNull var share: Double?

    init(_ charge: IncidentCharge, of account: BudgetAccount) {
      incident = charge.incident.description
      burned = charge.burned
      recorded = charge.recorded
      share = account.share(of: charge.burned)
    }
  }

  struct Unexplained: Encodable {
    let burned: Double
    let duringIncidents: Double
    let burnedOnUnknownDays: Double
    @OrNull var share: Double?
    let days: [Day]

    struct Day: Encodable {
      let day: String
      let burned: Double
      let duringIncidents: Double
    }

    init(_ unexplained: UnexplainedBurn, of account: BudgetAccount) {
      burned = unexplained.burned
      duringIncidents = unexplained.duringIncidents
      burnedOnUnknownDays = unexplained.burnedOnUnknownDays
      share = account.share(of: unexplained.burned)
      days = unexplained.days.map {
        Day(
          day: $0.day.description, burned: $0.burned, duringIncidents: $0.duringIncidents)
      }
    }
  }

  struct Unknown: Encodable {
    let incident: String
    let reason: BudgetAssessment.UnknownCharge.Reason
  }

  struct Rate: Encodable {
    let response: BurnRateAlert.Response
    let longMinutes: Double
    let shortMinutes: Double
    let threshold: Double
    @OrNull var long: Double?
    @OrNull var short: Double?
    @OrNull var speaks: Bool?

    init(_ rate: BurnRate) {
      response = rate.alert.response
      longMinutes = rate.alert.longMinutes
      shortMinutes = rate.alert.shortMinutes
      threshold = rate.threshold
      long = rate.long
      short = rate.short
      speaks = rate.speaks
    }
  }

  struct Forecast: Encodable {
    let outcome: String
    let days: Int
    let seed: UInt64
    let draws: Int
    @OrNull var daysNeeded: Int?
    @OrNull var meanBurnADay: Double?
    @OrNull var burnADayInterval: Bounds?
    @OrNull var goneAt: Instant?
    @OrNull var goneEarliest: Instant?
    @OrNull var goneLatest: Instant?

    init(_ forecast: BudgetForecast) {
      days = forecast.days
      seed = forecast.seed
      draws = forecast.draws
      meanBurnADay = forecast.meanBurn
      burnADayInterval = forecast.burnInterval.map {
        Bounds(lower: $0.lowerBound, upper: $0.upperBound)
      }
      switch forecast.outcome {
      case .goneAlready: outcome = "gone"
      case .notEnoughEvidence(let needed):
        outcome = "notEnoughEvidence"
        daysNeeded = needed
      case .ends(let end, let earliest, let latest):
        outcome = end.instant == nil ? "lasts" : "ends"
        goneAt = end.instant
        goneEarliest = earliest.instant
        goneLatest = latest.instant
      }
    }
  }
}

extension BudgetView {
  /// What burned from day to day.
  struct BurnDown: Encodable {
    let isSpread: Bool
    let days: [Day]
    let incidents: [Mark]

    struct Day: Encodable {
      let from: Instant
      let to: Instant
      let burned: Double
      let unexplained: Double
      let measuredMinutes: Double
      let expectedMinutes: Double
    }

    struct Mark: Encodable {
      let incident: String
      let from: Instant
      let burned: Double
    }

    init(_ burnDown: BudgetBurnDown) {
      isSpread = burnDown.isSpread
      days = burnDown.days.map {
        Day(
          from: $0.period.start, to: $0.period.end, burned: $0.burned,
          unexplained: $0.unexplained, measuredMinutes: $0.measuredMinutes,
          expectedMinutes: $0.expectedMinutes)
      }
      incidents = burnDown.incidents.map {
        Mark(incident: $0.incident.description, from: $0.at, burned: $0.burned)
      }
    }
  }
}

/// A budget adjustment, as `--json` shows it.
struct AdjustmentView: Encodable {
  let reference: String
  let slo: String
  let from: Instant
  let to: Instant
  let effect: String
  @OrNull var events: Double?
  @OrNull var minutes: Double?
  let reason: String
  let author: String
  let recordedAt: Instant
  @OrNull var withdrawn: WithdrawalView?

  init(_ adjustment: BudgetAdjustment) {
    reference = adjustment.reference.description
    slo = adjustment.slo
    from = adjustment.period.start
    to = adjustment.period.end
    reason = adjustment.reason
    author = adjustment.author
    recordedAt = adjustment.recordedAt
    withdrawn = adjustment.withdrawal.map(WithdrawalView.init)
    let amount: BudgetAdjustment.Amount?
    switch adjustment.effect {
    case .exclude: (effect, amount) = ("exclude", nil)
    case .forgive(let forgiven): (effect, amount) = ("forgive", forgiven)
    case .charge(let charged): (effect, amount) = ("charge", charged)
    }
    switch amount {
    case .events(let count): events = count
    case .minutes(let length): minutes = length
    case nil: break
    }
  }
}

extension BudgetForecast.End {
  fileprivate var instant: Instant? {
    if case .at(let instant) = self { instant } else { nil }
  }
}
