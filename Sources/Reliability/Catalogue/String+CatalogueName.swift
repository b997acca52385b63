extension String {
  /// Whether it can name a journey or a risk, by the rule of OpenSLO's names: 1 to 63 lower-case
  /// letters, digits and hyphens.
  var isCatalogueName: Bool { utf8.count <= 63 && TaxonomyEntry(self) != nil }

  /// Whether it says nothing.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
