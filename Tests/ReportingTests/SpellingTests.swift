import Testing

@testable import Reporting

@Suite("Numbers in reports")
struct SpellingTests {
  @Test(
    arguments: [
      (0, "0"), (0.806, "0.81"), (8.064, "8.06"), (40.32, "40.3"), (80.64, "80.6"), (129.6, "130"),
      (97_877, "97,877"), (1_234_567.8, "1,234,568"), (-0.001, "> -0.01"), (0.001, "< 0.01"),
      (9.996, "10.0"), (-12.25, "-12.2"),
      (.infinity, "unknown"), (.nan, "unknown"), (65, "65"),
    ])
  func `keep the digits that count`(value: Double, text: String) {
    #expect(Spelling.number(value) == text)
  }

  @Test(
    arguments: [
      (0, "0\u{A0}%"), (0.0004, "< 0.1\u{A0}%"), (0.128, "12.8\u{A0}%"), (0.6552, "65.5\u{A0}%"),
      (1, "100\u{A0}%"), (0.9996, "> 99.9\u{A0}%"), (1.0004, "> 100\u{A0}%"),
      (4.7669, "477\u{A0}%"), (1_234.5, "123,450\u{A0}%"),
    ])
  func `are percentages of a budget`(share: Double, text: String) {
    #expect(Spelling.percent(share) == text)
  }

  @Test(arguments: [
    (0.99, "99\u{A0}%"), (0.9995, "99.95\u{A0}%"), (0.99999, "99.999\u{A0}%"), (0, "0\u{A0}%"),
  ])
  func `show every nine of a target`(target: Double, text: String) {
    #expect(Spelling.target(target) == text)
  }
}
