/// When the days of an objective may say that it is met or missed before enough whole windows were
/// counted.
///
/// The values were chosen on simulated services, and `docs/decision-quality.md` shows how often the
/// rule errs with them. Looser ones are untried.
package struct ForecastRule: Hashable, Sendable {
  /// It is missed where the probability of a miss is above ``StateRule/missedAbove`` so surely.
  package var surenessOfMissed = 0.9975
  /// It is met where the probability of a miss is below ``StateRule/metBelow`` so surely.
  package var surenessOfMet = 0.95
  /// It is not missed where fewer whole windows were missed: a single one may have been one event.
  package var fewestMissed = 2
  /// The burn drifts where chance makes a trend in a direction at most so likely.
  package var drift = 0.2
  /// Blocks of days depend on one another where chance makes their correlation at most so likely.
  package var dependence = 0.05
  /// Nothing is forecast where one event burned more than this share of everything.
  package var largestEvent = 0.5
  /// It is not met where fewer bursts, counted as if all were of one size, tell how large they get.
  package var fewestBursts = 3.0
  /// It is not met where bursts burned less than this share of everything: what burns evenly says
  /// nothing of how large an incident would be.
  package var leastInBursts = 0.1
  /// How many probabilities, and how many windows to come, are drawn.
  package var draws = 1_000

  /// The standard rule.
  package init() {}
}
