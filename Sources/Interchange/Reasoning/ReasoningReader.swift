package import Reliability

/// Reads journeys, risks and the reasons of SLOs from the YAML files of docs/journeys-and-risks.md.
///
/// ```yaml
/// journeys:
///   pay-by-card: {user: a shopper at the till, goal: pay with a card}
/// risks:
///   zone-outage:
///     summary: A zone of the cloud is lost
///     timeToDetect: 5m
///     timeToRepair: 40m
///     timeToFailure: 365d
///     share: 50%
///     journey: pay-by-card
/// objectives:
///   checkout-availability: {journeys: [pay-by-card], risks: [zone-outage], floor: 99.5%}
/// ```
package struct ReasoningReader {
  /// The names that the ledger knows, beside those that files define.
  package struct KnownNames: Sendable {
    let journeys: [String]
    let risks: [String]
    let objectives: [String]

    /// The names of a ledger.
    package init(_ reasoning: Reasoning, _ catalogue: Catalogue) {
      journeys = reasoning.journeys.map(\.name)
      risks = reasoning.risks.map(\.name)
      objectives = catalogue.objectives.map(\.name)
    }
  }

  private var reading = Reasoning()
  private var references = ReasoningReferences()
  private var collectors: [FindingCollector] = []
  private var syntaxErrors: [Finding] = []

  /// Reads files; documents of OpenSLO in them are passed over.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - known: What they may refer to beside each other.
  /// - Returns: What they say, without decisions.
  /// - Throws: ``ReasoningFileError``, with everything that is wrong.
  package static func read(
    _ files: [OpenSLOSources.File], known: KnownNames
  ) throws(ReasoningFileError) -> Reasoning {
    var reader = ReasoningReader()
    for file in files { reader.read(file) }
    reader.references.check(against: reader.reading, known)
    let errors = reader.syntaxErrors + reader.collectors.flatMap(\.errors)
    guard errors.isEmpty else { throw .invalid(errors) }
    guard reader.reading != Reasoning() else {
      throw .empty(files.map(\.name).joined(separator: ", "))
    }
    return reader.reading
  }

  private static let keys = ["journeys", "risks", "objectives"]

  /// Whether a document is of this form, and none of OpenSLO.
  static func isReasoning(_ root: YAMLField) -> Bool {
    root.present("apiVersion") == nil && keys.contains { root.present($0) != nil }
  }

  private mutating func read(_ file: OpenSLOSources.File) {
    let split = YAMLDocuments(file.text, file: file.name)
    syntaxErrors += split.errors
    for document in split.documents {
      let notes = FindingCollector(file: file.name, linesBefore: document.linesBefore)
      let root = YAMLField(document.node, path: "", notes: notes)
      guard root.present("apiVersion") == nil else { continue }
      collectors.append(notes)
      read(root)
    }
  }

  private mutating func read(_ root: YAMLField) {
    root.refuseKeys(except: Self.keys)
    for (name, field) in root["journeys"]?.members ?? [] where field.isMapping {
      guard let journey = field.journey(named: name) else { continue }
      if reading.journeys.contains(where: { $0.name == name }) { field.refuseRepetition() }
      reading.journeys.append(journey)
    }
    for (name, field) in root["risks"]?.members ?? [] where field.isMapping {
      guard let risk = field.risk(named: name, &references) else { continue }
      if reading.risks.contains(where: { $0.name == name }) { field.refuseRepetition() }
      reading.risks.append(risk)
    }
    for (name, field) in root["objectives"]?.members ?? [] where field.isMapping {
      references.add(field, names: name, .objective)
      let reasoning = field.reasoning(of: name, &references)
      if reading.objectives.contains(where: { $0.slo == name }) { field.refuseRepetition() }
      reading.objectives.append(reasoning)
    }
  }
}

/// What fields of files name, to be looked for when all files are read.
struct ReasoningReferences {
  /// What a name can stand for.
  enum Kind: String {
    case journey, risk
    case objective = "SLO"
  }

  private var fields: [(field: YAMLField, name: String, kind: Kind)] = []

  /// Notes that a field names something.
  mutating func add(_ field: YAMLField, names name: String, _ kind: Kind) {
    fields.append((field, name, kind))
  }

  /// Refuses each field that names what neither files nor the ledger know.
  func check(against reading: Reasoning, _ known: ReasoningReader.KnownNames) {
    for (field, name, kind) in fields {
      let names =
        switch kind {
        case .journey: known.journeys + reading.journeys.map(\.name)
        case .risk: known.risks + reading.risks.map(\.name)
        case .objective: known.objectives
        }
      guard !names.contains(name) else { continue }
      let hint = names.mostSimilar(to: name).map { "did you mean '\($0)'?" }
      field.refuse(
        "names the \(kind.rawValue) '\(name)', which neither the files nor the ledger know: "
          + (hint ?? (kind == .objective ? "import it with 'psgf slo import'" : "add it")))
    }
  }
}
