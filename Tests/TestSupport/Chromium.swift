package import Foundation

/// A headless Chromium, driven by its DevTools protocol through two pipes: one process for many pages,
/// and nothing between it and the test.
///
/// Tests that use it are skipped, with a word, where it is absent:
///
/// ```swift
/// @Suite(.enabled(if: Chromium.isInstalled, "chromium is absent"))
/// ```
package final class Chromium {
  /// Whether there is one on this machine.
  package static let isInstalled = path != nil

  private static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Why a test has no answer of a browser.
  package enum Failure: Error {
    /// It did not start.
    case notStarted
    /// It ended, or was ended after five minutes.
    case noAnswer(to: String)
    /// It refuses a command; what it says.
    case refused(String, to: String)
  }

  private let folder: TemporaryFolder
  private let process = Process()
  private let commands: FileHandle
  private let answers: FileHandle
  private var received = Data()
  private var number = 0
  private var events: [[String: Any]] = []
  private var session: String?

  /// Starts one with an empty page.
  ///
  /// - Throws: ``Failure``.
  package init() throws {
    guard let path = Self.path else { throw Failure.notStarted }
    folder = try TemporaryFolder()
    let pipes = [folder.path("commands"), folder.path("answers")]
    for pipe in pipes { guard mkfifo(pipe, 0o600) == 0 else { throw Failure.notStarted } }
    process.executableURL = URL(filePath: "/bin/sh")
    // The browser reads commands from descriptor 3 and answers on 4. Each side opens its ends in the
    // same order, as opening one waits for the other side.
    process.arguments = [
      "-c",
      """
      exec timeout 300 "$0" --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars \
        --user-data-dir="$3" --remote-debugging-pipe 3<"$1" 4>"$2" about:blank
      """, path, pipes[0], pipes[1], folder.path("profile"),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.runWithSignals()
    commands = try FileHandle(forWritingTo: URL(filePath: pipes[0]))
    answers = try FileHandle(forReadingFrom: URL(filePath: pipes[1]))
    let target = try send("Target.createTarget", ["url": "about:blank"])
    let attached = try send(
      "Target.attachToTarget", ["targetId": target["targetId"] as Any, "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Network"] { _ = try send("\(domain).enable") }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// What went on since a page was opened: the methods and parameters of events.
  package func events(named names: Set<String>) -> [(method: String, params: [String: Any])] {
    events.compactMap { event in
      guard let method = event["method"] as? String, names.contains(method) else { return nil }
      return (method, event["params"] as? [String: Any] ?? [:])
    }
  }

  /// Opens a file, and waits until it is loaded.
  ///
  /// - Throws: ``Failure``.
  package func open(file path: String, query: String = "") throws {
    events = []
    _ = try send("Page.navigate", ["url": "file://\(path)\(query)"])
    while !events.contains(where: { $0["method"] as? String == "Page.loadEventFired" }) {
      try receive(for: "Page.navigate")
    }
  }

  /// Shows the page as a screen or a paper of some width does.
  ///
  /// - Throws: ``Failure``.
  package func show(width: Int, media: String = "screen", isDark: Bool = false) throws {
    _ = try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false])
    _ = try send(
      "Emulation.setEmulatedMedia",
      [
        "media": media,
        "features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]],
      ])
  }

  /// What an expression of JavaScript gives, promises awaited.
  ///
  /// - Throws: ``Failure``.
  package func evaluate(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let details = answer["exceptionDetails"] {
      throw Failure.refused("\(details)", to: String(expression.prefix(200)))
    }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// A picture of the whole page, as PNG.
  ///
  /// - Throws: ``Failure``.
  package func picture() throws -> Data {
    let answer = try send(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
    return (answer["data"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
  }

  /// Sends a command and waits for its answer.
  private func send(_ method: String, _ params: [String: Any] = [:]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": params]
    if let session { message["sessionId"] = session }
    try commands.write(contentsOf: JSONSerialization.data(withJSONObject: message) + Data([0]))
    while true {
      guard let answer = try receive(for: method), answer["id"] as? Int == number else { continue }
      if let error = answer["error"] { throw Failure.refused("\(error)", to: method) }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// Waits for a message; an event is kept, and `nil` is given for it.
  @discardableResult
  private func receive(for method: String) throws -> [String: Any]? {
    while true {
      if let end = received.firstIndex(of: 0) {
        let message = received[received.startIndex..<end]
        received = received[received.index(after: end)...]
        guard
          let object = try JSONSerialization.jsonObject(with: Data(message)) as? [String: Any]
        else { return nil }
        guard object["id"] == nil else { return object }
        events.append(object)
        return nil
      }
      // What there is, and not as much as fits: the next answer may wait for the next command.
      let more = answers.availableData
      guard !more.isEmpty else { throw Failure.noAnswer(to: method) }
      received = Data(received) + more
    }
  }
}
