package import Reliability

/// How a proposal stands to what is true.
package enum ProposalJudgement: String, CaseIterable, Sendable {
  /// It goes where the truth lies.
  case right
  /// It does not, and does little harm: it asks for attention where none was needed.
  case beside
  /// It loosens what should be tightened or kept, or tightens what should be loosened.
  case wrongWay
  /// Nothing is proposed.
  case silent

  /// How a proposal stands to the truth of a service: an objective is truly met where the
  /// probability of a miss is under a quarter, and truly missed where it is above a tenth.
  package init(of kind: ProposalKind, _ planted: PlantedRecord) {
    let truth = planted.truth
    let isContent = truth.satisfaction == .high
    let isMet = truth.missProbability < 0.25
    let isMissed = truth.missProbability > 0.10
    switch kind {
    case .keep, .cannotTell: self = .silent
    case .loosen: self = isMissed && isContent ? .right : .wrongWay
    case .tighten, .aspirational: self = isMet && !isContent ? .right : .wrongWay
    case .relaxReleases: self = isMet && isContent && truth.toil == .low ? .right : .beside
    case .easeAlerting: self = isMet && isContent && truth.toil == .high ? .right : .beside
    case .sharpenAlerting: self = isMissed && !isContent && truth.toil == .low ? .right : .beside
    case .fixProduct: self = isMissed && !isContent && truth.toil == .high ? .right : .beside
    case .mendIndicator: self = planted.isBlind ? .right : .beside
    case .changeWindow, .retire, .addObjective: self = .beside
    // Nothing of how services are run is planted here.
    case .automate, .findAutomation, .mendFactor, .softenDependency, .removeSinglePoint,
      .fitDependencies, .guardChanges, .removeCause:
      self = .beside
    }
  }
}
