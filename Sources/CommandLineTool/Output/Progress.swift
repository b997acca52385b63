import Foundation

/// Says on a terminal how far a long piece of work has come, from its second second on.
struct Progress {
  private let console: Console
  private let noun: String
  private let started = Date()
  private var count = 0
  private var lastSaid = Date()
  private var hasSaid = false

  /// Progress of work on things that `noun` names.
  init(of noun: String, on console: Console) {
    self.noun = noun
    self.console = console
  }

  /// Counts one more.
  mutating func step() {
    count += 1
    if count.isMultiple(of: 64) { say("\(count) \(noun)") }
  }

  /// Counts more of so many at once.
  mutating func advance(by more: Int, of total: Int) {
    count += more
    say("\(count) of \(total) \(noun)")
  }

  private mutating func say(_ text: String) {
    guard console.isErrorTerminal else { return }
    let now = Date()
    guard now.timeIntervalSince(started) > 1, now.timeIntervalSince(lastSaid) > 0.2 else { return }
    console.writeError("\r\(text)")
    lastSaid = now
    hasSaid = true
  }

  /// Takes back what was said, so that the result stands alone.
  func finish() {
    if hasSaid { console.writeError("\r\u{1B}[K") }
  }
}
