import Foundation
import Reporting

/// Times what a review of a quarter with 100,000 incidents takes once it is read: each figure, the
/// Markdown, and the page; and the page of a Markdown text that lists all of them.
///
/// `bench-reports FOLDER` writes both Markdown texts there, so that another tool can be given the same,
/// and prints a line for each thing measured: its name and the shortest, the median and the longest time
/// in ms, between tabs. Nothing of a start and nothing of a file is in them.
@main
enum BenchReports {
  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      FileHandle.standardError.write(Data("usage: bench-reports FOLDER\n".utf8))
      exit(64)
    }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let reviewed = try MeasuredReports()
    for (name, draw) in try reviewed.figures() {
      try measure("figure, \(name)", times: 31) {
        guard let figure = draw() else { throw NothingDrawn(figure: name) }
        _ = try figure.file()
      }
    }
    let review = reviewed.review
    let markdown = try ReviewReport(review).text(.markdown)
    try measure("review, figures and page", times: 31) {
      _ = try ReviewReport(review).text(.xhtml)
    }
    try measure("review, Markdown", times: 31) { _ = try ReviewReport(review).text(.markdown) }
    try measure("review.md, its page", times: 101) { _ = try XHTMLPage.text(of: markdown) }
    let list = reviewed.list
    try measure("incidents.md, its page", times: 5) { _ = try XHTMLPage.text(of: list) }
    try Data(markdown.utf8).write(to: folder.appending(path: "review.md"))
    try Data(list.utf8).write(to: folder.appending(path: "incidents.md"))
  }

  private static func measure(_ name: String, times: Int, _ body: () throws -> Void) throws {
    let clock = ContinuousClock()
    try body()
    let sorted = try (0..<times).map { _ in try clock.measure(body).milliseconds }.sorted()
    let figures = [sorted[0], sorted[times / 2], sorted[times - 1]]
    print(([name] + figures.map { String($0) }).joined(separator: "\t"))
  }

  /// What is measured is not there.
  private struct NothingDrawn: Error { let figure: String }
}

extension Duration {
  fileprivate var milliseconds: Double {
    let microseconds =
      components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    return Double(microseconds) / 1_000
  }
}
