import Foundation
import TestSupport
import Testing

@Suite("What somebody writes is not lost")
struct UnsavedTextTests {
  let folder: TemporaryFolder
  let psgf: Program

  init() throws {
    folder = try TemporaryFolder()
    psgf = Program(in: folder.path)
    try psgf.run("init")
    try psgf.run("service", "set", "checkout")
    try psgf.run(
      "incident", "log", "Checkout times out", "--service", "checkout", "--severity", "2",
      "--impact-started", "2026-02-03T14:02Z", "--resolved", "+2h")
    try psgf.run("postmortem", "start", "INC-1")
  }

  /// The program with an editor: a script of the shell, the text's path being `$1`.
  private func writing(_ script: String) throws -> Program {
    let editor = try folder.write(script + "\n", to: "editor-\(UUID().uuidString).sh")
    var program = psgf
    program.environment["VISUAL"] = "sh \(editor)"
    return program
  }

  private func expectUnchangedLedger() throws {
    #expect(try !psgf.run("postmortem", "history", "INC-1").output.contains("revision 2"))
    #expect(try psgf.run("audit", "verify").status == 0)
  }

  /// Opens the text once more and expects what was written in it.
  private func expectKept(_ text: String) throws {
    let resumed = try writing(#"grep -qx '\#(text)' "$1" && sed -i s/SEV-9/SEV-2/ "$1""#)
      .run("postmortem", "edit", "INC-1")
    #expect(resumed.errors.contains("going on with your text in"))
    #expect(resumed.output.contains("Saved revision 2 of PM-1"), "\(resumed.errors)")
    #expect(try psgf.run("postmortem", "show", "INC-1").output.contains(text))
  }

  @Suite(.enabled(if: Terminal.isPresent, "needs the command 'script', which makes a terminal"))
  struct OnATerminal {
    let outer: UnsavedTextTests

    init() throws { outer = try UnsavedTextTests() }
  }
}

extension UnsavedTextTests.OnATerminal {
  /// Makes a mistake when it is opened first, and mends it when it is opened again.
  private static let mistaken = """
    if grep -q SEV-9 "$1"; then sed -i s/SEV-9/SEV-1/ "$1"; exit; fi
    sed -i s/SEV-2/SEV-9/ "$1"; echo Precious. >> "$1"
    """

  @Test func `a mistake is named, and the editor opens again where one wants`() throws {
    let terminal = try Terminal(outer.writing(Self.mistaken), "postmortem edit INC-1")
    try terminal.wait(for: ".md:4: severity 'SEV-9' is no severity")
    try terminal.wait(for: "your text is kept in")
    try terminal.wait(for: "Go on writing? [Y/n] ")
    try terminal.type("\n")
    try terminal.wait(for: "Saved revision 2 of PM-1")
    #expect(try terminal.end() == 0)
    #expect(try outer.psgf.run("postmortem", "show", "INC-1").output.contains("Precious."))
    #expect(try outer.psgf.run("incident", "show", "INC-1").output.contains("SEV-1"))
  }

  @Test(arguments: [("n\n", 65), ("not now\n", 65), ("", 65), ("\u{3}", 130)])
  func `who does not want to go on finds the text later`(typed: String, status: Int32) throws {
    let terminal = try Terminal(outer.writing(Self.mistaken), "postmortem edit INC-1")
    try terminal.wait(for: "Go on writing? [Y/n] ")
    try terminal.type(typed)
    #expect(try terminal.end() == status)
    try outer.expectUnchangedLedger()
    try outer.expectKept("Precious.")
  }

  @Test func `what writing on cannot mend is not asked about`() throws {
    let terminal = try Terminal(
      outer.writing(
        """
        echo Precious. >> "$1"
        VISUAL="sed -i 's/^## Background/&\\n\\nTheirs./'" PSGF_AUTHOR=Bo \
          '\(Program.path)' postmortem edit INC-1
        """), "postmortem edit INC-1")
    try terminal.wait(for: "made from revision 1, and Bo saved revision 2")
    #expect(try terminal.end() == 65)
    #expect(try !terminal.screen.contains("Go on writing?"))
    let merged = try outer.writing("true").run("postmortem", "edit", "INC-1", "--merge")
    #expect(merged.output.contains("Saved revision 3"), "\(merged.errors)")
    let text = try outer.psgf.run("postmortem", "show", "INC-1").output
    #expect(text.contains("Precious.") && text.contains("Theirs."))
  }

  /// The editor waits by itself: a shell that starts `sleep` hands Control-C over to it, and what comes
  /// before that program runs is lost between the two.
  @Test func `an editor that Control-C ends leaves the text`() throws {
    let terminal = try Terminal(
      outer.writing("echo Precious. >> \"$1\"; echo Ready.; read -r more"), "postmortem edit INC-1")
    try terminal.wait(for: "Ready.")
    try terminal.interrupt()
    try terminal.wait(for: "' was ended by a signal (Interrupt): your text is kept in ")
    #expect(try terminal.end() == 1)
    try outer.expectUnchangedLedger()
    try outer.expectKept("Precious.")
  }

  @Test func `Control-C is for the editor, which may go on`() throws {
    let terminal = try Terminal(
      outer.writing(
        """
        trap 'echo Precious. >> "$1"; exit 0' INT
        echo Ready.
        while true; do sleep 0.1; done
        """), "postmortem edit INC-1")
    try terminal.wait(for: "Ready.")
    try terminal.interrupt()
    try terminal.wait(for: "Saved revision 2 of PM-1")
    #expect(try terminal.end() == 0)
  }
}

extension UnsavedTextTests {
  @Test(arguments: ["TERM", "HUP", "KILL"])
  func `when the program itself is ended while the editor is open`(signal: String) throws {
    let program = try writing("echo Precious. >> \"$1\"; kill -\(signal) $PSGF_PROCESS")
    let ended = try Program.run(
      "/bin/sh",
      ["-c", "PSGF_PROCESS=$$ exec '\(Program.path)' postmortem edit INC-1"],
      in: folder.path, environment: program.environment)
    #expect(ended.status != 0)
    try expectUnchangedLedger()
    try expectKept("Precious.")
  }
}

/// A disk is full where no file may grow beyond some 100 KB: the limit needs no rights.
extension UnsavedTextTests {
  private static let much = "yes 'Much text.' | head -n 40000"

  private func withoutRoom(_ arguments: String, as program: Program) throws -> Program.Result {
    try Program.run(
      "/bin/sh", ["-c", "ulimit -S -f 100; exec '\(Program.path)' \(arguments)"],
      in: folder.path, environment: program.environment)
  }

  @Test func `on a full disk by an editor`() throws {
    let much = try writing(
      "ulimit -S -f unlimited; \(Self.much) >> \"$1\"; echo Precious. >> \"$1\"")
    let full = try withoutRoom("postmortem edit INC-1", as: much)
    #expect(full.status == 74, "\(full.errors)")
    let lines = full.errors.split(separator: "\n")
    #expect(lines.count == 2, "\(full.errors)")
    #expect(lines.first?.hasSuffix("is full or takes no more: make room and try again") == true)
    #expect(lines.last?.contains("your text is kept in") == true)
    try expectUnchangedLedger()
    try expectKept("Precious.")
  }

  @Test func `on a full disk by a draft that cannot be begun`() throws {
    try writing("\(Self.much) >> \"$1\"").run("postmortem", "edit", "INC-1")
    let full = try withoutRoom("postmortem edit INC-1", as: writing("echo Never. >> \"$1\""))
    #expect(full.status == 74, "\(full.errors)")
    #expect(full.errors.contains("INC-1.r2.ada.md: File too large: make room and try again\n"))
    #expect(full.errors.split(separator: "\n").count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: drafts) == [])
  }

  private var drafts: String { folder.path(".psgf/ledger.drafts") }

  @Test func `on a full disk by an export, which leaves the file of before`() throws {
    try psgf.run("postmortem", "export", "--out", "git")
    let before = try String(contentsOfFile: folder.path("git/INC-1.md"), encoding: .utf8)
    try writing("\(Self.much) >> \"$1\"").run("postmortem", "edit", "INC-1")
    let full = try withoutRoom("postmortem export --out git", as: psgf)
    #expect(full.status == 74, "\(full.errors)")
    #expect(
      full.errors == "psgf: cannot write git/INC-1.md: File too large: make room and try again\n")
    #expect(full.output == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("git")) == ["INC-1.md"])
    #expect(try String(contentsOfFile: folder.path("git/INC-1.md"), encoding: .utf8) == before)
  }

  @Test func `on a full disk by an import`() throws {
    try psgf.run("postmortem", "export", "--out", "git")
    let text = try String(contentsOfFile: folder.path("git/INC-1.md"), encoding: .utf8)
      .replacing("incident: INC-1\n", with: "incident: INC-1\nrevision: 1\n")
    try folder.write(text + String(repeating: "Much text.\n", count: 40_000), to: "git/INC-1.md")
    let full = try withoutRoom("postmortem import git", as: psgf)
    #expect(full.status == 74, "\(full.errors)")
    #expect(full.errors.hasSuffix("is full or takes no more: make room and try again\n"))
    #expect(full.errors.split(separator: "\n").count == 1 && full.output == "")
    try expectUnchangedLedger()
    #expect(try psgf.run("postmortem", "import", "git").output.contains("INC-1.md, revision 2"))
  }

  @Test(arguments: [
    "show INC-1", "show INC-1 --json", "export INC-1", "check INC-1", "submit INC-1",
  ])
  func `on a full disk by output that goes there`(call: String) throws {
    let full = try Program.run(
      "/bin/sh", ["-c", "exec '\(Program.path)' postmortem \(call) > /dev/full"], in: folder.path,
      environment: psgf.environment)
    #expect(full.status == 74)
    #expect(
      full.errors
        == "psgf: cannot write the output: No space left on device; whatever was to be changed is changed\n"
    )
    let history = try psgf.run("postmortem", "history", "INC-1").output
    #expect(history.contains("in review") == call.hasPrefix("submit"))
  }
}
