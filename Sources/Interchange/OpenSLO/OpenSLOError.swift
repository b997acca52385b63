/// Why OpenSLO documents are not taken.
package enum OpenSLOError: Error, Equatable {
  /// A folder holds no YAML file.
  case noFiles(String)
  /// Files hold no document.
  case noDocuments(String)
  /// Documents are not valid.
  case invalid([Finding])
}

extension OpenSLOError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noFiles(let path): "\(path) holds no .yaml or .yml file: name another folder or a file"
    case .noDocuments(let name):
      "\(name) holds no OpenSLO document: one begins with 'apiVersion: \(OpenSLOHeader.apiVersion)'"
    case .invalid(let findings): findings.map(\.description).joined(separator: "\npsgf: ")
    }
  }
}
