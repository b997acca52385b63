import Reliability
import Testing

@Suite("The alerts of an SLO")
struct ObjectiveAlertsTests {
  private func alerts(window: String, target: Double = 0.999) throws -> ObjectiveAlerts {
    try #require(
      ObjectiveAlerts(
        of: slo(try revision(from: 0, target: target, window: window)), team: "shop", at: at(1)))
  }

  // methods.md, section 2: burn = fraction * period / long window.
  @Test(arguments: [
    ("28d", [13.44, 5.6, 14.0 / 15]), ("30d", [14.4, 6, 1]), ("90d", [43.2, 18, 3]),
    ("4w", [13.44, 5.6, 14.0 / 15]),
  ])
  func `are derived for its own window`(window: String, thresholds: [Double]) throws {
    let derived = try alerts(window: window).alerts
    #expect(derived.map(\.burn.name) == ["1h", "6h", "3d"].map { "ErrorBudgetBurn\($0)" })
    #expect(zip(derived.map(\.threshold), thresholds).allSatisfy { agree($0, $1) })
    #expect(zip(derived.map(\.badFraction), thresholds).allSatisfy { agree($0, $1 * 0.001) })
  }

  @Test func `take months, quarters and years at their mean length`() throws {
    let days = 146_097.0 / 4_800
    for (window, months) in [("1M", 1.0), ("1Q", 3), ("1Y", 12)] {
      #expect(agree(try alerts(window: window).alerts[2].threshold, 0.1 * days * months / 3))
    }
  }

  @Test func `cannot look back further than its window`() throws {
    let derived = try alerts(window: "1d")
    #expect(derived.alerts.map(\.burn.longMinutes) == [60, 360])
    #expect(derived.leftOut.map(\.reason) == [.longerThanWindow(try length("1d"))])
  }

  @Test func `cannot wait for more than all to be bad`() throws {
    let derived = try alerts(window: "30d", target: 0.9)
    #expect(derived.alerts.map(\.burn.longMinutes) == [360, 4_320])
    let left = try #require(derived.leftOut.first)
    guard case .neverSpeaks(let fraction) = left.reason else {
      Issue.record("\(left.reason)")
      return
    }
    #expect(agree(fraction, 1.44))
  }

  @Test func `are none before anything is promised`() throws {
    #expect(
      ObjectiveAlerts(of: slo(try revision(from: 10, target: 0.99)), team: nil, at: at(9)) == nil)
  }
}
