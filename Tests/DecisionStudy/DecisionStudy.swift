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

  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let file = arguments.first else {
      FileHandle.standardError.write(Data("decision-study FILE [SERVICES [SEED]]\n".utf8))
      exit(64)
    }
    let numbers = arguments.dropFirst().compactMap { UInt64($0) }
    let services = numbers.first.map(Int.init) ?? 200
    let seed = numbers.dropFirst().first ?? 2026

    let begun = Date()
    let outcomes = await outcomes(services: services, seed: seed)
    let tables = StudyTables(outcomes: outcomes, services: services, seed: seed)
    try StudyDocument(path: file).replaceTables(with: tables.markdown)
    let seconds = Int(Date().timeIntervalSince(begun))
    FileHandle.standardError.write(Data("\(file): written after \(seconds) s\n".utf8))
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
