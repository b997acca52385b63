import ArgumentParser
import Reporting

/// A figure of what a command shows, instead of its page.
struct FigureOptions: ParsableArguments {
  @Flag(help: "Draw it instead, as text for a terminal.")
  var figure = false

  @Option(
    help: ArgumentHelp(
      "Write the figure to this file instead, as SVG; - is standard output.", valueName: "file"))
  var svg: String?

  /// Whether a figure is asked for.
  var isAsked: Bool { figure || svg != nil }

  /// Checks that the figure is all that is asked for.
  ///
  /// - Throws: `ValidationError`.
  func check(with reading: ReadingOptions) throws {
    guard isAsked, reading.json else { return }
    throw ValidationError("--json holds the figure's numbers: leave --figure and --svg out")
  }

  /// Prints or writes a figure, or says why there is none.
  ///
  /// - Throws: ``CommandError``, ``ReportError``.
  func show(_ figure: Figure?, orSay reason: String, in context: Context) throws {
    try context.show(figure, asText: self.figure, svg: svg, orSay: reason)
  }
}
