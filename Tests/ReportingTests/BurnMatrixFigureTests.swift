import Reliability
import Testing

@testable import Reporting

@Suite("The figure of whose budget was burned by whom")
struct BurnMatrixFigureTests {
  private let day = CalendarDay(of: .inQuarter(day: 10))

  private func burn(
    _ number: Int, of slo: String, by service: String, _ share: Double?,
    _ decision: AttributionClaim.Decision.Kind? = nil
  ) -> AttributedBurn {
    let said = Provenance(author: "Ada", at: .inQuarter(day: 1), reason: "x")
    return AttributedBurn(
      claim: AttributionClaim(
        reference: AttributionReference(number: number),
        incident: IncidentReference(number: number), slo: slo, service: service, asked: said,
        due: day, decision: decision.map { .init($0, said) }),
      creditor: "a", debtor: "b", burned: 1, unit: .minutes, share: share)
  }

  @Test(arguments: [1, 5, 200])
  func `can be read`(count: Int) throws {
    let burns = (0..<count).map {
      burn(
        $0, of: "card-authorisation-availability-of-the-merchants-\($0 % 37)",
        by: "the-token-vault-and-everything-that-stands-behind-it-\($0 % 11)",
        Double($0 * 13 % 300 + 1) / 100)
    }
    try expectReadable(try #require(BurnMatrixFigure.figure(of: burns, on: day)))
  }

  @Test func `adds up claims that hold, the largest first`() throws {
    let figure = try #require(
      BurnMatrixFigure.figure(
        of: [
          burn(1, of: "checkout", by: "vault", 0.25), burn(2, of: "checkout", by: "vault", 0.5),
          burn(3, of: "checkout", by: "gateway", 0.9, .rejected),
          burn(4, of: "payouts", by: "gateway", 0.125), burn(5, of: "payouts", by: "vault", nil),
        ], on: day))
    #expect(
      figure.table.rows == [
        ["checkout", "vault", "75\u{A0}%"], ["payouts", "gateway", "12.5\u{A0}%"],
      ])
    #expect(
      figure.description == "checkout: 75\u{A0}% by vault. payouts: 12.5\u{A0}% by gateway.")
    try expectSnapshot(try figure.file(), "burn-matrix.svg")
    try expectSnapshot(figure.lines.joined(separator: "\n") + "\n", "burn-matrix.txt")
  }

  @Test func `is left out where no claim comes to anything`() {
    #expect(BurnMatrixFigure.figure(of: [], on: day) == nil)
    #expect(
      BurnMatrixFigure.figure(of: [burn(1, of: "x", by: "y", 0.5, .rejected)], on: day) == nil)
  }
}
