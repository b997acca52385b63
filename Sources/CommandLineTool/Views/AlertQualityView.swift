import Reliability
import Statistics

/// How good the alerts are, as `--json` shows it.
struct AlertQualityView: Encodable {
  let period: PeriodView
  let by: String
  @OrNull var recordedSince: Instant?
  let groups: [Group]
  let all: Group
  let gaps: [Gap]
  let unknownDetections: Int
  let unrecordedAlerts: Int
  let minutesToAlert: QuantilesView
  let outOfHours: OutOfHours

  init(_ quality: AlertQuality, by grouping: AlertQuality.Grouping, _ rule: PageRule) {
    outOfHours = OutOfHours(
      workingHours: rule.words, origin: rule.origin, pageSeverities: rule.severities.sorted())
    period = PeriodView(quality.period)
    by = grouping.rawValue
    recordedSince = quality.recordedSince
    groups = quality.groups.map(Group.init)
    all = Group(quality.all)
    gaps = quality.gaps.map(Gap.init)
    unknownDetections = quality.unknownDetections
    unrecordedAlerts = quality.unrecordedAlerts
    minutesToAlert = QuantilesView(quality.minutesToAlert)
  }

  /// Which alerts wake people, when that is out of hours, and who says so.
  struct OutOfHours: Encodable {
    let workingHours: String
    let origin: String
    let pageSeverities: [String]
  }

  struct Group: Encodable {
    @OrNull var name: String?
    @OrNull var slo: String?
    let fired: Int
    let falseAlarms: Int
    let precision: JudgedShareView
    @OrNull var recall: JudgedShareView?
    let pages: Pages

    init(_ group: AlertQuality.Group) {
      name = group.name
      slo = group.slo
      fired = group.fired
      falseAlarms = group.falseAlarms
      precision = JudgedShareView(group.precision)
      recall = group.recall.map(JudgedShareView.init)
      pages = Pages(group.pages)
    }
  }

  struct Pages: Encodable {
    let count: Int
    let outOfHours: Int
    let unknownSeverity: Int
    let perShift: QuantilesView

    init(_ load: AlertQuality.PageLoad) {
      count = load.count
      outOfHours = load.outOfHours
      unknownSeverity = load.unknownSeverity
      perShift = QuantilesView(load.perShift)
    }
  }

  struct Gap: Encodable {
    let incident: String
    let method: Detection.Method
    @OrNull var began: Instant?
    let services: [String]
    let suggested: [String]

    init(_ gap: AlertQuality.DetectionGap) {
      incident = gap.incident.description
      method = gap.method
      began = gap.began
      services = gap.services
      suggested = gap.suggested.map(\.description)
    }
  }
}
