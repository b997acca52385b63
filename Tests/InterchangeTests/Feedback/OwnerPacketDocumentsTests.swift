import Foundation
import Interchange
import Reliability
import TestSupport
import Testing

@Suite("The documents of a packet")
struct OwnerPacketDocumentsTests {
  private let start = Instant(millisecondsSinceEpoch: 1_767_225_600_000)
  private var now: Instant { start.advanced(by: .seconds(86_400 * 100)) }

  private func proposal(
    _ kind: ProposalKind,
    _ change: ObjectiveChange? = ObjectiveChange(currentTarget: 0.999, target: 0.9995),
    of slo: String = "checkout-availability", objective index: Int = 0
  ) -> Proposal {
    var proposal = Proposal(
      subject: .objective(slo: slo, index: index), kind: kind, what: "Do it.", why: "It fits.",
      basis: ProposalBasis(asOf: now, seed: 1, policy: "the built-in policy"))
    proposal.change = change
    return proposal
  }

  private func packet(
    _ proposals: [Proposal], documents: [String], slos: [String] = []
  ) throws -> OwnerPacket {
    let reading = try OpenSLOReader.read(
      (documents + slos).map { .init(name: "a.yaml", text: $0) })
    let known = reading.catalogue.documents.prefix(documents.count)
    let objectives = reading.catalogue.objectives.map {
      ServiceLevelObjective(
        name: $0.name, service: $0.service,
        revisions: [
          ObjectiveRevision(
            terms: $0.terms, effectiveFrom: start, author: "Ada", recordedAt: start)
        ])
    }
    return OwnerPacket(
      owner: "payments",
      proposals.enumerated().map { index, proposal in
        Recommendation(
          reference: RecommendationReference(number: index + 1), proposal: proposal,
          filed: Provenance(author: "Ada", at: start))
      },
      catalogue: Catalogue(objectives: objectives), documents: Array(known), asOf: now,
      answerBy: nil, ledgerState: LedgerState(auditEntries: 1, headHash: ""))
  }

  /// Applies a patch with git to files of a repository, and gives back the file that it names.
  private func applied(_ patch: FilePatch, to files: [String: String]) throws -> String {
    let folder = try TemporaryFolder()
    #expect(try Program.run("/usr/bin/env", ["git", "init", "-q"], in: folder.path).status == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path("slo"), withIntermediateDirectories: true)
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(patch.text(about: ["REC-1: -- do it\nnow"]), to: "REC-1.patch")
    let result = try Program.run(
      "/usr/bin/env", ["git", "apply", "--whitespace=error", "REC-1.patch"], in: folder.path)
    #expect(result.errors == "")
    #expect(result.status == 0)
    return try String(contentsOfFile: folder.path(patch.path), encoding: .utf8)
  }

  @Test(arguments: [ProposalKind.tighten, .aspirational, .changeWindow, .loosen])
  func `are changed by git apply, and read as what is proposed`(kind: ProposalKind) throws {
    let change = ObjectiveChange(
      currentTarget: 0.999, target: kind == .changeWindow ? 0.999 : 0.9995,
      window: kind == .changeWindow ? "90d" : nil)
    let text = "# ours\n" + OpenSLOFixture.slo
    let packet = try packet([proposal(kind, change)], documents: [text])
    let patch = try #require(packet.items[0].document.patch)
    #expect(patch.path == "slo/checkout-availability.yaml")
    let result = try applied(patch, to: [patch.path: text])
    #expect(result == patch.after)
    #expect(packet.documents == [patch.path: result])
    let terms = try OpenSLOReader.read([.init(name: "a", text: result)]).catalogue.objectives[0]
      .terms
    #expect(terms.objectives[0].target == (kind == .aspirational ? 0.999 : change.target))
    #expect(terms.window.length.shorthand == change.window ?? "28d")
  }

  @Test func `are new where the ledger has none, and git apply adds them`() throws {
    let packet = try packet([proposal(.tighten)], documents: [], slos: [OpenSLOFixture.slo])
    let patch = try #require(packet.items[0].document.patch)
    #expect(patch.before == nil)
    let result = try applied(patch, to: [:])
    let read = try OpenSLOReader.read([.init(name: "a", text: result)])
    #expect(read.catalogue.objectives[0].terms.objectives[0].target == 0.9995)
    #expect(read.warnings == [])
  }

  @Test func `may end without a line feed, as git says`() throws {
    let text = OpenSLOFixture.slo.trimmingCharacters(in: .newlines)
    let patch = FilePatch(path: "slo/a.yaml", from: text, to: text + "5")
    #expect(patch.text().hasSuffix("\\ No newline at end of file\n"))
    #expect(try applied(patch, to: ["slo/a.yaml": text]) == text + "5")
    #expect(FilePatch(path: "a", from: text, to: text).text(about: ["nothing"]) == "")
  }

  @Test func `have in the folder all that is proposed, and in each patch one thing`() throws {
    let text =
      OpenSLOFixture.slo + "    - displayName: fast\n      target: 0.95\n      x-note: a\n"
    let second = ObjectiveChange(currentTarget: 0.95, target: 0.98)
    let packet = try packet(
      [proposal(.tighten), proposal(.tighten, second, objective: 1)], documents: [text])
    let patches = packet.items.compactMap(\.document.patch)
    #expect(patches.map { $0.after.contains("0.9995") } == [true, false])
    #expect(patches.map { $0.after.contains("0.98") } == [false, true])
    #expect(
      packet.documents["slo/checkout-availability.yaml"]
        == text.replacing("0.999", with: "0.9995").replacing("0.95\n", with: "0.98\n"))
  }

  @Test func `stay where nothing of them changes, or the change does not fit`() throws {
    let stale = ObjectiveChange(currentTarget: 0.99, target: 0.995)
    let packet = try packet(
      [proposal(.keep, nil), proposal(.tighten, stale), proposal(.tighten, of: "unknown")],
      documents: [OpenSLOFixture.slo])
    let documents = packet.items.sorted {
      $0.recommendation.reference < $1.recommendation.reference
    }
    .map(\.document)
    #expect(documents[0] == .none)
    guard case .impossible(let reason) = documents[1] else {
      Issue.record("\(documents[1])")
      return
    }
    #expect(reason.contains("has the target 0.999"))
    #expect(documents[2] == .none)
    #expect(packet.documents.isEmpty)
  }

  @Test func `have a path each, whatever the SLOs are called`() throws {
    let names = ["a/b", "a|b", "A-b"]
    let slos = names.map { OpenSLOFixture.slo.replacing("checkout-availability", with: $0) }
    let packet = try packet(names.map { proposal(.tighten, of: $0) }, documents: slos)
    #expect(
      packet.documents.keys.sorted() == ["slo/a-b-2.yaml", "slo/a-b-3.yaml", "slo/a-b.yaml"])
  }
}
