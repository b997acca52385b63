import Reliability

/// The first line of an action item, behind the marker of the list: `[ ] ACT-7: Do it`.
struct ActionTitle {
  /// What the box says, `nil` where there is none.
  let status: ActionStatus?
  /// The reference, `nil` where none stands there.
  let reference: ActionReference?
  /// The text behind the box.
  let behindBox: Substring

  /// Reads the text of an item.
  init(_ text: Substring) {
    let box = Substring(text.utf8.prefix(3)).lowercased()
    let behind = Substring(text.utf8.dropFirst(3))
    // The box is a word: `[x](address)` is a link.
    let isWord = behind.unicodeScalars.first?.properties.isWhitespace ?? true
    status = isWord ? ActionStatus.allCases.first { $0.box == box } : nil
    behindBox = status == nil ? text : behind.trimmingWhitespace
    reference = behindBox.actionReference?.reference
  }
}

extension ActionStatus {
  /// The box of an item: `[x]`.
  var box: String {
    switch self {
    case .open: "[ ]"
    case .done: "[x]"
    case .wontDo: "[-]"
    }
  }
}

extension Substring {
  /// The reference at the beginning and what stands behind its colon, `nil` where none stands
  /// there.
  fileprivate var actionReference: (reference: ActionReference, rest: Substring)? {
    guard let colon = utf8.prefix(32).firstIndex(of: UInt8(ascii: ":")),
      self[..<colon].uppercased().hasPrefix("ACT-"),
      let reference = ActionReference(self[..<colon])
    else { return nil }
    return (reference, Substring(utf8[colon...].dropFirst()).trimmingWhitespace)
  }

  private var withoutBackslashes: Substring {
    Substring(utf8.drop { $0 == UInt8(ascii: "\\") })
  }

  /// The title that stands behind a box, without its reference; a backslash before what looks like
  /// one is taken off.
  var actionTitle: String {
    let title = actionReference?.rest ?? self
    let isEscaped =
      title.utf8.first == UInt8(ascii: "\\") && title.withoutBackslashes.actionReference != nil
    return String(isEscaped ? Substring(title.utf8.dropFirst()) : title)
  }

  /// The title as it stands behind a box: with a backslash where it would look like a reference.
  var asActionTitle: String {
    (withoutBackslashes.actionReference == nil ? "" : "\\") + self
  }
}
