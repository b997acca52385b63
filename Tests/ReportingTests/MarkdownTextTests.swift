import Testing

@testable import Reporting

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(arguments: hostileTexts)
  func `reads as what it was, in a table and in a line`(text: String) throws {
    let escaped = MarkdownText.escaped(text)
    let table = try MarkdownDocument.xhtml(of: "| a | b |\n|---|---|\n| x | \(escaped) |\n")
    #expect(table.descendants("td").last?.text == MarkdownText.plain(text))
    #expect(table.descendants("td").count == 2)
    let item = try MarkdownDocument.xhtml(of: "- before \(escaped) after\n")
    #expect(
      item.descendants("li").first?.text.replacing("  ", with: " ")
        == "before \(MarkdownText.plain(text)) after".replacing("  ", with: " "))
  }

  @Test(arguments: hostileTexts)
  func `begins a line as what it was`(text: String) throws {
    let escaped = MarkdownText.escaped(text)
    let paragraph = try MarkdownDocument.xhtml(of: escaped + "\n")
    #expect(paragraph.text.trimmingNewlines == MarkdownText.plain(text))
    #expect(paragraph.elements.allSatisfy { $0.name == "p" })
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
