import ArgumentParser
import Interchange
import Ledger
import Reliability

/// `psgf postmortem`: what is learnt from incidents.
struct PostmortemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postmortem",
    abstract: "Write, review and follow postmortems.",
    subcommands: [
      PostmortemStartCommand.self, PostmortemEditCommand.self, PostmortemShowCommand.self,
      PostmortemListCommand.self, PostmortemCheckCommand.self, PostmortemWaiveCommand.self,
      PostmortemSubmitCommand.self, PostmortemApproveCommand.self, PostmortemCloseCommand.self,
      PostmortemReopenCommand.self, PostmortemDueCommand.self, PostmortemHistoryCommand.self,
      PostmortemDiffCommand.self, PostmortemImportCommand.self, PostmortemExportCommand.self,
    ])
}

/// The postmortem that a command is about, by its own name or its incident's.
struct PostmortemArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The incident, such as INC-42.", valueName: "incident"))
  var name: PostmortemName

  /// The incident.
  var incident: IncidentReference { name.incident }
}

/// `INC-42` or `PM-42`.
struct PostmortemName: ExpressibleByArgument {
  let incident: IncidentReference

  init?(argument: String) {
    let text = argument.uppercased().hasPrefix("PM-") ? String(argument.dropFirst(3)) : argument
    guard let incident = IncidentReference(text) else { return nil }
    self.incident = incident
  }
}

extension PostmortemRevision {
  /// What the text says; what cannot be read of it is left out.
  var content: PostmortemContent { Self.content(of: text) }

  /// What the text of a postmortem says; what cannot be read of it is left out.
  static func content(of text: String) -> PostmortemContent {
    PostmortemReader().read(text, file: "").document.content
  }
}

extension Context {
  /// Says what became of a text that was saved.
  func report(_ saved: PostmortemSaved) {
    let postmortem = saved.postmortem
    guard saved.isNew else {
      return console.say("Nothing changed: revision \(postmortem.revision) stays the newest")
    }
    console.say("Saved revision \(postmortem.revision) of \(postmortem.name)")
    for item in saved.added {
      console.say("  added    \(item.reference): \(item.record.title.singleLine)")
    }
    for item in saved.changed {
      console.say("  changed  \(item.reference): \(item.record.title.singleLine)")
    }
    for item in saved.unnamed {
      console.complain(
        "psgf: warning: \(item.reference) is no longer in the text, and stays open: if it is not "
          + "to be done, 'psgf action wont-do \(item.reference) --why TEXT'")
    }
  }
}
