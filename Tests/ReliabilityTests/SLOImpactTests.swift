import Reliability
import Testing

@Suite("Harm to an SLO")
struct SLOImpactTests {
  @Test(
    arguments: [
      ("35%", SLOImpact.badFraction(0.35)), ("0.35", .badFraction(0.35)), ("100%", .badFraction(1)),
      ("18m", .badMinutes(18)), ("1h30m", .badMinutes(90)), ("30s", .badMinutes(0.5)),
      ("1200/80000", .badEvents(1_200, of: 80_000)), ("5/5", .badEvents(5, of: 5)),
    ])
  func `is read in the three ways in which people know it`(text: String, impact: SLOImpact) throws {
    #expect(try SLOImpact(parsing: text) == impact)
  }

  @Test(
    arguments: [
      ("", SLOImpactError.unreadable("")), ("lots", .unreadable("lots")),
      ("x/5", .unreadable("x/5")),
      ("0%", .fractionOutOfRange("0%")), ("101%", .fractionOutOfRange("101%")),
      ("-3%", .fractionOutOfRange("-3%")), ("nan", .fractionOutOfRange("nan")),
      ("0m", .minutesNotPositive("0m")), ("6/5", .eventsOutOfRange(bad: 6, total: 5)),
      ("0/5", .eventsOutOfRange(bad: 0, total: 5)), ("1/0", .eventsOutOfRange(bad: 1, total: 0)),
    ])
  func `is refused where it cannot be`(text: String, error: SLOImpactError) {
    #expect(throws: error) { try SLOImpact(parsing: text) }
  }
}
