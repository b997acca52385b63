import ArgumentParser
import Interchange
import Reliability

/// How alerts of an Alertmanager are taken.
struct AlertSourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the source is called; name one where several Alertmanagers know different alerts.",
      valueName: "name"))
  var source = "alertmanager"

  @Option(
    name: .customLong("slo-label"),
    help: ArgumentHelp(
      "The label that names the SLO; slo and sloth_slo, unless given. Repeat for several.",
      valueName: "label"))
  var sloLabels: [String] = []

  /// The options of the reader.
  ///
  /// - Throws: ``CommandError`` where the source has no name.
  var options: AlertmanagerReader.Options {
    get throws {
      guard !source.isEmpty else {
        throw CommandError.badValue(option: "--source", value: "", expected: "a name")
      }
      return AlertmanagerReader.Options(
        source: source, sloLabels: sloLabels.isEmpty ? AlertStatement.sloLabels : sloLabels)
    }
  }
}
