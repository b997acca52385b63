import Interchange
import Ledger
import Reliability

/// Takes the events of SLOs over from Prometheus, chunk by chunk; each chunk that came is kept,
/// whatever becomes of the next.
struct MeasurementPull {
  let ledger: Ledger
  let author: Provenance
  let period: Period
  let step: Duration
  let again: Bool
  let chunk: Int

  /// What to ask of whom.
  struct Task {
    let slo: String
    let indicator: RatioIndicator
    let part: EventQuery
    let total: EventQuery
    let server: Prometheus

    /// The questions of an indicator.
    ///
    /// - Throws: ``PullError`` where a query gives no number of events.
    init(slo: String, indicator: RatioIndicator, step: Duration, server: Prometheus) throws {
      self.slo = slo
      self.indicator = indicator
      self.server = server
      func query(_ text: String) throws(PullError) -> EventQuery {
        do throws(EventQueryError) {
          return try EventQuery(text, isCounter: indicator.isCounter, step: step)
        } catch {
          throw PullError(slo: slo, query: text, cause: error)
        }
      }
      part = try query(indicator.part)
      total = try query(indicator.total)
    }
  }

  /// Does the tasks, one after the other.
  ///
  /// - Parameters:
  ///   - tasks: What to ask.
  ///   - progress: Gets how many intervals more are done, of how many.
  /// - Returns: What became of each, in order.
  /// - Throws: What the ledger throws.
  func run(_ tasks: [Task], progress: (Int, Int) -> Void) throws -> [PullOutcome] {
    let plans = try tasks.map { task in
      MeasurementPlan(
        of: period, step: step,
        known: try ledger.measuredIntervals(of: task.slo, in: period), again: again)
    }
    let count = plans.reduce(0) { $0 + $1.count }
    var silent: Set<String> = []
    return try zip(tasks, plans).map { task, plan in
      var outcome = PullOutcome(task, plan)
      guard !silent.contains(task.server.address.text) else {
        outcome.isLeftOut = true
        return outcome
      }
      do {
        for stretch in plan.chunks(ofAtMost: chunk) {
          try take(stretch, of: task, into: &outcome)
          progress(plan.steps(in: stretch), count)
        }
      } catch var error as PullError {
        error.kept = outcome.added + outcome.corrected
        outcome.error = error
        if (error.cause as? PrometheusError)?.isOfServer == true {
          silent.insert(task.server.address.text)
        }
      }
      return outcome
    }
  }

  private func take(
    _ stretch: Range<Int64>, of task: Task, into outcome: inout PullOutcome
  ) throws {
    let total = try ask(task.total, as: task.indicator.total, stretch, of: task, &outcome)
    let part = try ask(task.part, as: task.indicator.part, stretch, of: task, &outcome)
    let counts: EventCounts
    do throws(EventCountsError) {
      counts = try EventCounts(
        of: stretch, step: step, part: part, total: total, countsGood: task.indicator.countsGood)
    } catch {
      throw PullError(slo: task.slo, query: task.indicator.part, cause: error)
    }
    outcome.gaps += counts.gaps
    outcome.halfKnown += counts.halfKnown
    guard !counts.intervals.isEmpty else { return }
    let source = "prometheus \(task.server.address.text)"
    var provenance = author
    provenance.reason = "pull from \(task.server.address.text)"
    var rest = counts.intervals.makeIterator()
    do {
      outcome.count(
        try ledger.importMeasurements(by: provenance, source: source) {
          rest.next().map { ImportedInterval(slo: task.slo, interval: $0, place: source) }
        })
    } catch let error as MeasurementRecordError {
      throw PullError(slo: task.slo, query: nil, cause: error)
    }
  }

  private func ask(
    _ query: EventQuery, as text: String, _ stretch: Range<Int64>, of task: Task,
    _ outcome: inout PullOutcome
  ) throws(PullError) -> [Int64: Double] {
    do throws(PrometheusError) {
      let answer = try task.server.evaluate(
        query.expression,
        at: stretch.lowerBound + step.wholeMilliseconds...stretch.upperBound, step: step)
      outcome.note(answer.doubts.map { "\(task.slo): '\(text)': \($0)" })
      return answer.values
    } catch {
      throw PullError(slo: task.slo, query: text, cause: error)
    }
  }
}

/// Why the events of an SLO do not come.
struct PullError: Error {
  /// The SLO.
  let slo: String
  /// The query, where one is to blame.
  let query: String?
  /// What is wrong.
  let cause: any Error
  /// How many intervals came before, and stay.
  var kept = 0

  /// What is wrong, without the SLO.
  var reason: String { (query.map { "'\($0)': " } ?? "") + "\(cause)" }
}

extension PullError: CustomStringConvertible {
  var description: String {
    "\(slo): \(reason)"
      + (kept > 0 ? "; \(kept) intervals that came before stay, and a new pull goes on there" : "")
  }
}
