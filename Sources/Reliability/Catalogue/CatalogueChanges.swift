/// What an import changed in the catalogue.
package struct CatalogueChanges: Hashable, Sendable {
  /// Services that are new and defined.
  package var newServices: [String] = []
  /// Services of which something changed.
  package var changedServices: [String] = []
  /// Services that were only named, and added by that name.
  package var addedServices: [String] = []
  /// SLOs that are new.
  package var newObjectives: [String] = []
  /// SLOs of which the terms changed: each has a new revision.
  package var revisedObjectives: [String] = []
  /// SLOs of which the terms did not change.
  package var unchangedObjectives: [String] = []

  /// No changes.
  package init() {}

  /// Counts a service that is new or changed.
  package mutating func count(service name: String, isNew: Bool) {
    if isNew { newServices.append(name) } else { changedServices.append(name) }
  }

  /// Counts an SLO.
  package mutating func count(slo name: String, isNew: Bool, hasNewTerms: Bool) {
    if isNew {
      newObjectives.append(name)
    } else if hasNewTerms {
      revisedObjectives.append(name)
    } else {
      unchangedObjectives.append(name)
    }
  }
}
