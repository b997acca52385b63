extension AlertBook.MatchedAlert {
  /// Whether it was worth firing: it was for an incident, or somebody acted on it. It was not where
  /// nobody acted on it and no incident is known. `nil` where nobody has said: not judged, and never
  /// counted as false.
  package var isGood: Bool? {
    if match.incident != nil || alert.actedOn == true { return true }
    return alert.actedOn == false ? false : nil
  }
}
