import Reliability
import Statistics

extension ProposalDraft {
  /// It is met, users are content and toil is high: the matrix asks whether the alerts are false
  /// positives.
  mutating func easeAlerting(_ findings: Findings) -> Proposal {
    let present = "\(name) at \(Words.target(target))"
    let areFalse = alertsAreFalse
    steps.append(alertStep(areFalse))
    let (kind, what): (ProposalKind, String) =
      switch areFalse {
      case true: (.easeAlerting, "Keep \(present), and make its alerts less sensitive.")
      case false:
        (
          .fixProduct,
          "Keep \(present), or loosen it for a time; take toil from the team, and mend the product "
            + "or automate how its faults are handled."
        )
      case nil:
        (
          .easeAlerting,
          "Keep \(present); make its alerts less sensitive where they are false positives, else "
            + "loosen it for a time while the product is mended."
        )
      }
    var proposal = proposal(
      kind, what: what,
      why: "It is met (\(findings.countWords)) and users are content, yet toil is high: "
        + "\(record.toil.because)\(areFalse.map { $0 ? ", and most of its alerts are false" : ", and most of its alerts are worth it" } ?? "")."
    )
    proposal.wouldChangeIt = ["Toil recorded as low."]
    if areFalse == nil {
      proposal.wouldChangeIt.append(
        "Alerts that are judged, so that it shows which of the two: 'psgf alert judge'.")
    }
    return proposal
  }

  /// Whether most alerts of the service are false, certainly; `nil` where the record does not say.
  private var alertsAreFalse: Bool? {
    guard let alerts = record.alerts, alerts.isEnough else { return nil }
    if alerts.proportion.upperBound() < 0.5 { return true }
    return alerts.proportion.lowerBound() > 0.5 ? false : nil
  }

  private func alertStep(_ areFalse: Bool?) -> RuleStep {
    let question = "Are its alerts false positives?"
    guard let alerts = record.alerts else {
      return RuleStep(
        question, answer: "not known", because: "no alert of the last 91 days is recorded")
    }
    let (good, judged) = (alerts.proportion.successes, alerts.proportion.trials)
    let unjudged = alerts.notJudged > 0 ? ", and \(alerts.notJudged) are not judged" : ""
    guard judged > 0 else {
      return RuleStep(
        question, answer: "not known",
        because: "none of \(Words.count(alerts.notJudged, "alert")) of the last 91 days is judged")
    }
    let (lower, upper) = (alerts.proportion.lowerBound(), alerts.proportion.upperBound())
    return RuleStep(
      question, answer: areFalse.map { $0 ? "yes" : "no" } ?? "not known",
      because: "of \(Words.count(judged, "alert")) of the last 91 days that were judged, \(good) "
        + "were for an incident or acted on\(unjudged)",
      numbers: [
        DerivedNumber(
          "share of alerts that were worth firing", Double(good) / Double(judged),
          formula: "worth firing / judged; one-sided 95 % bounds, at least "
            + "\(JudgedShare.enough) judged; false where surely under half",
          arithmetic: "\(good) / \(judged), from \(Words.percent(lower)) to "
            + Words.percent(upper),
          source: "Clopper and Pearson, 1934; 'psgf alert quality --by service'")
      ])
  }
}
