import Foundation

/// The user's editor.
struct Editor {
  /// What starts it, in the words of a shell.
  private let command: String

  /// The editor that the user chose, by `VISUAL` or `EDITOR`.
  ///
  /// - Throws: ``CommandError/noEditor`` where there is none and no terminal for vi.
  init(in context: Context) throws {
    let chosen = [context.environment["VISUAL"], context.environment["EDITOR"]]
      .compactMap { $0 }.first { !$0.isEmpty }
    guard let command = chosen ?? (context.console.isInteractive ? "vi" : nil) else {
      throw CommandError.noEditor
    }
    self.command = command
  }

  /// Opens a file and waits until the editor ends.
  ///
  /// It is started by a shell, in this process's own group: it is to have the terminal, and an
  /// interrupt there is for it and not for this program.
  ///
  /// - Throws: ``CommandError/editorFailed(command:status:file:)``.
  func open(_ path: String) throws {
    let quoted = "'\(path.replacing("'", with: #"'\''"#))'"
    let status = system("\(command) \(quoted)")
    guard status == 0 else {
      throw CommandError.editorFailed(
        command: command, status: Int((status >> 8) & 0xFF), file: path)
    }
  }
}
