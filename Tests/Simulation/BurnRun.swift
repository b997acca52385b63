/// Some days of a simulated service: what burned, and the incidents that are part of it.
package struct BurnRun: Hashable, Sendable {
  /// What burned on each day.
  package var burn: [Double]
  /// What happened, in the order in which it came.
  package private(set) var incidents: [SimulatedIncident] = []

  /// Days without incidents.
  init(burn: [Double]) { self.burn = burn }

  /// Adds an incident, and what it burns, evenly over the time that it lasts; what comes after the
  /// last day is not seen.
  mutating func add(_ incident: SimulatedIncident) {
    incidents.append(incident)
    let end = incident.start + incident.hours / 24
    for day in Int(incident.start)..<min(burn.count, Int(end) + 1) {
      let overlap = min(end, Double(day) + 1) - max(incident.start, Double(day))
      burn[day] += incident.size * overlap / (end - incident.start)
    }
  }

  /// The same days, burning so many times as much.
  package func scaled(by factor: Double) -> BurnRun {
    var scaled = self
    for day in burn.indices { scaled.burn[day] *= factor }
    for place in incidents.indices { scaled.incidents[place].size *= factor }
    return scaled
  }

  /// What each whole window of so many days burned.
  package func windows(of length: Int) -> [Double] {
    stride(from: 0, through: burn.count - length, by: length).map {
      burn[$0..<$0 + length].reduce(0, +)
    }
  }
}

/// An incident of a simulated service.
package struct SimulatedIncident: Hashable, Sendable {
  /// When it began, in days from the first one.
  package var start: Double
  /// How long it lasted.
  package var hours: Double
  /// What it burned, in the units of its service: of a window's budget once that is planted.
  package var size: Double
}
