import Ledger
import Reliability

/// Why a text that somebody wrote was not saved; it stays where it is.
struct DraftError: Error {
  /// What went wrong.
  let cause: any Error
  /// The file that holds the text.
  let file: String
  /// What to do.
  let advice: String
}

extension DraftError: CustomStringConvertible {
  var description: String { "\(cause)\npsgf: your text is kept in \(file): \(advice)" }
}
