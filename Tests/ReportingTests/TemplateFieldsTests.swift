import Reliability
import TestSupport
import Testing

@testable import Reporting

/// The fields that are declared beside each model are those that Mustache finds in it.
@Suite("The fields of templates")
struct TemplateFieldsTests {
  /// A template, and models that together have a row in each of their lists.
  struct Example: CustomTestStringConvertible, Sendable {
    let template: TemplateDescription
    let models: @Sendable () throws -> [Any]

    var testDescription: String { template.file }

    static let all =
      reports
      + SiteTemplate.allCases.map { site in
        Example(template: site.template) {
          try [ReliabilityArchive.example(), .rejected()].flatMap { archive in
            SiteMap(of: archive, isPublic: false).models(of: site)
          }
        }
      }

    private static let reports = [
      Example(template: ReviewReport.template) {
        try [ReliabilityReview.believable(), .measured(), .governed()].map { review in
          ReviewModel(review, figures: ReviewReport(review).figures)
        }
      },
      Example(template: ScorecardReport.template) { [ScorecardReport(try .full()).model] },
      Example(template: RiskReport.template) { [try RiskReportTests.report().model] },
      Example(template: BacklogReport.template) { [BacklogReport(.full()).model] },
      Example(template: PostmortemReport.template) { [PostmortemReport(try .rich).model] },
      Example(template: PostmortemDraft.template) {
        [try PostmortemDraft.example(PostmortemDraft.exampleIncident).model]
      },
      Example(template: OwnerPacketReport.template) {
        let packet = try OwnerPacket.full()
        let unknown = Recommendation(
          reference: RecommendationReference(number: 1), proposal: .cannotTell,
          filed: Provenance(author: "Ada", at: packet.asOf))
        return [
          OwnerPacketReport(packet).model,
          OwnerPacketReport(of: unknown, asOf: packet.asOf, ledgerState: packet.ledgerState).model,
        ]
      },
    ]
  }

  @Test func `are declared for every template of Markdown`() {
    let described = TemplateCatalogue.all.filter { $0.fields != nil }.map(\.file)
    #expect(Set(Example.all.map(\.template.file)) == Set(described))
  }

  @Test(arguments: Example.all)
  func `are those of the model, each holding what it says`(example: Example) throws {
    let fields = try #require(example.template.fields)
    var comparison = FieldComparison()
    for model in try example.models() { comparison.compare(model, with: fields) }
    #expect(comparison.differences == [])
    #expect(comparison.lists.subtracting(comparison.filledLists) == [])
  }

  @Test(arguments: Example.all)
  func `of psgf's own hold nothing that Markdown would take for its own`(example: Example) throws {
    var comparison = FieldComparison()
    for model in try example.models() {
      comparison.compare(model, with: try #require(example.template.fields))
    }
    #expect(comparison.plainValues.filter { $0.value.contains { "*`_[]|".contains($0) } } == [:])
  }

  @Test(arguments: Example.all)
  func `of a row that may be unknown have no namesake around it`(example: Example) throws {
    // Mustache would show that one in its place.
    #expect(namesakes(in: try #require(example.template.fields), around: []) == [])
  }

  private func namesakes(in fields: [TemplateField], around names: Set<String>) -> [String] {
    fields.flatMap { field -> [String] in
      let own = field.canBeMissing && names.contains(field.name) ? [field.name] : []
      guard case .list = field.content else { return own }
      return own + namesakes(in: field.content.fields, around: names.union(fields.map(\.name)))
    }
  }
}

extension SiteMap {
  /// What fills a template of a site, of one of its pages.
  fileprivate func models(of template: SiteTemplate) -> [Any] {
    switch template {
    case .overview: [OverviewModel(self, title: "Archive")]
    case .incidents:
      [
        IncidentsModel(
          newest: archive.incidents.map(SiteIncidentRow.init),
          lists: QuarterList.all(of: archive.incidents), of: self)
      ]
    case .incidentList:
      QuarterList.all(of: archive.incidents).map { IncidentListModel($0, of: self) }
    case .incident: archive.incidents.map { IncidentModel($0, in: self) }
    case .postmortems: [PostmortemsModel(self)]
    case .actions: [ActionsModel(self)]
    case .services: [ServicesModel(self)]
    case .service:
      archive.catalogue.services.map { ServiceModel($0, at: .overview, in: self) }
    case .slos: [SLOsModel(self)]
    case .slo:
      archive.catalogue.objectives.map { slo in
        SLOModel(slo, hasFigure: true, at: .overview, in: self)
      }
    case .runbooks: [RunbooksModel(self)]
    case .runbook: runbooks.map { RunbookModel($0, at: .overview, in: self) }
    case .automation: [AutomationModel(self)]
    case .candidate: archive.candidates.map { CandidateModel($0, at: .overview, in: self) }
    case .reviews: [ReviewsModel(self)]
    case .proposals: [ProposalsModel(self)]
    case .search: [SearchModel()]
    }
  }
}

extension ReliabilityArchive {
  /// The example with no objective in force and every proposal rejected: it fills the lists that the
  /// example leaves empty.
  fileprivate static func rejected() throws -> ReliabilityArchive {
    var archive = try example()
    archive.budgets = []
    archive.recommendations.append(
      Recommendation(
        reference: RecommendationReference(number: 13),
        proposal: .about("shop-availability", .loosen),
        filed: Provenance(author: "Ada", at: archive.asOf)))
    for index in archive.recommendations.indices {
      archive.recommendations[index].decisions = [
        RecommendationDecision(
          verdict: .reject, person: "Ines Carvalho", reason: "not now",
          recorded: Provenance(author: "Ada", at: archive.asOf))
      ]
    }
    return archive
  }
}

/// What a model holds beside what is declared of it.
private struct FieldComparison {
  var differences: Set<String> = []
  var lists: Set<String> = []
  var filledLists: Set<String> = []
  var plainValues: [String: String] = [:]

  mutating func compare(_ model: Any, with fields: [TemplateField], below prefix: String = "") {
    let children = Mirror(reflecting: model).children
    let found = Set(children.compactMap(\.label))
    let declared = fields.map(\.name)
    differences.formUnion(found.subtracting(declared).map { "\(prefix)\($0) is not declared" })
    differences.formUnion(Set(declared).subtracting(found).map { "\(prefix)\($0) is not there" })
    if declared.count > Set(declared).count { differences.insert("\(prefix) declares one twice") }
    for field in fields {
      guard let child = children.first(where: { $0.label == field.name }) else { continue }
      compare(child.value, with: field, at: prefix + field.name)
    }
  }

  private mutating func compare(_ value: Any, with field: TemplateField, at path: String) {
    let mirror = Mirror(reflecting: value)
    if (mirror.displayStyle == .optional) != field.canBeMissing {
      differences.insert("\(path) \(field.canBeMissing ? "is" : "may not be") always there")
    }
    guard let value = mirror.displayStyle == .optional ? mirror.children.first?.value : value
    else { return }
    compare(value, with: field.content, at: path)
  }

  private mutating func compare(_ value: Any, with content: TemplateContent, at path: String) {
    switch (content, value) {
    case (.text, is String), (.markdown, is String), (.flag, is Bool): break
    case (.plain, let text as String): plainValues[path] = text
    case (.list(let row), let rows as [Any]):
      lists.insert(path)
      if !rows.isEmpty { filledLists.insert(path) }
      for value in rows { compare(value, with: row, at: "\(path)[]") }
    case (.values(let fields), let model) where Mirror(reflecting: model).displayStyle == .struct:
      compare(model, with: fields, below: "\(path).")
    default: differences.insert("\(path) is \(type(of: value)), and not \(content.word)")
    }
  }
}
