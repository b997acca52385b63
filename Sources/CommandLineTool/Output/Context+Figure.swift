import Reporting

extension Context {
  /// Prints a figure as text, writes it as SVG, or says why there is none.
  ///
  /// - Parameters:
  ///   - figure: The figure, `nil` where there is nothing to show.
  ///   - asText: Whether it is printed.
  ///   - svg: The file that it is written to, `-` for standard output.
  ///   - reason: Why there is none.
  /// - Throws: ``CommandError``, ``ReportError``.
  func show(_ figure: Figure?, asText: Bool, svg: String?, orSay reason: String) throws {
    guard let figure else { return console.say(reason) }
    if asText { console.say(lines: figure.lines) }
    guard let svg else { return }
    let text = try figure.file()
    if svg == "-" { return console.write(text) }
    try text.write(toFile: svg)
    console.say(svg)
  }
}
