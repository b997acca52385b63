import Foundation
import TestSupport
import Testing

@Suite("A postmortem, from the first draft to the last action")
struct PostmortemTests {
  let folder: TemporaryFolder
  let ada: Program
  let bo: Program

  init() throws {
    folder = try TemporaryFolder()
    ada = Program(in: folder.path)
    var other = ada
    other.environment["PSGF_AUTHOR"] = "Bo"
    bo = other
    try ada.run("init")
    try ada.run("service", "set", "checkout", "--team", "web")
    try ada.run(
      "incident", "log", "Checkout times out", "--service", "checkout", "--severity", "2",
      "--impact-started", "2026-02-03T14:02Z", "--detected", "+4m", "--mitigated", "+40m",
      "--impact-ended", "+1h", "--resolved", "+2h", "--trigger", "config-push", "--detection",
      "alert", "--factor", "software: a parser took an empty list", "--role", "commander=Cy")
    try ada.run("incident", "note", "INC-1", "Rolled back", "--at", "2026-02-03T14:40Z")
  }

  /// A program with an editor that runs a script of Python on the text.
  private func writing(_ script: String, as program: Program) throws -> Program {
    let name = "editor-\(UUID().uuidString).sh"
    try folder.write(
      """
      #!/bin/sh
      python3 - "$1" <<'END'
      import sys
      path = sys.argv[1]
      text = open(path).read()
      \(script)
      open(path, "w").write(text)
      END
      """, to: name)
    var program = program
    program.environment["EDITOR"] = "sh \(folder.path(name))"
    return program
  }

  private static let addActions = """
    text = text.replace("## Background\\n", "## Background\\n\\nThe parser is shared.\\n")
    text = text.replace("\\n## Open questions", '''
    - [ ] Refuse an empty list in the schema
      - type: prevent
      - priority: P1
      - owner: ana
      - due: 2026-02-20
    - [ ] Alert on a list that shrinks
      - type: detect
      - owner: bo

    ## Open questions''')
    """

  @Test func `begins with what the ledger knows, and is due as the policy says`() throws {
    let started = try ada.run("postmortem", "start", "INC-1")
    // Resolved on a Tuesday; five working days later.
    #expect(started.output.hasPrefix("Began PM-1, due 2026-02-10: "))
    let text = try ada.run("postmortem", "show", "INC-1").output
    #expect(text.hasPrefix("---\nincident: INC-1\nowner: Ada\nseverity: SEV-2\n"))
    #expect(text.contains("| Time to detect | detected - impact started |"))
    #expect(text.contains("| 2026-02-03 14:40Z | note | Rolled back ||"), "\(text)")
    #expect(text.contains("- `software`: a parser took an empty list"))
    #expect(try ada.run("postmortem", "start", "INC-1").status == 65)
    #expect(try ada.run("incident", "show", "INC-1").output.contains("postmortem-owner  Ada"))
  }

  @Test func `is due by another day where a policy file says so`() throws {
    try folder.write("postmortem: {due: {SEV-2: 1 day}}\n", to: ".psgf/policy.yaml")
    let started = try ada.run("postmortem", "start", "INC-1")
    #expect(started.output.contains("due 2026-02-04"))
    try folder.write("postmortem: {due: {SEV-2: soon}}\n", to: ".psgf/policy.yaml")
    let refused = try ada.run("postmortem", "list")
    #expect(refused.status == 78)
    #expect(refused.errors.contains("policy.yaml:1: postmortem.due.SEV-2 is no time"))
  }

  @Test func `is listed as missing until it is begun`() throws {
    let missing = try ada.run("postmortem", "list", "--overdue").output
    #expect(missing.contains("INC-1  SEV-2  not begun  2026-02-10 overdue"))
  }

  @Test func `becomes action items that are followed`() throws {
    try ada.run("postmortem", "start", "INC-1")
    let saved = try writing(Self.addActions, as: ada).run("postmortem", "edit", "INC-1")
    #expect(
      saved.output == """
        Saved revision 2 of PM-1
          added    ACT-1: Refuse an empty list in the schema
          added    ACT-2: Alert on a list that shrinks

        """, "\(saved.errors)")
    #expect(
      try ada.run("postmortem", "show", "INC-1").output
        .contains("- [ ] ACT-1: Refuse an empty list in the schema\n  - type: prevent\n"))
    #expect(try ada.run("action", "list", "--overdue", "--owner", "ana").output.contains("ACT-1"))
    #expect(try ada.run("action", "list", "--team", "web").output.contains("ACT-2"))
    #expect(
      try ada.run("action", "completion").output.contains(
        "Open ones: median age less than a day, the oldest less than a day\n"))
    try bo.run("action", "done", "ACT-1")
    let refused = try bo.run("action", "wont-do", "ACT-2")
    #expect(refused.status == 64 && refused.errors.contains("--why"))
    try bo.run("action", "wont-do", "ACT-2", "--why", "The list is gone")
    #expect(
      try ada.run("action", "completion").output.hasPrefix(
        "2 action items: 0 open (0 overdue), 1 done, 1 given up\n"))

    // Whoever writes next sees them done, and does not undo that.
    try writing("assert '- [x] ACT-1' in text\ntext += 'More.'", as: ada)
      .run("postmortem", "edit", "INC-1")
    #expect(try ada.run("action", "list", "--status", "done").output.contains("ACT-1"))
    #expect(try ada.run("audit", "verify").status == 0)
  }

  @Test func `goes through review by somebody else, and is closed when all is done`() throws {
    try ada.run("postmortem", "start", "INC-1")
    try ada.run("action", "add", "INC-1", "Refuse an empty list", "--owner", "ana")
    try ada.run("postmortem", "submit", "INC-1")
    let own = try ada.run("postmortem", "approve", "INC-1")
    #expect(own.status != 0)
    let failing = try bo.run("postmortem", "check", "INC-1", "--json")
    let checks = Set(
      failing.output.matches(of: /"check" : "([a-z-]+)",\n +"column"?/).map { String($0.1) }
        + failing.output.matches(of: /"check" : "([a-z-]+)"/).map { String($0.1) })
    for check in checks {
      try bo.run("postmortem", "waive", "INC-1", check, "--why", "An example")
    }
    let approved = try bo.run("postmortem", "approve", "INC-1")
    #expect(approved.output.hasPrefix("PM-1 is reviewed"), "\(approved.errors)")
    let early = try ada.run("postmortem", "close", "INC-1")
    #expect(early.status == 65 && early.errors.contains("ACT-1 is open"))
    try ada.run("action", "done", "ACT-1")
    #expect(try ada.run("postmortem", "close", "INC-1").output.hasPrefix("PM-1 is closed"))
    let history = try ada.run("postmortem", "history", "INC-1").output
    #expect(history.contains("reviewed    Bo"))
    #expect(try ada.run("audit", "verify").status == 0)
  }

  @Test func `loses no text to a mistake`() throws {
    try ada.run("postmortem", "start", "INC-1")
    let wrong = try writing(
      "text = text.replace('severity: SEV-2', 'severity: SEV-9') + 'Precious.'", as: ada
    ).run("postmortem", "edit", "INC-1")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains(".md:4: severity 'SEV-9' is no severity"), "\(wrong.errors)")
    #expect(wrong.errors.contains("your text is kept in"))
    #expect(try ada.run("postmortem", "history", "INC-1").output.contains("revision 1"))

    let mended = try writing(
      "assert 'Precious.' in text\ntext = text.replace('SEV-9', 'SEV-1')", as: ada
    ).run("postmortem", "edit", "INC-1")
    #expect(mended.output.contains("Saved revision 2 of PM-1"), "\(mended.errors)")
    #expect(try ada.run("postmortem", "show", "INC-1").output.contains("Precious."))
    #expect(try ada.run("incident", "show", "INC-1").output.contains("SEV-1"))
  }

  @Test func `loses no text to an editor that is killed`() throws {
    try ada.run("postmortem", "start", "INC-1")
    var killed = ada
    try folder.write("echo Half a thought. >> \"$1\"; kill -9 $$\n", to: "dying.sh")
    killed.environment["VISUAL"] = "sh \(folder.path("dying.sh"))"
    let died = try killed.run("postmortem", "edit", "INC-1")
    #expect(died.status == 1)
    #expect(died.errors.contains("your text is kept in"))
    let resumed = try writing("assert 'Half a thought.' in text\ntext += 'Whole.'", as: ada)
      .run("postmortem", "edit", "INC-1")
    #expect(resumed.errors.contains("going on with your text in"))
    #expect(resumed.output.contains("Saved revision 2"))
  }

  @Test func `saves nothing where nothing was written`() throws {
    try ada.run("postmortem", "start", "INC-1")
    let idle = try writing("pass", as: ada).run("postmortem", "edit", "INC-1")
    #expect(idle.output == "Nothing was written.\n")
    #expect(try !ada.run("postmortem", "history", "INC-1").output.contains("revision 2"))
  }

  @Test func `brings the texts of two people together`() throws {
    try ada.run("postmortem", "start", "INC-1")
    // Bo writes and saves while Ada's editor is open.
    let bosEditor = try writing(
      "text = text.replace('## Recovery\\n', '## Recovery\\n\\nFrom Bo.\\n')", as: bo)
    let command =
      "EDITOR='\(bosEditor.environment["EDITOR"] ?? "")' PSGF_AUTHOR=Bo"
      + " '\(Program.path)' postmortem edit INC-1"
    try folder.write(
      "\(command) 2>bo.err\nprintf 'From Ada.\\n' >> \"$1\"\n", to: "slow.sh")
    var slow = ada
    slow.environment["EDITOR"] = "sh \(folder.path("slow.sh"))"
    let second = try slow.run("postmortem", "edit", "INC-1")
    #expect(second.status == 65)
    #expect(second.errors.contains("made from revision 1, and Bo saved revision 2"))
    #expect(second.errors.contains("--merge"))
    let told = try String(contentsOfFile: folder.path("bo.err"), encoding: .utf8)
    #expect(told.contains("ada is writing on this postmortem too"))

    let merged = try writing("pass", as: ada).run("postmortem", "edit", "INC-1", "--merge")
    #expect(merged.output.contains("Saved revision 3 of PM-1"), "\(merged.errors)")
    let text = try ada.run("postmortem", "show", "INC-1").output
    #expect(text.contains("From Bo.") && text.contains("From Ada."))
    let difference = try ada.run("postmortem", "diff", "INC-1", "1", "2").output
    #expect(difference.contains("--- INC-1.r1.md\n+++ INC-1.r2.md\n"))
    #expect(difference.contains("\n+From Bo.\n") && !difference.contains("From Ada."))
  }

  @Test func `can be kept in git, byte for byte`() throws {
    try ada.run("postmortem", "start", "INC-1")
    try ada.run("postmortem", "export", "--out", "git")
    let file = folder.path("git/INC-1.md")
    let exported = try String(contentsOfFile: file, encoding: .utf8)
    #expect(exported == (try ada.run("postmortem", "show", "INC-1").output))
    #expect(
      try ada.run("postmortem", "import", "git").output.hasSuffix(
        "1 files: created 0, updated 0, unchanged 1, skipped 0\n"))

    try (exported + "\r\nFrom git \u{1F600}").write(
      toFile: file, atomically: true, encoding: .utf8)
    let first = try ada.run("postmortem", "import", "git")
    #expect(first.output.contains("skipped") && first.output.contains("export that one"))
    let named = exported.replacing("incident: INC-1\n", with: "incident: INC-1\nrevision: 1\n")
    try (named + "\r\nFrom git").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try ada.run("postmortem", "import", "git").output.contains("INC-1.md, revision 2"))
    try (named + "\r\nFrom git again").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try ada.run("postmortem", "import", "git").output.contains("INC-1.md, revision 3"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try ada.run("postmortem", "export", "--out", "git")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test func `leaves for the public what is not for it, and says what`() throws {
    try ada.run("postmortem", "start", "INC-1")
    try writing(
      "text += 'Mail cy@example.com or see http://graphs.internal/d/1. Cy found it.'", as: ada
    ).run("postmortem", "edit", "INC-1")
    let shared = try ada.run("postmortem", "export", "INC-1", "--audience", "public")
    for secret in ["cy@example.com", "graphs.internal", "Cy ", "owner: Ada", "<!--"] {
      #expect(!shared.output.contains(secret), "\(secret)")
    }
    #expect(shared.errors.contains("left out 1 x e-mail address"))
    #expect(shared.errors.contains("comments"))
  }

  @Test func `leaves comments out for the public behind code that holds a fence`() throws {
    try ada.run("postmortem", "start", "INC-1")
    try writing(
      "text += '````\\n```\\n<!-- shown -->\\n````\\n\\n<!-- not for outsiders -->\\n'", as: ada
    ).run("postmortem", "edit", "INC-1")
    let shared = try ada.run("postmortem", "export", "INC-1", "--audience", "public").output
    #expect(shared.contains("<!-- shown -->"))
    #expect(!shared.contains("not for outsiders"))
  }

  @Test func `is found by its words`() throws {
    try ada.run("postmortem", "start", "INC-1")
    try writing(Self.addActions, as: ada).run("postmortem", "edit", "INC-1")
    let found = try ada.run("search", "parser shared").output
    #expect(found.hasPrefix("PM-1  Checkout times out\n    "))
    #expect(found.contains("The [parser] is [shared]"))
    #expect(
      try ada.run("search", "empty", "kind:action", "severity:1..2").output.hasPrefix(
        "ACT-1 of INC-1  Refuse an [empty] list"))
    #expect(try ada.run("search", "empty", "service:ledger").output == "Nothing found.\n")
    let wrong = try ada.run("search", "empty", "severity:9")
    #expect(wrong.status == 64 && wrong.errors.contains("'severity:9' cannot be"))
  }

  @Test func `is sent around as a report`() throws {
    try ada.run("postmortem", "start", "INC-1")
    let written = try ada.run("report", "postmortem", "INC-1", "--out", "reports").output
    #expect(written.contains("reports/PM-1.md\n") && written.contains("reports/PM-1.xhtml\n"))
    let report = try ada.run("report", "postmortem", "INC-1").output
    #expect(report.contains("Checkout times out") && !report.contains("<!--"))
  }

  @Test func `is JSON as it is documented`() throws {
    try ada.run("postmortem", "start", "INC-1")
    try writing(
      """
      text = text.replace("## Summary", "## In short")
      text = text.replace("## Background", "## Background\\n\\nWe should have asked. TODO")
      """, as: ada
    ).run("postmortem", "edit", "INC-1")
    let text = try ada.run("postmortem", "show", "INC-1").output
    let shown = try json(ada.run("postmortem", "show", "INC-1", "--json"))
    #expect((shown as? [String: Any])?["text"] as? String == text)
    #expect(try leaves(of: jsonPaths(of: shown)) == documented("The text of a postmortem in JSON"))

    for check in ["hindsight", "single-root-cause"] {
      try ada.run("postmortem", "waive", "INC-1", check, "--why", "An example")
    }
    let checked = try json(ada.run("postmortem", "check", "INC-1", "--json"))
    #expect(
      try leaves(of: jsonPaths(of: checked)) == documented("What review checks find, in JSON"))
    let result = try #require((checked as? [[String: Any]])?.first)
    #expect(result["passed"] as? Bool == false)
    #expect(result["idleWaivers"] as? [String] == ["single-root-cause"])
    try folder.write("\n", to: "empty.md")
    let empty = try ada.run("postmortem", "check", "empty.md", "--json").output
    #expect(empty.contains("\"column\" : null,"))
  }

  private func json(_ result: Program.Result) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  private func documented(_ heading: String) throws -> Set<String> {
    try leaves(of: Set(documentedNames(in: "docs/report-json.md", under: heading)))
  }
}
