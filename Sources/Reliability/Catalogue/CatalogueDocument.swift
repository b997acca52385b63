/// An OpenSLO document as it was written, kept so that an export loses nothing.
package struct CatalogueDocument: Hashable, Sendable {
  /// The kinds of OpenSLO v1.
  package enum Kind: String, CaseIterable, Sendable {
    /// A service.
    case service = "Service"
    /// A service level indicator.
    case sli = "SLI"
    /// A service level objective.
    case slo = "SLO"
    /// Where an indicator's data come from.
    case dataSource = "DataSource"
    /// When to alert.
    case alertPolicy = "AlertPolicy"
    /// A condition of an alert policy.
    case alertCondition = "AlertCondition"
    /// Whom to alert.
    case alertNotificationTarget = "AlertNotificationTarget"
  }

  /// What it describes.
  package var kind: Kind
  /// Its name, unique among documents of its kind.
  package var name: String
  /// Its YAML text, comments included.
  package var text: String

  /// A document from its parts.
  package init(kind: Kind, name: String, text: String) {
    self.kind = kind
    self.name = name
    self.text = text
  }
}

/// What a set of OpenSLO documents says, ready to be kept.
package struct CatalogueImport: Hashable, Sendable {
  /// Every document, in the order read; one per kind and name.
  package var documents: [CatalogueDocument]
  /// The services that documents define.
  package var services: [Service]
  /// The SLOs that documents define, without their dates.
  package var objectives: [Declaration]

  /// An SLO as a document declares it.
  package struct Declaration: Hashable, Sendable {
    /// The OpenSLO name.
    package var name: String
    /// The name for people.
    package var displayName: String?
    /// What it promises, in words.
    package var summary: String?
    /// The name of the service that it judges.
    package var service: String
    /// What is promised.
    package var terms: ObjectiveTerms

    /// A declaration from its parts.
    package init(
      name: String, displayName: String? = nil, summary: String? = nil, service: String,
      terms: ObjectiveTerms
    ) {
      self.name = name
      self.displayName = displayName
      self.summary = summary
      self.service = service
      self.terms = terms
    }
  }

  /// What documents say, taken together.
  package init(
    documents: [CatalogueDocument] = [], services: [Service] = [],
    objectives: [Declaration] = []
  ) {
    self.documents = documents
    self.services = services
    self.objectives = objectives
  }
}
