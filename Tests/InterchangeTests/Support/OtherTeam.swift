import Interchange
import Reliability

/// Another team, of whose way of writing only a mapping is known.
enum OtherTeam {
  /// Reads a text of theirs.
  static func read(_ text: String, mapping: String = "{}") throws -> PostmortemReading {
    PostmortemReader(dialect: try PostmortemMapping(yaml: mapping, file: "m.yaml").dialect)
      .read(text, file: "a.md")
  }
}

extension PostmortemReading {
  /// The rows of the timeline: `2018-07-01T14:02:00Z it broke`.
  var rows: [String] {
    document.content.timeline.map { "\($0.occurredAt.iso8601) \($0.text)" }
  }

  /// The texts of the factors.
  var factors: [String] { document.content.factors.map { $0.text ?? "" } }

  /// What the action items say.
  var actions: [ActionRecord] { document.content.actions.map(\.record) }

  /// The prose of the section of a kind.
  func prose(_ kind: PostmortemSection.Kind) -> String? {
    document.content.sections.first { $0.kind == kind }?.prose
  }

  /// The warnings as a person reads them.
  var said: [String] { warnings.map(\.description) }
}
