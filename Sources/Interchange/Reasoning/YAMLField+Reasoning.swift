import Reliability

extension YAMLField {
  /// A journey; noted where it is none.
  func journey(named name: String) -> Journey? {
    refuseKeys(except: ["user", "goal", "symptom", "worth"])
    let (user, goal) = (required("user")?.text, required("goal")?.text)
    let (symptom, worth) = (self["symptom"]?.text, self["worth"]?.text)
    guard let user, let goal else { return nil }
    do {
      return try Journey(name: name, user: user, goal: goal, symptom: symptom, worth: worth)
    } catch {
      refuse("is no journey: \(error)")
      return nil
    }
  }

  /// A risk; noted where it is none.
  func risk(named name: String, _ references: inout ReasoningReferences) -> Risk? {
    refuseKeys(except: [
      "summary", "timeToDetect", "timeToRepair", "timeToFailure", "share", "journey", "evidence",
      "observedFrom",
    ])
    let summary = required("summary")?.text
    let estimate = estimate
    let journey = self["journey"].flatMap { $0.name(of: .journey, &references) }
    let (evidence, day) = (self["evidence"]?.text, self["observedFrom"]?.day)
    guard let summary, let estimate else { return nil }
    do {
      return try Risk(
        name: name, summary: summary, estimate: estimate, journey: journey, evidence: evidence,
        observedFrom: day)
    } catch {
      refuse("is no risk: \(error)")
      return nil
    }
  }

  private var estimate: RiskEstimate? {
    let detect = required("timeToDetect")?.lengthOfTime
    let repair = required("timeToRepair")?.lengthOfTime
    let failure = required("timeToFailure")?.lengthOfTime
    let share = required("share")?.fraction
    guard let detect, let repair, let failure, let share else { return nil }
    do {
      return try RiskEstimate(
        timeToDetect: detect, timeToRepair: repair, timeToFailure: failure, share: share)
    } catch {
      refuse("is no risk: \(error)")
      return nil
    }
  }

  /// The reasons of an SLO, those that can be read.
  func reasoning(
    of slo: String, _ references: inout ReasoningReferences
  ) -> ObjectiveReasoning {
    refuseKeys(except: [
      "journeys", "risks", "floor", "ceiling", "contract", "dependencies", "owner", "nextReview",
    ])
    var reasoning = ObjectiveReasoning(slo: slo)
    reasoning.journeys = names(under: "journeys", of: .journey, &references)
    reasoning.risks = names(under: "risks", of: .risk, &references)
    reasoning.dependencies = names(under: "dependencies", of: .objective, &references)
    reasoning.floor = self["floor"]?.bound
    reasoning.ceiling = self["ceiling"]?.bound
    reasoning.contract = self["contract"]?.bound
    reasoning.owner = self["owner"]?.text
    reasoning.nextReview = self["nextReview"]?.day
    return reasoning
  }

  private func names(
    under key: String, of kind: ReasoningReferences.Kind,
    _ references: inout ReasoningReferences
  ) -> [String] {
    var names: [String] = []
    for field in self[key]?.elements ?? [] {
      guard let name = field.name(of: kind, &references) else { continue }
      if names.contains(name) { field.refuseRepetition() }
      names.append(name)
    }
    return names
  }

  private func name(
    of kind: ReasoningReferences.Kind, _ references: inout ReasoningReferences
  ) -> String? {
    guard let name = written else {
      refuse("must be the name of one \(kind.rawValue)")
      return nil
    }
    references.add(self, names: name, kind)
    return name
  }

  /// `99.5%`, or that with its evidence: `{target: 99.5%, evidence: a survey}`.
  private var bound: ObjectiveReasoning.Bound? {
    if isScalar { return target.map { .init($0) } }
    guard isMapping else { return nil }
    refuseKeys(except: ["target", "evidence"])
    let (target, evidence) = (required("target")?.target, self["evidence"]?.text)
    return target.map { .init($0, evidence: evidence) }
  }

  private var target: ReliabilityTarget? {
    do {
      return try ReliabilityTarget(parsing: written ?? "")
    } catch {
      refuse("is no target: \(error)")
      return nil
    }
  }

  private var fraction: Double? {
    let fraction = written?.fraction
    if fraction == nil { refuse("is no fraction: write one such as 20%") }
    return fraction
  }

  private var lengthOfTime: Duration? {
    let length = written.flatMap { Duration(shorthand: $0) }
    if length == nil {
      refuse("is no time: write a whole number and s, m, h, d or w, as in 1h30m or 120d")
    }
    return length
  }

  private var day: CalendarDay? {
    let day = written.flatMap { CalendarDay($0) }
    if day == nil { refuse("is no day: write one such as 2026-12-04") }
    return day
  }

  /// Notes that something of the same name stands there already.
  func refuseRepetition() { refuse("stands there a second time: keep one of the two") }

  /// Refuses every key that is not among those known.
  func refuseKeys(except known: [String]) {
    for (key, value) in members where !known.contains(key) {
      let hint = known.mostSimilar(to: key).map { "did you mean '\($0)'?" }
      value.refuse("is unknown here: \(hint ?? "write \(known.joined(separator: ", "))")")
    }
  }
}
