import Foundation

/// The user's editor.
struct Editor {
  /// What starts it, in the words of a shell.
  private let command: String

  /// How an editor ended that did not end well.
  enum End: Equatable {
    /// With a status of its own.
    case status(Int32)
    /// By a signal, such as an interrupt.
    case signal(Int32)

    /// What is reported of the shell that started the editor, which itself reports a signal as
    /// 128 and its number.
    fileprivate init(_ status: Int32) {
      let (ended, signal) = ((status >> 8) & 0xFF, status & 0x7F)
      self = signal != 0 ? .signal(signal) : ended > 128 ? .signal(ended - 128) : .status(ended)
    }
  }

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
  /// interrupt there is for it, and neither for this program nor for the shell.
  ///
  /// - Throws: ``CommandError/editorFailed(command:end:file:)``.
  func open(_ path: String) throws {
    let quoted = "'\(path.replacing("'", with: #"'\''"#))'"
    let status = system("trap : INT QUIT; \(command) \(quoted)")
    guard status == 0 else {
      throw CommandError.editorFailed(command: command, end: End(status), file: path)
    }
  }
}

extension Editor.End: CustomStringConvertible {
  var description: String {
    switch self {
    case .status(let status): "ended with status \(status)"
    case .signal(let signal): "was ended by a signal (\(String(cString: strsignal(signal))))"
    }
  }
}
