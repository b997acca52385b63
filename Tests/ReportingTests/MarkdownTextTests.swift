import TestSupport
import Testing

@testable import Reporting

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(arguments: hostileTexts)
  func `reads as what it was, in a table and in a line`(text: String) throws {
    let escaped = MarkdownText.escaped(text)
    let table = try MarkdownDocument.xhtml(
      of: "| a | b |\n|---|---|\n| x | \(escaped) |\n"
    ).typeset
    #expect(table.descendants("td").last?.text == MarkdownText.plain(text))
    #expect(table.descendants("td").count == 2)
    let item = try MarkdownDocument.xhtml(of: "- before \(escaped) after\n").typeset
    #expect(
      item.descendants("li").first?.text.replacing("  ", with: " ")
        == "before \(MarkdownText.plain(text)) after".replacing("  ", with: " "))
  }

  @Test(arguments: hostileTexts)
  func `begins a line as what it was`(text: String) throws {
    let escaped = MarkdownText.escaped(text)
    let paragraph = try MarkdownDocument.xhtml(of: escaped + "\n").typeset
    #expect(paragraph.text.trimmingNewlines == MarkdownText.plain(text))
    #expect(paragraph.elements.allSatisfy { $0.name == "p" })
  }

  @Test func `reads as what it was, however hostile pieces are put together`() throws {
    var random = SplitMix64(seed: 2026)
    let pieces = hostileTexts.flatMap { $0 }.map(String.init) + hostileTexts
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...8, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let page = try MarkdownDocument.xhtml(
        of: "| a | b |\n|---|---|\n| \(MarkdownText.escaped(text)) | end |\n"
      ).typeset
      #expect(page.descendants("td").map(\.text) == [MarkdownText.plain(text), "end"], "\(text)")
    }
  }

  @Test func `cannot reorder the line that it stands in`() throws {
    let title = MarkdownText.escaped("שלום (עולם)")
    #expect(title == "\u{2068}שלום (עולם)\u{2069}")
    let page = try MarkdownDocument.xhtml(of: "INC-1, \(title): 15.4 % of it\n").typeset
    #expect(page.descendants("bdi").map(\.text) == ["שלום (עולם)"])
    #expect(MarkdownText.escaped("plain") == "plain")
  }

  @Test func `is no link to a figure, in either format`() throws {
    let title = "![x](figure:budget-burn)"
    let report = ReviewReport(
      try .example([.example(1, title, day: 40, minutes: 50, severity: 2, harm: 0.3)]))
    #expect(try report.text(.markdown).contains(#"\!\[x\](figure\:budget-burn)"#))
    #expect(try report.text(.xhtml).contains(title))
  }

  @Test func `shows controls and changes of direction in place`() {
    #expect(MarkdownText.plain("a\u{0}b\u{202E}c\u{FFFE}d") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    String(drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed())
  }
}
