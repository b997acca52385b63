import Foundation
import Reliability
import TestSupport
import Testing

@Suite("Merging as git merges", .enabled(if: Git.isPresent, "needs git"))
struct MergeConformanceTests {
  private static let count = 1_000

  private struct Triple {
    let base: String
    let ours: String
    let theirs: String
  }

  private func triples(_ lines: GeneratedText.Lines) -> [Triple] {
    var generator = GeneratedText(lines, seed: 19)
    return (0..<Self.count).map { _ in
      let base = generator.text(upTo: 30)
      return Triple(
        base: generator.joined(base), ours: generator.joined(generator.edited(base, edits: 1...3)),
        theirs: generator.joined(generator.edited(base, edits: 1...3)))
    }
  }

  /// What `git merge-file -p` makes of each triple, and how many conflicts it counts.
  private func mergedByGit(_ triples: [Triple]) throws -> [(text: String, conflicts: Int)] {
    let folder = try TemporaryFolder()
    for (number, triple) in triples.enumerated() {
      try folder.write(triple.base, to: "\(number).base")
      try folder.write(triple.ours, to: "\(number).ours")
      try folder.write(triple.theirs, to: "\(number).theirs")
    }
    let result = try Git.shell(
      """
      for n in $(seq 0 \(triples.count - 1)); do
        git merge-file -p -L ours -L base -L theirs $n.ours $n.base $n.theirs > $n.merged
        echo $?
      done
      """, in: folder)
    #expect(result.errors == "")
    return try result.output.split(separator: "\n").enumerated().map { number, status in
      let text = try String(contentsOfFile: folder.path("\(number).merged"), encoding: .utf8)
      return (text, try #require(Int(status)))
    }
  }

  private func merged(_ triple: Triple) -> ThreeWayMerge {
    ThreeWayMerge(
      base: triple.base, ours: .init(name: "ours", text: triple.ours),
      theirs: .init(name: "theirs", text: triple.theirs))
  }

  /// A merged text as each side would have it: git cuts conflicts into other pieces. Carriage
  /// returns are left out: where lines end differently, git may give a last line another end.
  private func resolved(_ text: String) -> (ours: [String], theirs: [String]) {
    var resolved: (ours: [String], theirs: [String]) = ([], [])
    var (isOurs, isTheirs) = (true, true)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(Substring(line)).replacing("\r", with: "")
      switch line.prefix(7) {
      case "<<<<<<<": isTheirs = false
      case "=======": (isOurs, isTheirs) = (false, true)
      case ">>>>>>>": isOurs = true
      default:
        if isOurs { resolved.ours.append(line) }
        if isTheirs { resolved.theirs.append(line) }
      }
    }
    return resolved
  }

  @Test func `gives the same text and the same sides of conflicts where no two lines are alike`()
    throws
  {
    let triples = triples(.distinct)
    for (triple, byGit) in zip(triples, try mergedByGit(triples)) {
      let merged = merged(triple)
      #expect(merged.conflicts.isEmpty == (byGit.conflicts == 0), "\(triple)")
      if merged.conflicts.isEmpty { #expect(merged.text.utf8.elementsEqual(byGit.text.utf8)) }
      let (here, there) = (resolved(merged.text), resolved(byGit.text))
      #expect(here.ours == there.ours && here.theirs == there.theirs, "\(triple)")
    }
  }

  /// Where lines are alike, several differences are equally short, and each tool takes its own.
  @Test(arguments: [GeneratedText.Lines.mixed, .alike])
  func `differs seldom where lines are alike`(lines: GeneratedText.Lines) throws {
    let triples = triples(lines)
    let pairs = zip(triples.map(merged), try mergedByGit(triples))
    let agreeing = pairs.filter { $0.conflicts.isEmpty == ($1.conflicts == 0) }
    let clean = agreeing.filter { merged, _ in merged.conflicts.isEmpty }
    let same = clean.filter { merged, byGit in merged.text.utf8.elementsEqual(byGit.text.utf8) }
    #expect(Double(agreeing.count) > 0.97 * Double(triples.count))
    #expect(Double(same.count) > 0.98 * Double(clean.count))
  }
}
