package import Reliability
import Yams

/// The OpenSLO document of an SLO with a change in it.
package struct EditedDocument: Hashable, Sendable {
  /// The whole text.
  package let text: String
  /// Whether the document had to be written anew from what it says, so that its comments are gone:
  /// what changes stood where other values share it, or in a form that cannot be changed in place.
  package let isRewritten: Bool

  /// Changes a document, and nothing in it beside: every other byte stays, unless that is impossible.
  ///
  /// - Parameters:
  ///   - document: The document of an SLO.
  ///   - index: Which of its objectives, counted from 0.
  ///   - change: The change.
  /// - Throws: ``OpenSLOEditError``.
  package init(
    _ document: CatalogueDocument, objective index: Int, _ change: OpenSLOChange
  ) throws(OpenSLOEditError) {
    let before = try document.declaration
    let wanted = try before.changed(objective: index, change)
    guard let root = Self.tree(of: document.text) else {
      throw .unreadable(slo: document.name, reason: "it is no YAML")
    }
    var editor = OpenSLOEditor(root, text: document.text)
    switch change {
    case .terms(let change):
      editor.setTarget(ofObjective: index, to: WrittenTarget(change.target))
      if let length = change.window {
        editor.setWindow(length, leavesCalendar: before.terms.window.followsCalendar)
      }
    case .aspirationalTarget(let target):
      editor.setAnnotation(
        OpenSLOChange.annotation(ofObjective: index), to: WrittenTarget(target).percent + "%")
    }
    func holds(_ text: String) -> Bool {
      guard let tree = Self.tree(of: text), tree.says(editor.tree) else { return false }
      let edited = CatalogueDocument(kind: .slo, name: document.name, text: text)
      return (try? edited.declaration) == wanted
    }
    if let text = editor.text, holds(text) {
      (self.text, isRewritten) = (text, false)
    } else if let text = editor.rewritten, holds(text) {
      (self.text, isRewritten) = (text, true)
    } else {
      throw .cannotBeWritten(slo: document.name)
    }
  }

  private static func tree(of text: String) -> Node? {
    // A text that is no YAML is no document, whatever is wrong with it.
    try? Yams.compose(yaml: text)
  }
}

extension CatalogueDocument {
  /// The SLO that the document declares.
  fileprivate var declaration: CatalogueImport.Declaration {
    get throws(OpenSLOEditError) {
      do {
        let reading = try OpenSLOReader.read([.init(name: "the document of \(name)", text: text)])
        guard let declaration = reading.catalogue.objectives.first,
          reading.catalogue.documents.count == 1
        else { throw OpenSLOEditError.unreadable(slo: name, reason: "it declares no SLO alone") }
        return declaration
      } catch let error as OpenSLOEditError {
        throw error
      } catch {
        throw .unreadable(slo: name, reason: "\(error)")
      }
    }
  }
}

extension CatalogueImport.Declaration {
  /// The declaration with a change in it.
  fileprivate func changed(
    objective index: Int, _ change: OpenSLOChange
  ) throws(OpenSLOEditError) -> CatalogueImport.Declaration {
    guard terms.objectives.indices.contains(index) else {
      throw .noObjective(slo: name, index: index)
    }
    guard case .terms(let change) = change else { return self }
    var changed = self
    let found = terms.objectives[index].target
    guard abs(found - change.currentTarget) < 1e-12 else {
      throw .otherTarget(slo: name, found: found, expected: change.currentTarget)
    }
    let target = WrittenTarget(change.target).value
    changed.terms.objectives[index].target = target ?? change.target
    if let text = change.window {
      guard let length = CalendarDuration(text) else { throw .badWindow(text) }
      changed.terms.window = .rolling(length)
    }
    return changed
  }
}

extension TimeWindow {
  fileprivate var followsCalendar: Bool {
    if case .calendarAligned = self { true } else { false }
  }
}
