import Foundation
import Reliability
import TestSupport
import Testing

@Suite("The difference of two texts")
struct LineDifferenceTests {
  private func unified(_ old: String, _ new: String, context: Int = 3) -> String {
    LineDifference(from: old, to: new).unified(from: "a", to: "b", context: context)
  }

  @Test func `is written in the unified format`() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "2\nthree\n", maxReplacements: 1) + "13\n"
    #expect(
      unified(old, new) == """
        --- a
        +++ b
        @@ -1,6 +1,6 @@
         1
         2
        -3
        +three
         4
         5
         6
        @@ -10,3 +10,4 @@
         10
         11
         12
        +13

        """)
  }

  @Test func `joins hunks whose context meets, and keeps others apart`() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let near = old.replacing("\n5\n", with: "\nV\n").replacing("\n12\n", with: "\nXII\n")
    let far = old.replacing("\n5\n", with: "\nV\n").replacing("\n13\n", with: "\nXIII\n")
    #expect(unified(old, near).contains("@@ -2,14 +2,14 @@"))
    #expect(unified(old, near).matches(of: /@@ -/).count == 1)
    #expect(unified(old, far).matches(of: /@@ -/).count == 2)
    #expect(unified(old, near, context: 0).hasSuffix("@@ -12 +12 @@\n-12\n+XII\n"))
  }

  @Test func `of equal texts is empty`() {
    #expect(LineDifference(from: "a\nb", to: "a\nb").isEmpty)
    #expect(unified("", "") == "")
    #expect(unified("a\nb", "a\nb") == "")
  }

  @Test(
    arguments: [
      ("a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"),
      ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
      (
        "a", "a\nb",
        "@@ -1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n"
      ),
      ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
      ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
      ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
      ("\u{E9}\n", "e\u{301}\n", "@@ -1 +1 @@\n-\u{E9}\n+e\u{301}\n"),
    ])
  func `keeps ends of lines and bytes apart`(old: String, new: String, hunk: String) {
    #expect(Array(unified(old, new).utf8) == Array("--- a\n+++ b\n\(hunk)".utf8))
  }

  @Test func `shows an added paragraph from its first line on`() {
    let difference = LineDifference(from: "a\n\nz\n", to: "a\n\nb\n\nz\n")
    #expect(difference.changes == [.init(old: 2..<2, new: 2..<4)])
  }

  @Test func `names texts in one line, with a tab behind a name with spaces`() {
    let text = LineDifference(from: "", to: "a\n").unified(from: "revision 1", to: "b\nc")
    #expect(text.hasPrefix("--- revision 1\t\n+++ b c\t\n"))
  }

  @Test(arguments: GeneratedText.Lines.allCases)
  func `leads from the one text to the other by changes that nothing can shorten`(
    lines: GeneratedText.Lines
  ) {
    var generator = GeneratedText(lines, seed: 7)
    for _ in 0..<400 {
      let old = generator.text(upTo: 16)
      let new = generator.edited(old, edits: 0...5)
      let difference = LineDifference(from: old.joined(), to: new.joined())
      var made: [String] = []
      var next = 0
      for change in difference.changes {
        made += old[next..<change.old.lowerBound] + new[change.new]
        next = change.old.upperBound
      }
      #expect(Array((made + old[next...]).joined().utf8) == Array(new.joined().utf8))
      let steps = difference.changes.map { $0.old.count + $0.new.count }.reduce(0, +)
      #expect(steps == fewestSteps(from: old, to: new))
    }
  }

  /// The length of the shortest edit, from the table of longest common subsequences.
  private func fewestSteps(from old: [String], to new: [String]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for line in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let longest =
          line.utf8.elementsEqual(other.utf8)
          ? diagonal + 1 : max(row[index], row[index + 1])
        diagonal = row[index + 1]
        row[index + 1] = longest
      }
    }
    return old.count + new.count - 2 * row[new.count]
  }

  @Test func `stays right where texts have too little in common to look for the shortest`() {
    var random = SplitMix64(seed: 3)
    let old = (0..<3_000).map { "\($0)\n" }
    let new = old.shuffled(using: &random)
    let difference = LineDifference(from: old.joined(), to: new.joined())
    var kept: [[String]] = [[], []]
    var next = (old: 0, new: 0)
    for change in difference.changes + [.init(old: 3_000..<3_000, new: 3_000..<3_000)] {
      kept[0] += old[next.old..<change.old.lowerBound]
      kept[1] += new[next.new..<change.new.lowerBound]
      next = (change.old.upperBound, change.new.upperBound)
    }
    #expect(kept[0] == kept[1])
    #expect(kept[0].count > 20)
  }

  @Test(.enabled(if: Git.isPresent, "needs git"), arguments: GeneratedText.Lines.allCases)
  func `is what git apply takes`(lines: GeneratedText.Lines) throws {
    let folder = try TemporaryFolder()
    var generator = GeneratedText(lines, seed: 11)
    var patch = ""
    var expected: [(name: String, text: String)] = []
    for number in 0..<300 {
      let old = generator.text(upTo: 40)
      let texts = (generator.joined(old), generator.joined(generator.edited(old, edits: 1...6)))
      guard !texts.0.isEmpty, !texts.1.isEmpty else { continue }
      let name = "text \(number)"
      try folder.write(texts.0, to: name)
      patch += LineDifference(from: texts.0, to: texts.1).unified(
        from: "a/\(name)", to: "b/\(name)")
      expected.append((name, texts.1))
    }
    try folder.write(patch, to: "patch")
    let result = try Git.shell("git apply --whitespace=nowarn patch", in: folder)
    #expect(result.errors == "")
    for (name, text) in expected {
      let patched = try String(contentsOfFile: folder.path(name), encoding: .utf8)
      #expect(Array(patched.utf8) == Array(text.utf8), "\(name)")
    }
  }
}
