import Reliability

/// What an author wrote in each known section, as Markdown; `nil` where there is nothing.
struct PostmortemProse {
  let opening: String?
  let summary: String?
  let impact: String?
  let sloImpact: String?
  let background: String?
  let trigger: String?
  let contributingFactors: String?
  let detection: String?
  let response: String?
  let recovery: String?
  let timeline: String?
  let lessons: String?
  let wentWell: String?
  let wentBadly: String?
  let gotLucky: String?
  let surprises: String?
  let actionItems: String?
  let openQuestions: String?
  let relatedIncidents: String?
  let externalMessage: String?
  let supportingData: String?

  init(_ content: PostmortemContent) {
    func prose(_ kind: PostmortemSection.Kind, below level: Int = 2) -> String? {
      content.section(kind).flatMap {
        AuthoredMarkdown($0.prose).fitted(headingsFrom: level + 1)
      }
    }
    opening = content.sections.first { $0.heading == nil }.flatMap {
      AuthoredMarkdown($0.prose).fitted(headingsFrom: 3)
    }
    summary = prose(.summary)
    impact = prose(.impact)
    sloImpact = prose(.sloImpact)
    background = prose(.background)
    trigger = prose(.trigger)
    contributingFactors = prose(.contributingFactors)
    detection = prose(.detection)
    response = prose(.response)
    recovery = prose(.recovery)
    timeline = prose(.timeline)
    lessons = prose(.lessons)
    wentWell = prose(.wentWell, below: 3)
    wentBadly = prose(.wentBadly, below: 3)
    gotLucky = prose(.gotLucky, below: 3)
    surprises = prose(.surprises, below: 3)
    actionItems = prose(.actionItems)
    openQuestions = prose(.openQuestions)
    relatedIncidents = prose(.relatedIncidents)
    externalMessage = prose(.externalMessage)
    supportingData = prose(.supportingData)
  }

  /// The sections that have no place of their own: those of no known kind, and of each kind and of
  /// those without a heading all but the first.
  static func others(in content: PostmortemContent) -> [OtherSection] {
    var taken: Set<PostmortemSection.Kind> = []
    var hasOpening = false
    return content.sections.filter { section in
      if let kind = section.kind { return !taken.insert(kind).inserted }
      guard section.heading == nil, !hasOpening else { return true }
      hasOpening = true
      return false
    }.compactMap(OtherSection.init)
  }
}
