import ArgumentParser

/// The part of the catalogue that a report is about.
struct ScopeOptions: ParsableArguments {
  @Option(help: "Only this service.")
  var service: String?

  @Option(help: "Only the services of this team.")
  var team: String?
}
