import Foundation
import Simulation

/// How often the verdicts on simulated services are right: `make study` writes what it prints into
/// `docs/decision-quality.md`.
///
///     decision-study FILE [SERVICES [SEED]]
@main
enum DecisionStudy {
  /// The planted probabilities of a miss: where a miss is too rare to loosen, where it is not yet too
  /// frequent, where met would be wrong from, and beyond.
  static let probabilities = [0.01, 0.05, 0.1, 0.25, 0.5, 0.8]

  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let file = arguments.first else { fail("decision-study FILE [SERVICES [SEED]]", 64) }
    let numbers = arguments.dropFirst().map { UInt64($0) ?? 0 }
    guard !numbers.contains(0) else { fail("SERVICES and SEED are numbers from 1 up", 64) }
    let services = numbers.first.map { Int(clamping: $0) } ?? 200
    let seed = numbers.dropFirst().first ?? 2026
    do {
      let document = try StudyDocument(path: file)
      let outcomes = await outcomes(services: services, seed: seed)
      let engine = EngineTables(outcomes: await engineOutcomes(services: services, seed: seed))
      let automation = AutomationStudy(companies: services, seed: seed)
      try document.replaceTables(
        with: automation.markdown(await automation.run()) + engine.markdown
          + StudyTables(outcomes: outcomes, services: services, seed: seed).markdown)
    } catch {
      fail("\(error)", 1)
    }
  }

  /// What the whole engine proposed for services of each kind.
  private static func engineOutcomes(
    services: Int, seed: UInt64
  ) async -> [(kind: ServiceKind, tallies: [Int: EngineTally])] {
    let kinds = ServiceKind.standard + ServiceKind.others + ServiceKind.heldOut
    return await withTaskGroup(of: (Int, [Int: EngineTally]).self) { group in
      for (place, kind) in kinds.enumerated() {
        group.addTask {
          let study = EngineStudy(
            kind: kind, longRun: LongRun(of: kind, seed: seed &+ UInt64(place)),
            services: services, seed: seed &* 7 &+ UInt64(place))
          return (place, study.run())
        }
      }
      var tallies = [[Int: EngineTally]](repeating: [:], count: kinds.count)
      for await (place, tally) in group { tallies[place] = tally }
      return Array(zip(kinds, tallies)).map { (kind: $0, tallies: $1) }
    }
  }

  private static func fail(_ message: String, _ status: Int32) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(status)
  }

  /// What was said in each case, in the order of the kinds.
  private static func outcomes(services: Int, seed: UInt64) async -> [StudyCase.Outcome] {
    let kinds = ServiceKind.standard + ServiceKind.others + ServiceKind.heldOut
    let cases = kinds.enumerated().flatMap { place, kind in
      let longRun = LongRun(of: kind, seed: seed &+ UInt64(place))
      return probabilities.enumerated().map { column, probability in
        StudyCase(
          kind: kind, missProbability: probability, longRun: longRun, services: services,
          seed: seed &* 1_000 &+ UInt64(place * 10 + column))
      }
    }
    return await withTaskGroup(of: (Int, StudyCase.Outcome).self) { group in
      for (place, study) in cases.enumerated() { group.addTask { (place, study.run()) } }
      var outcomes = [StudyCase.Outcome?](repeating: nil, count: cases.count)
      for await (place, outcome) in group { outcomes[place] = outcome }
      return outcomes.compactMap { $0 }
    }
  }
}
