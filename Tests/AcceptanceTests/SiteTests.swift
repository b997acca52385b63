import Foundation
import TestSupport
import Testing

@Suite("A site in a folder")
struct SiteTests {
  let folder: TemporaryFolder
  let psgf: Program

  /// A ledger with an incident for everybody and one that is not.
  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run(
      "incident", "log", "Cards declined", "--visibility", "public", "--severity", "2",
      "--impact-started", "2026-01-20T12:00Z", "--resolved", "+2h")
    try psgf.run(
      "incident", "log", "Vault of Oderhaff open", "--impact-started", "2026-02-20T12:00Z")
  }

  @discardableResult
  private func build(_ arguments: String..., into out: String = "site") throws -> Program.Result {
    try Program.run(
      Program.path, ["site", "build", "--out", out] + arguments, in: folder.path,
      environment: psgf.environment)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder.path(path), encoding: .utf8)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path(path))
  }

  @Test func `is built once, and then only what changed of it`() throws {
    let first = try build()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.hasPrefix("site/index.xhtml: "))
    #expect(first.output.hasSuffix(" written, 0 unchanged, 0 removed\n"))
    #expect(try build().output.contains(": 0 written, "))
    #expect(try build("--quiet").output.isEmpty)

    let page = try text("site/incidents/INC-1.xhtml")
    try psgf.run("incident", "log", "Portal slow", "--impact-started", "2026-03-20T12:00Z")
    #expect(try build().output.contains(" written, "))
    #expect(try text("site/incidents/INC-1.xhtml") == page)
    #expect(try text("site/incidents/index.xhtml").contains("Portal slow"))
    #expect(try text("site/search-index.js").contains("Portal slow"))
    #expect(try text("site/feed.atom").contains("INC-3: Portal slow"))
  }

  @Test func `keeps what it did not write, and takes back what it did`() throws {
    try build()
    try folder.write("Ours", to: "site/incidents/CNAME")
    try folder.write("by hand", to: "site/site.css")
    let shrunk = try build("--audience", "public")
    #expect(shrunk.status == 0, "\(shrunk.errors)")
    #expect(!exists("site/incidents/INC-2.xhtml"))
    #expect(!exists("site/reviews"))
    #expect(try text("site/incidents/CNAME") == "Ours")
    #expect(try text("site/site.css").contains("--ink"))
    #expect(try build().output.contains(" 0 removed"))
    #expect(exists("site/incidents/INC-2.xhtml"))
  }

  @Test func `is not written over what it did not write`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("site"), withIntermediateDirectories: true)
    try folder.write("Mine", to: "site/index.xhtml")
    let refused = try build()
    #expect(refused.status == 73)
    #expect(
      refused.errors.contains(
        "index.xhtml is not of an earlier build of the site: move it, or name another folder"))
    #expect(try text("site/index.xhtml") == "Mine")
    #expect(!exists("site/incidents"))
  }

  @Test func `removes nothing outside of its folder`() throws {
    try build()
    try folder.write("precious", to: "precious.txt")
    let list = try text("site/.psgf-site")
    let hostile = "../precious.txt\n\(folder.path("precious.txt"))\nincidents/../../precious.txt\n"
    try folder.write(list + hostile, to: "site/.psgf-site")
    #expect(try build().status == 0)
    #expect(try text("precious.txt") == "precious")
    #expect(try text("site/.psgf-site") == list)
  }

  @Test func `shows the public what is public and nothing else`() throws {
    try psgf.run(
      "incident", "note", "INC-1", "Ada Canary restarted vault-7", "--by", "Ada Canary")
    try build("--audience", "public", "--title", "What happened", into: "public")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path("public"))
      .filter { $0.contains(".") }.map { try text("public/\($0)") }
    #expect(files.contains { $0.contains("Cards declined") })
    for secret in ["Oderhaff", "INC-2", "vault-7", "Canary", "audit"] {
      #expect(!files.contains { $0.contains(secret) }, "\(secret)")
    }
    #expect(try text("public/index.xhtml").contains("<h1 id=\"what-happened\">What happened</h1>"))
  }

  @Test func `judges by when it is told to, and takes no address that is none`() throws {
    try build("--as-of", "2026-01-20T12:30Z", "--url", "https://sre.example/archive")
    #expect(
      try text("site/index.xhtml").contains("As of <span class=\"whole\">2026-01-20 12:30</span>"))
    #expect(try text("site/feed.atom").contains("href=\"https://sre.example/archive/index.xhtml\""))
    let refused = try build("--url", "file:///tmp")
    #expect(refused.status == 64)
    #expect(try build("--audience", "everyone").status == 64)
  }

  @Test func `of a new ledger says that nothing is recorded`() throws {
    try psgf.run("init", "--ledger", "new.db")
    let built = try build("--ledger", "new.db", into: "new")
    #expect(built.status == 0, "\(built.errors)")
    #expect(try text("new/index.xhtml").contains("Nothing is recorded yet."))
  }
}
