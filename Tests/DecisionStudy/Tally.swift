import Feedback
import Reliability
import Simulation

/// What was said of services of one kind and one planted probability, after some windows.
struct Tally {
  /// How many services there were.
  var services = 0
  /// What whole windows alone said.
  var counting = Said()
  /// What days alone said.
  var prediction = Said()
  /// What was said in the end.
  var verdict = Said()
  /// How many burned in the next window what was foretold four times in five.
  var covered = 0

  /// How often each verdict was given.
  struct Said {
    var met = 0
    var missed = 0

    mutating func add(_ state: ObjectiveState) {
      if state == .met { met += 1 }
      if state == .missed { missed += 1 }
    }

    static func + (left: Said, right: Said) -> Said {
      Said(met: left.met + right.met, missed: left.missed + right.missed)
    }
  }

  /// Adds what is said of one service, and what it burned then.
  mutating func add(_ verdict: StateVerdict, nextBurn: Double) {
    services += 1
    counting.add(verdict.count.state())
    self.verdict.add(verdict.state)
    guard let forecast = verdict.forecast else { return }
    prediction.add(forecast.state)
    if forecast.nextBurn.contains(nextBurn) { covered += 1 }
  }

  static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum.services += right.services
    sum.counting = left.counting + right.counting
    sum.prediction = left.prediction + right.prediction
    sum.verdict = left.verdict + right.verdict
    sum.covered += right.covered
    return sum
  }
}
