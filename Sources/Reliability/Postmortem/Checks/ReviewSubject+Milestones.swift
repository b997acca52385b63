extension ReviewSubject {
  /// What is seen at the times of milestones, up to the end of the day of the review.
  ///
  /// - Parameter milestone: The milestone that a finding is about, `nil` where the check does not
  ///   mean such findings.
  /// - Returns: What is seen.
  func observations(
    ofMilestones milestone: (MilestoneFinding) -> Milestone?
  ) -> [ReviewObservation] {
    let endOfToday = today.advanced(byDays: 1).startInUTC
    return milestones.findings(at: endOfToday).compactMap { finding in
      milestone(finding).map {
        ReviewObservation("\(finding)", at: place(header: "milestones.\($0.rawValue)"))
      }
    }
  }
}
