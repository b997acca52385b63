import Foundation

/// Where a ledger is, found like a git repository.
package enum LedgerLocation {
  /// The path of a ledger below the folder that it belongs to.
  package static let relativePath = ".psgf/ledger.db"

  /// The path of the ledger to use.
  ///
  /// - Parameters:
  ///   - option: What a user named on the command line.
  ///   - environment: The variables of the process, of which `PSGF_LEDGER` counts.
  ///   - folder: Where the user is; the nearest ledger here or above is taken.
  /// - Returns: `nil` where none is named and none is found.
  package static func find(
    option: String?, environment: [String: String], from folder: String
  ) -> String? {
    if let option { return option }
    if let named = environment["PSGF_LEDGER"], !named.isEmpty { return named }
    var here = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    while true {
      let candidate = here.appending(path: relativePath).path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      let above = here.deletingLastPathComponent().standardizedFileURL
      guard above.path() != here.path(), here.path() != "/" else { return nil }
      here = above
    }
  }
}
