package import Reliability
import Yams

extension CatalogueDocument {
  /// Whether both say the same, whatever their comments, the order of their keys and how they are
  /// written: a document that was only put in order says nothing new.
  package func saysTheSame(as other: CatalogueDocument) -> Bool {
    guard kind == other.kind, name == other.name else { return false }
    if text == other.text { return true }
    do {
      let nodes = (try Yams.compose(yaml: text), try Yams.compose(yaml: other.text))
      guard case (let node?, let another?) = nodes else { return false }
      return node.saysTheSame(as: another)
    } catch {
      // What is no YAML says nothing, and the texts differ.
      return false
    }
  }
}
