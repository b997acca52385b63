import Reliability
import Testing

@testable import Feedback

/// Site Reliability Workbook, chapter 2, table 2-5.
@Suite struct `The decision matrix` {
  @Test(arguments: [
    (true, false, true, ProposalKind.relaxReleases), (true, false, false, .tighten),
    (true, true, true, .easeAlerting), (true, true, false, .tighten),
    (false, false, true, .loosen), (false, false, false, .sharpenAlerting),
    (false, true, true, .loosen), (false, true, false, .fixProduct),
  ])
  func `has eight rows`(met: Bool, toil: Bool, satisfaction: Bool, action: ProposalKind) {
    let cells = DecisionMatrix.cells(
      isMet: met, toilIsHigh: toil, satisfactionIsHigh: satisfaction)
    #expect(cells.map(\.action) == [action])
  }

  @Test func `keeps every row that is consistent with what is known`() {
    #expect(
      DecisionMatrix.cells(isMet: nil, toilIsHigh: nil, satisfactionIsHigh: nil).count == 8)
    #expect(
      DecisionMatrix.cells(isMet: false, toilIsHigh: nil, satisfactionIsHigh: true)
        .map(\.action) == [.loosen, .loosen])
  }

  @Test func `never loosens for a miss alone`() {
    let missed = DecisionMatrix.cells(isMet: false, toilIsHigh: nil, satisfactionIsHigh: nil)
    #expect(missed.allSatisfy { $0.action != .loosen || $0.satisfactionIsHigh })
  }
}
