package import Reliability

/// Reads OpenSLO v1 documents.
///
/// What the specification, its schema and its SDK all refuse is refused, naming file, line, field
/// and reason. Where they disagree, the document is taken with a warning. A reference to something
/// that no document defines is no error: the ledger may know it.
///
/// ```swift
/// let reading = try OpenSLOReader.read(OpenSLOSources.read("slo/"))
/// reading.catalogue.objectives.map(\.name)  // ["checkout-availability"]
/// ```
package struct OpenSLOReader {
  /// What documents say, and what is doubtful about them.
  package struct Reading: Sendable {
    /// What they say.
    package var catalogue = CatalogueImport()
    /// What is doubtful.
    package var warnings: [Finding] = []
  }

  private var reading = Reading()
  private var errors: [Finding] = []
  private var places: [String: Finding] = [:]

  /// Reads the documents of files.
  ///
  /// - Throws: ``OpenSLOError``, with everything that is wrong.
  package static func read(_ files: [OpenSLOSources.File]) throws(OpenSLOError) -> Reading {
    var reader = OpenSLOReader()
    for file in files { reader.read(file) }
    guard reader.errors.isEmpty else { throw .invalid(reader.errors) }
    guard !reader.reading.catalogue.documents.isEmpty else {
      throw .noDocuments(files.map(\.name).joined(separator: ", "))
    }
    return reader.reading
  }

  private mutating func read(_ file: OpenSLOSources.File) {
    let split = YAMLDocuments(file.text, file: file.name)
    errors += split.errors
    for document in split.documents { read(document, of: file.name) }
  }

  private mutating func read(_ document: YAMLDocuments.Document, of file: String) {
    let notes = FindingCollector(file: file, linesBefore: document.linesBefore)
    let root = YAMLField(document.node, path: "", notes: notes)
    guard !ReasoningReader.isReasoning(root) else { return }
    let header = OpenSLOHeader(root)
    let contents = header.flatMap { OpenSLOContents($0, root) }
    errors += notes.errors
    reading.warnings += notes.warnings
    guard notes.errors.isEmpty, let header, let contents else { return }
    let place = Finding(
      file: file, line: header.nameLine + document.linesBefore, field: "metadata.name", reason: "")
    let kept = CatalogueDocument(kind: header.kind, name: header.name, text: document.text)
    add(kept, contents, at: place)
  }

  /// Adds a document, instead of an earlier one of the same kind and name.
  private mutating func add(
    _ document: CatalogueDocument, _ contents: OpenSLOContents, at place: Finding
  ) {
    let identity = "\(document.kind.rawValue) '\(document.name)'"
    if let earlier = places.updateValue(place, forKey: identity) {
      reading.warnings.append(
        Finding(
          file: place.file, line: place.line, field: place.field,
          reason: "names \(identity) a second time: taken instead of the one at "
            + "\(earlier.file):\(earlier.line)"))
      reading.catalogue.documents.removeAll {
        $0.kind == document.kind && $0.name == document.name
      }
    }
    reading.catalogue.documents.append(document)
    switch contents {
    case .service(let service):
      reading.catalogue.services.removeAll { $0.name == service.name }
      reading.catalogue.services.append(service)
    case .slo(let declaration):
      reading.catalogue.objectives.removeAll { $0.name == declaration.name }
      reading.catalogue.objectives.append(declaration)
    case .other: break
    }
  }
}
