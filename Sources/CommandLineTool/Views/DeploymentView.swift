import Reliability

/// A deployment, as `--json` shows it.
struct DeploymentView: Encodable {
  let reference: String
  let service: String
  let change: String
  let at: Instant
  @OrNull var kind: ChangeKind?
  @OrNull var outcome: DeploymentOutcome?
  @OrNull var restoredAt: Instant?
  @OrNull var source: String?
  let author: String
  let recordedAt: Instant
  @OrNull var withdrawn: WithdrawalView?

  init(_ deployment: Deployment) {
    let record = deployment.record
    reference = deployment.reference.description
    service = record.service
    change = record.change
    at = record.at
    kind = record.kind
    outcome = record.outcome
    restoredAt = record.restoredAt
    source = record.source
    author = deployment.recorded.author
    recordedAt = deployment.recorded.at
    withdrawn = deployment.withdrawal.map(WithdrawalView.init)
  }
}
