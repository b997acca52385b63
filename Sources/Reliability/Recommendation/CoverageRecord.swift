/// What shows where users are harmed and no objective is.
package struct CoverageRecord: Sendable {
  /// The services and SLOs.
  package var catalogue: Catalogue
  /// The journeys, the risks and the reasons of SLOs.
  package var reasoning: Reasoning
  /// The incidents of a year that count.
  package var incidents: [Incident]

  /// A record from its parts.
  package init(catalogue: Catalogue, reasoning: Reasoning, incidents: [Incident]) {
    self.catalogue = catalogue
    self.reasoning = reasoning
    self.incidents = incidents
  }
}
