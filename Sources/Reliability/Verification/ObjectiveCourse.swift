/// How an objective fared: by the day, and in the whole windows that followed changes.
package struct ObjectiveCourse: Hashable, Sendable {
  /// The name of the SLO.
  package var slo: String
  /// The target that the days are held against, the one in force.
  package var target: Double
  /// The length of a window, `28d`.
  package var window: String
  /// The same in days.
  package var windowDays: Double
  /// The days of 24 hours, oldest first; empty where nothing is measured.
  package var days: [WindowBurn]
  /// Why no days are known; `nil` where some are.
  package var obstacle: String?
  /// The whole windows that followed an instant and are over, those that nobody measured left out.
  package var windows: [Instant: FollowingWindows]

  /// A course from its parts.
  package init(
    slo: String, target: Double, window: String = "28d", windowDays: Double = 28,
    days: [WindowBurn] = [], obstacle: String? = nil,
    windows: [Instant: FollowingWindows] = [:]
  ) {
    self.slo = slo
    self.target = target
    self.window = window
    self.windowDays = windowDays
    self.days = days
    self.obstacle = obstacle
    self.windows = windows
  }
}

/// The windows of an objective that follow an instant and are over.
package struct FollowingWindows: Hashable, Sendable {
  /// What burned in those of which anything is known.
  package var known: [WindowBurn]
  /// How many are over.
  package var over: Int
  /// When the last of those that were asked for is over.
  package var complete: Instant

  /// Windows from their parts.
  package init(known: [WindowBurn], over: Int, complete: Instant) {
    self.known = known
    self.over = over
    self.complete = complete
  }
}

/// What is asked of the course of an objective.
package struct CourseRequest: Hashable, Sendable {
  /// When the record is read.
  package var asOf: Instant
  /// From when on its indicator is what it is now; `nil` where it never changed.
  package var indicatorSince: Instant?
  /// Whether incidents record all harm, so that a window without measurements and harm was met.
  package var incidentsAreComplete = false
  /// The instants of which the windows that follow are asked for, and how many of them.
  package var following: [Instant: Int] = [:]

  /// A request for the days alone.
  package init(asOf: Instant) { self.asOf = asOf }
}

extension ServiceLevelObjective {
  /// How an objective of the SLO fared.
  ///
  /// - Parameters:
  ///   - index: Which of the SLO's objectives.
  ///   - evidence: All that is measured, recorded and adjusted.
  ///   - request: When, and after which changes.
  /// - Returns: The course; `nil` where the objective is not in force.
  package func course(
    objective index: Int = 0, _ evidence: BudgetEvidence, _ request: CourseRequest
  ) -> ObjectiveCourse? {
    guard let terms = revision(at: request.asOf)?.terms, terms.objectives.indices.contains(index)
    else { return nil }
    var course = ObjectiveCourse(
      slo: name, target: terms.objectives[index].target, window: terms.window.length.shorthand,
      windowDays: (terms.window.length.upperBound - .seconds(3_600)).days)
    do {
      var question = HistoryRequest(asOf: request.asOf)
      question.since = request.indicatorSince
      question.incidentsAreComplete = request.incidentsAreComplete
      course.days = try windowHistory(objective: index, evidence, question)?.days ?? []
      if course.days.isEmpty {
        course.obstacle =
          evidence.intervals.isEmpty ? "nothing is measured" : "less than a window is measured"
      }
      for (instant, count) in request.following {
        course.windows[instant] = try windows(
          following: instant, count, objective: index, evidence, request)
      }
    } catch {
      // Windows that cannot be laid out, or are finer than what is measured: the course says so.
      course.obstacle = "its windows cannot be judged: \(error)"
    }
    return course
  }

  /// The first whole windows after an instant, those that are over.
  private func windows(
    following instant: Instant, _ count: Int, objective index: Int, _ evidence: BudgetEvidence,
    _ request: CourseRequest
  ) throws -> FollowingWindows? {
    guard let terms = revision(at: request.asOf)?.terms else { return nil }
    var start = instant
    // A slice of time is judged as a whole, so that the first window begins with one.
    if let slice = slice(containing: instant, objective: index), slice.start != instant.inUTC {
      start = slice.end
    }
    let length =
      terms.window.length.fixedMilliseconds
      ?? (terms.window.length.upperBound - .seconds(3_600)).wholeMilliseconds
    let complete = start.advanced(by: .milliseconds(length * Int64(count))).inUTC
    var question = HistoryRequest(asOf: request.asOf)
    question.since = start
    question.freshness = .zero
    question.incidentsAreComplete = request.incidentsAreComplete
    if terms.window.rolls {
      // Whole windows are laid out from their end backwards: it is set so that the first begins here.
      let passed = start.duration(to: request.asOf).wholeMilliseconds
      let over = min(Int64(count), max(0, passed / length))
      guard over > 0 else { return FollowingWindows(known: [], over: 0, complete: complete) }
      question.asOf = start.advanced(by: .milliseconds(length * over))
      let known = try windowHistory(objective: index, evidence, question)?.windows ?? []
      return FollowingWindows(known: known, over: Int(over), complete: complete)
    }
    let history = try windowHistory(objective: index, evidence, question)
    let known = Array((history?.windows ?? []).prefix(count))
    return FollowingWindows(known: known, over: known.count, complete: complete)
  }
}
