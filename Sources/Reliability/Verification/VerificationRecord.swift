/// Something that was done so that things get better, and everything that shows whether they did.
package struct VerificationRecord: Sendable {
  /// What was done.
  package var subject: VerificationSubject
  /// Since when it is in effect; of a rejected recommendation, when it was rejected.
  package var changedAt: Instant
  /// The services concerned.
  package var services: [String]
  /// The incidents that it is judged by, before and after it: of an action item those that it could
  /// have prevented (``PreventableIncidents``), of a recommendation those of its service.
  package var incidents: [Incident]
  /// The incident that led to it, which is not one of ``incidents``.
  package var cause: Incident?
  /// How the objectives concerned fared.
  package var courses: [ObjectiveCourse]
  /// What else was done about the same services.
  package var others: [OtherChange]
  /// When the record of incidents begins, `nil` where there is none.
  package var recordBegan: Instant?

  /// A record from its parts.
  package init(
    subject: VerificationSubject, changedAt: Instant, services: [String] = [],
    incidents: [Incident] = [], cause: Incident? = nil, courses: [ObjectiveCourse] = [],
    others: [OtherChange] = [], recordBegan: Instant? = nil
  ) {
    self.subject = subject
    self.changedAt = changedAt
    self.services = services
    self.incidents = incidents
    self.cause = cause
    self.courses = courses
    self.others = others
    self.recordBegan = recordBegan
  }

  /// Whether it took effect; a rejected recommendation did not, and shows what happened anyway.
  package var tookEffect: Bool {
    switch subject {
    case .action: true
    case .recommendation(let recommendation): recommendation.implementation != nil
    }
  }
}

/// What can be verified.
package enum VerificationSubject: Hashable, Sendable {
  /// A finished action item.
  case action(ActionItem)
  /// A recommendation that was answered.
  case recommendation(Recommendation)
}

extension VerificationSubject: CustomStringConvertible {
  /// The reference of the subject.
  package var description: String {
    switch self {
    case .action(let item): item.reference.description
    case .recommendation(let recommendation): recommendation.reference.description
    }
  }
}

/// Something else that was done about the same services: what may have had the effect instead.
package struct OtherChange: Hashable, Sendable {
  /// Its reference.
  package var reference: String
  /// What was done.
  package var what: String
  /// When.
  package var at: Instant

  /// A change from its parts.
  package init(reference: String, what: String, at: Instant) {
    self.reference = reference
    self.what = what
    self.at = at
  }
}
