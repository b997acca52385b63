import Reliability
import Statistics

/// How action items stand, counted.
struct ActionCounts {
  let has: Bool
  let total: String
  let open: String
  let overdue: String
  let done: String
  let givenUp: String
  /// How long it takes until they are done, or why nobody can say so.
  let sentence: String

  init(_ completion: ActionCompletion) {
    has = completion.count > 0
    total = Spelling.count(completion.count, "action item")
    open = Spelling.count(completion.open)
    overdue = Spelling.count(completion.overdue)
    done = Spelling.count(completion.done)
    givenUp = Spelling.count(completion.givenUp)
    sentence = CompletionWords(completion).sentence
  }
}

/// How long action items take, in a sentence.
struct CompletionWords {
  let sentence: String

  init(_ completion: ActionCompletion) {
    let unknown = completion.endedAtUnknownTime
    let leftOut =
      unknown > 0
      ? ". \(Spelling.count(unknown)) that ended at an unknown time "
        + "\(unknown == 1 ? "is" : "are") not in this" : ""
    guard let curve = completion.curve else {
      sentence =
        "How long they take cannot be said: fewer than \(KaplanMeier.fewestEnds) are known to be "
        + "done" + leftOut
      return
    }
    guard let median = curve.quantile(0.5) else {
      sentence =
        "Fewer than half are done within \(Spelling.number(curve.longest ?? 0)) days" + leftOut
      return
    }
    let interval = curve.quantileInterval(0.5).map { " (95\u{A0}% interval \($0.words))" } ?? ""
    sentence = "Half are done within \(Spelling.number(median)) days\(interval)" + leftOut
  }
}
