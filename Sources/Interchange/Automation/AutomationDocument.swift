import Reliability

/// Candidates for automation in YAML, or in JSON as `psgf automation list --json` prints it.
///
/// ```yaml
/// - title: Take a bad push back by itself
///   kind: self-healing
///   team: platform
///   incidents: {services: [gateway], triggers: [config-push]}   # or: every
///   phases: [repair]
///   toil: {class: rollbacks}
///   effectiveness: [40%, 60%, 80%]
///   buildHours: [60, 100, 200]
///   maintenanceHoursPerYear: 20
///   risk: It may take back a good push
///   wayBack: The flag auto-back
/// ```
enum AutomationDocument {
  static func read(_ source: ByteSource) throws -> AutomationReader.Contents {
    let file = source.name
    let split = YAMLDocuments(try source.readText(), file: file)
    var contents = AutomationReader.Contents()
    var errors = split.errors
    for document in split.documents {
      let notes = FindingCollector(file: file, linesBefore: document.linesBefore)
      let root = YAMLField(document.node, path: "", notes: notes)
      for field in root["automation"]?.elements ?? [root] {
        let line = field.line + document.linesBefore
        if let candidate = field.automation(place: "\(file):\(line)") {
          contents.candidates.append(candidate)
        }
      }
      errors += notes.errors
      contents.warnings += notes.warnings
    }
    guard errors.isEmpty else { throw TableError(findings: errors) }
    return contents
  }
}

extension YAMLField {
  fileprivate func automation(place: String) -> ImportedAutomation? {
    guard isMapping else { return nil }
    refuseKeys(except: [
      "reference", "title", "kind", "team", "incidents", "phases", "toil", "effectiveness",
      "buildHours", "maintenanceHoursPerYear", "risk", "wayBack", "runbook",
      // What the ledger says of a candidate, and not the file.
      "author", "recordedAt", "withdrawn",
    ])
    var stated = ImportedAutomation(place: place)
    if let reference = self["reference"], let text = reference.text {
      stated.reference = AutomationReference(text)
      if stated.reference == nil { reference.refuse("is no candidate: write one such as AUTO-6") }
    }
    stated.statement.title = self["title"]?.text
    stated.statement.kind = self["kind"]?
      .choice(of: AutomationKind.allCases.map(\.rawValue)).flatMap(AutomationKind.init(rawValue:))
    stated.statement.team = text(under: "team")
    self["incidents"]?.readIncidents(into: &stated.statement)
    stated.statement.phases = list(under: "phases") { field in
      field.choice(of: ResponsePhase.allCases.map(\.rawValue))
        .flatMap(ResponsePhase.init(rawValue:))
    }
    self["toil"]?.readToil(into: &stated.statement)
    stated.statement.effectiveness = self["effectiveness"]?.estimate(isShare: true)
    stated.statement.buildHours = self["buildHours"]?.estimate(isShare: false)
    stated.statement.maintenanceHoursPerYear =
      self["maintenanceHoursPerYear"]?.estimate(isShare: false)
    stated.statement.risk = text(under: "risk")
    stated.statement.wayBack = text(under: "wayBack")
    stated.statement.runbook = text(under: "runbook")
    return stated
  }

  private func readIncidents(into statement: inout AutomationStatement) {
    if written == "every" {
      statement.isAboutEveryIncident = true
      return
    }
    if written == "unknown" {
      statement.services = .unknown
      statement.triggers = .unknown
      statement.factors = .unknown
      statement.alerts = .unknown
      return
    }
    guard isMapping else { return }
    refuseKeys(except: ["services", "triggers", "factors", "alerts"])
    statement.services = list(under: "services") { $0.written }
    statement.triggers = kinds("triggers", of: TaxonomyEntry.knownTriggers)
    statement.factors = kinds("factors", of: TaxonomyEntry.knownFactors)
    statement.alerts = list(under: "alerts") { $0.written }
    // As JSON has it: what names nothing is every incident.
    statement.isAboutEveryIncident = [
      statement.services, statement.triggers, statement.factors, statement.alerts,
    ].allSatisfy { $0 == .known([]) }
  }

  private func readToil(into statement: inout AutomationStatement) {
    guard isMapping else { return }
    refuseKeys(except: ["team", "class", "category", "service"])
    statement.toilTeam = text(under: "team")
    statement.toilClass = text(under: self["class"] == nil ? "category" : "class")
    statement.toilService = text(under: "service")
  }

  private func kinds(
    _ key: String, of known: [String]
  ) -> AutomationStatement.Field<[String]> {
    list(under: key) { field in
      guard let name = field.text else { return nil }
      guard TaxonomyEntry(name) != nil else {
        field.refuse(
          "'\(name)' is none of \(known.joined(separator: ", ")), nor your own in a-z, 0-9 and '-'")
        return nil
      }
      if let doubt = TaxonomyEntry.doubt(of: name, among: known) { field.doubt(doubt) }
      return name
    }
  }

  private func text(under key: String) -> AutomationStatement.Field<String> {
    guard let field = self[key] else { return .leftOut }
    guard let text = field.text else { return .leftOut }
    return text == "unknown" ? .unknown : .known(text)
  }

  private func list<Value>(
    under key: String, _ read: (YAMLField) -> Value?
  ) -> AutomationStatement.Field<[Value]> {
    guard let field = self[key] else { return .leftOut }
    if field.written == "unknown" { return .unknown }
    return .known(field.elements.compactMap(read))
  }

  /// `60`, `[40, 60, 120]`, or `{low: 40, likely: 60, high: 120}`.
  private func estimate(isShare: Bool) -> ThreePointEstimate? {
    let fields: [YAMLField?]
    if isScalar {
      fields = [self]
    } else if isList {
      fields = elements
    } else {
      refuseKeys(except: ["low", "likely", "high"])
      fields = [required("low"), required("likely"), required("high")]
    }
    let numbers = fields.map { field in
      isShare ? field?.written?.fraction : field?.written.flatMap(Double.init)
    }.compactMap { $0 }
    guard numbers.count == fields.count, numbers.count == 1 || numbers.count == 3 else {
      refuse(
        "is no estimate: write one number or three, "
          + (isShare ? "shares such as [40%, 60%, 80%]" : "hours such as [40, 60, 120]"))
      return nil
    }
    do {
      return try ThreePointEstimate(
        low: numbers[0], likely: numbers[numbers.count / 2], high: numbers[numbers.count - 1])
    } catch {
      refuse("cannot be: \(error)")
      return nil
    }
  }
}
