import Interchange
import Testing

@Suite("A query of events")
struct EventQueryTests {
  @Test(
    "of counters becomes their increase, series by series",
    arguments: [
      ("requests_total", "sum(increase(requests_total[1h]))"),
      (
        #"sum(card_total{outcome=~"a|b{1}"})"#,
        #"sum(sum ( increase(card_total{outcome=~"a|b{1}"}[1h]) ))"#
      ),
      (
        "sum by (le) (a_total) - sum(b_total) by (job)",
        "sum(sum by ( le ) ( increase(a_total[1h]) ) - sum ( increase(b_total[1h]) ) by ( job ))"
      ),
      (
        "sum(a_total) or vector(0) # none yet",
        "sum(sum ( increase(a_total[1h]) ) or vector ( 0 ))"
      ),
      (
        #"{__name__="a_total"} offset -5m"#, #"sum(increase({__name__="a_total"}[1h] offset - 5m))"#
      ),
      ("a:requests:sum", "sum(increase(a:requests:sum[1h]))"),
    ])
  func counters(query: String, expression: String) throws {
    #expect(
      try EventQuery(query, isCounter: true, step: .seconds(3_600)).expression == expression)
  }

  @Test(
    "that says where the step belongs is given it",
    arguments: [
      ("sum(increase(a[{{.window}}]))", "sum(sum(increase(a[5m])))"),
      ("sum(increase(a[{{ .window }}]))", "sum(sum(increase(a[5m])))"),
      ("sum(increase(a[300s]))", "sum(sum(increase(a[5m])))"),
      (
        #"sum(rate(a{code!~"(5..|429)"}[{{.window}}]))"#,
        #"sum(sum(rate(a{code!~"(5..|429)"}[5m]))) * 300"#
      ),
      ("sum_over_time(events[{{.window}}]) > 1e-3", "sum(sum_over_time(events[5m]) > 1e-3)"),
    ])
  func windows(query: String, expression: String) throws {
    for isCounter in [true, false, nil] {
      #expect(
        try EventQuery(query, isCounter: isCounter, step: .seconds(300)).expression == expression)
    }
  }

  @Test(
    "of which the meaning is not certain is refused",
    arguments: [
      ("a_total", false, EventQueryError.noWindow),
      ("a_total", nil, .noWindow),
      ("sum(rate(a_total[5m]))", true, .otherWindow("5m", step: "1h")),
      ("increase(a_total[1h:5m])", true, .otherWindow("1h:5m", step: "1h")),
      ("irate(a_total[{{.window}}])", true, .noCount(["irate"])),
      ("rate(a[{{.window}}]) + increase(b[{{.window}}])", true, .noCount(["rate"])),
      ("avg_over_time(a[{{.window}}])", false, .noCount(["avg_over_time"])),
      ("sum(a_total) / sum(b_total)", true, .notOfCounters("/")),
      ("max(a_total)", true, .notOfCounters("max")),
      ("a_total + 5", true, .notOfCounters("5")),
      ("a_total @ 5", true, .notOfCounters("@")),
      ("vector(1)", true, .notOfCounters("vector")),
      ("a_total{x=\"}", true, .unreadable),
      ("a_total[5m", true, .unreadable),
      (" # nothing", true, .unreadable),
    ] as [(String, Bool?, EventQueryError)])
  func refused(query: String, isCounter: Bool?, error: EventQueryError) {
    #expect(throws: error) {
      try EventQuery(query, isCounter: isCounter, step: .seconds(3_600))
    }
  }
}
