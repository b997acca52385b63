import Testing

@testable import Reporting

@Suite("What is read in one piece")
struct UnbrokenTextTests {
  @Test(arguments: [
    ("INC-18 of SEV-2, REC-12.", ["INC-18", "SEV-2", "REC-12"]),
    ("From 2026-01-20 to 2026-01-21", ["2026-01-20", "2026-01-21"]),
    ("Began 2026-01-20 14:02:10", ["2026-01-20 14:02"]),
    ("it avoids 35 % of it, 4,927 h and 3 min", ["35 %", "4,927 h", "3 min"]),
    ("0.6 % (0.32 % to 1.1 %) of it", ["0.6 %", "(0.32 % to 1.1 %)"]),
    ("-87 h (-147 h to -16 h)", ["-87 h", "(-147 h to -16 h)"]),
    ("about 3 (1 to 9) a year", ["(1 to 9)"]),
    ("12\u{A0}% (8\u{A0}% to 15\u{A0}%)", ["(8\u{A0}% to 15\u{A0}%)"]),
    ("hosted-checkout, in 12 hours or 3 minutes", []),
    ("one (of two to three) - and no more", []),
    ("A-1 - 2026-1-2 ( to ) %, 1-2", []), ("", []), (" ", []), ("(", []), ("-", []),
  ])
  func `is a reference, a date, a quantity or a range`(text: String, pieces: [String]) {
    #expect(text[...].unbrokenRanges.map { String(text[$0]) } == pieces)
    let typeset = XMLElement("p", text: text).typeset
    #expect(typeset.text == text)
    #expect(typeset.descendants("span").map(\.text) == pieces)
  }
}
