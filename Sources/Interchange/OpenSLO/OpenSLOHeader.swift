import Reliability

/// What every OpenSLO document begins with.
struct OpenSLOHeader {
  /// The version of the specification that is read.
  static let apiVersion = "openslo/v1"

  let kind: CatalogueDocument.Kind
  let name: String
  /// The line of the document on which the name stands.
  let nameLine: Int
  let displayName: String?
  let metadata: YAMLField

  /// Reads the header, noting what is wrong.
  init?(_ root: YAMLField) {
    guard root.isMapping, root.isOpenSLO else { return nil }
    root.doubtKeys(except: ["apiVersion", "kind", "metadata", "spec"])
    let kinds = CatalogueDocument.Kind.allCases.map(\.rawValue)
    let kind = root.required("kind")?.choice(of: kinds).flatMap(CatalogueDocument.Kind.init)
    let metadata = root.required("metadata")
    let name = metadata?.checkMetadata()
    guard let kind, let metadata, let name else { return nil }
    self.kind = kind
    self.name = name
    self.metadata = metadata
    nameLine = metadata["name"]?.line ?? metadata.line
    displayName = metadata["displayName"]?.text
  }
}

extension YAMLField {
  /// Whether the document is of the version that is read; noted where it is not, and what it is.
  fileprivate var isOpenSLO: Bool {
    let wanted = OpenSLOHeader.apiVersion
    if self["apiVersion"] == nil, let version = self["version"], version.isScalar {
      version.refuse("is of another format, such as Sloth's: convert the document to \(wanted)")
      return false
    }
    guard let version = required("apiVersion"), let found = version.text else { return false }
    guard found != wanted else { return true }
    version.refuse(
      found.hasPrefix("openslo")
        ? "'\(found)' is another version of OpenSLO: convert the document to \(wanted)"
        : "'\(found)' is no OpenSLO: convert the document to \(wanted), or leave it out")
    return false
  }
}
