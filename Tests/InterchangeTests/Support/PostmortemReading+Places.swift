import Interchange
import Reliability

extension PostmortemReading {
  /// Whether every part of the content has its place.
  var hasAPlaceForEverything: Bool {
    let (content, places) = (document.content, document.places)
    return places.sections.count == content.sections.count
      && places.timeline.count == content.timeline.count
      && places.factors.count == content.factors.count
      && places.actions.count == content.actions.count
      && places.prose.map(\.count)
        == content.sections.map {
          $0.prose.isEmpty ? 0 : $0.prose.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        }
  }
}
