import Reliability
import TestSupport
import Testing

@Suite("The merge of two texts that have a base in common")
struct ThreeWayMergeTests {
  private func merge(_ base: String, _ ours: String, _ theirs: String) -> ThreeWayMerge {
    ThreeWayMerge(
      base: base, ours: .init(name: "yours", text: ours), theirs: .init(name: "Bo", text: theirs))
  }

  private let base = "one\ntwo\nthree\nfour\nfive\n"

  @Test func `takes over what either side changed`() {
    let merged = merge(
      base, "zero\none\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nIV\nfive\nsix\n")
    #expect(merged.text == "zero\none\ntwo\nthree\nIV\nfive\nsix\n")
    #expect(merged.conflicts.isEmpty)
  }

  @Test func `shows both sides where they changed the same lines differently`() {
    let merged = merge(base, "one\n2\nthree\nfour\nfive\n", "one\nII\nthree\nfour\nV\n")
    #expect(
      merged.text == """
        one
        <<<<<<< yours
        2
        =======
        II
        >>>>>>> Bo
        three
        four
        V

        """)
    #expect(merged.conflicts == [2...6])
  }

  @Test func `asks where changes touch, since either may depend on the other`() {
    let merged = merge(base, "one\n2\nthree\nfour\nfive\n", "one\ntwo\nIII\nfour\nfive\n")
    #expect(merged.conflicts == [2...8])
    #expect(merged.text.contains("<<<<<<< yours\n2\nthree\n=======\ntwo\nIII\n>>>>>>> Bo\n"))
  }

  @Test func `leaves what both sides agree in out of a conflict`() {
    let merged = merge(base, "one\n2\nx\nfour\nfive\n", "one\n2\ny\nz\nfour\nfive\n")
    #expect(merged.text == "one\n2\n<<<<<<< yours\nx\n=======\ny\nz\n>>>>>>> Bo\nfour\nfive\n")
    #expect(merged.conflicts == [3...8])
  }

  @Test func `shows a side that removed what the other changed as empty`() {
    let merged = merge("a\nb\n", "a\n", "a\nB\n")
    #expect(merged.text == "a\n<<<<<<< yours\n=======\nB\n>>>>>>> Bo\n")
  }

  @Test func `gives the last lines of a conflict an end, and markers the end of the text's lines`()
  {
    #expect(merge("a", "b", "c").text == "<<<<<<< yours\nb\n=======\nc\n>>>>>>> Bo\n")
    #expect(
      merge("a\r\nb", "a\r\nc", "a\r\nd").text
        == "a\r\n<<<<<<< yours\r\nc\r\n=======\r\nd\r\n>>>>>>> Bo\r\n")
  }

  @Test func `keeps the bytes of lines that nobody changed`() {
    let base = "a\r\ne\u{301}\n\u{E9}\t \nb"
    let merged = merge(base, "x\n" + base, base.replacing("\t ", with: "\t"))
    #expect(Array(merged.text.utf8) == Array("x\na\r\ne\u{301}\n\u{E9}\t\nb".utf8))
  }

  @Test(arguments: GeneratedText.Lines.allCases)
  func `keeps the laws of merging`(lines: GeneratedText.Lines) {
    var generator = GeneratedText(lines, seed: 5)
    for _ in 0..<500 {
      let lines = generator.text(upTo: 20)
      let base = generator.joined(lines)
      let x = generator.joined(generator.edited(lines, edits: 0...5))
      let y = generator.joined(generator.edited(lines, edits: 0...5))
      for (ours, theirs) in [(x, base), (base, x), (x, x)] {
        let merged = merge(base, ours, theirs)
        #expect(merged.conflicts.isEmpty)
        #expect(Array(merged.text.utf8) == Array(x.utf8))
      }
      let (there, back) = (merge(base, x, y), merge(base, y, x))
      #expect(there.conflicts.count == back.conflicts.count)
      #expect(there.conflicts.map(\.count) == back.conflicts.map(\.count))
      if there.conflicts.isEmpty { #expect(there.text == back.text) }
      let marked = ThreeWayMerge.markers(in: there.text)
      #expect(marked.count == 3 * there.conflicts.count)
      #expect(there.conflicts.allSatisfy { marked.contains($0.lowerBound) })
      #expect(there.conflicts.allSatisfy { marked.contains($0.upperBound) })
    }
  }

  @Test(
    arguments: [
      ("a\n<<<<<<< yours\nb\n=======\nc\n>>>>>>> Bo\nd\n", [2, 4, 6]),
      ("<<<<<<< yours\r\nb\r\n=======\r\n", [1, 3]),
      ("b\n=======\nc\n>>>>>>> Bo", [4]),
      ("<<<<<<<\n", [1]),
      ("Title\n=======\ntext\n", []),
      (" <<<<<<< quoted\n<<<<<<<<\n<<<<<<<x\n>>>>>>\n", []),
      ("", []),
    ])
  func `finds the markers that are left in a text`(text: String, lines: [Int]) {
    #expect(ThreeWayMerge.markers(in: text) == lines)
  }
}
