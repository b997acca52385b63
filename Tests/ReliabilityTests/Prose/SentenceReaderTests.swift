import Testing

@testable import Reliability

@Suite("The sentences of Markdown")
struct SentenceReaderTests {
  private func sentences(_ text: String) -> [String] {
    SentenceReader.sentences(of: text).map { $0.words.joined(separator: " ") }
  }

  @Test(
    arguments: [
      ("One. Two! Three?", ["one", "two", "three"]),
      ("Use e.g. nginx v1.2. Then stop.", ["use e.g nginx v1.2", "then stop"]),
      ("It took approx. 5 min. It ended.", ["it took approx 5 min", "it ended"]),
      ("It broke\nfor 1,200 users.", ["it broke for 1,200 users"]),
      ("- One\n- Two\n  goes on", ["one", "two goes on"]),
      ("1. One\n2) Two\n* [x] Three", ["one", "two", "three"]),
      ("# Head\nText", ["head", "text"]),
      ("| a b | c |\n|---|---|\n| d `|` e | f |", ["a b", "c", "d e", "f"]),
      ("a | b\n--|--\nc | d", ["a", "b", "c", "d"]),
      ("He wrote \"never. again\" there.", ["he wrote there"]),
      ("> Somebody said so.\n\nAnd then.", ["and then"]),
      ("See [the page](https://x.example/a) now.", ["see the page now"]),
      ("See [the page][ref] now.\n\n[ref]: https://x.example", ["see the page now"]),
      ("Run `rm. Now` it.", ["run it"]),
      ("```\ncode. here\n```\nText <!-- no --> here.", ["text here"]),
      ("<!-- not.\nthis -->\nText.", ["text"]),
      ("At https://x.example/a.b. Then.", ["at", "then"]),
      ("It's **very** _bad_ snake_case.", ["it's very bad snake_case"]),
      ("It’s 35% of 10.5.", ["it's 35% of 10.5"]),
      ("    indented code\n\nText", ["text"]),
      ("Title\n=====\nText", ["title", "text"]),
      ("... !", []),
    ])
  func `are read`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `know the line and the characters of each word`() {
    let sentence = SentenceReader.sentences(of: "Fine.\n\n- **Two** `x`\n  words").last
    #expect(sentence?.block == .item)
    #expect(sentence?.tokens.map(\.line) == [2, 2, 3])
    #expect(sentence?.tokens.map(\.columns) == [4..<7, 10..<13, 2..<7])
  }

  @Test(arguments: ["`", "[", "](", "\"", "<a", "\\", "*", "|", "“", "‘"])
  func `are read from marks that nothing closes`(mark: String) {
    #expect(sentences("One \(mark) two.").joined(separator: " ").contains("two"))
  }
}
