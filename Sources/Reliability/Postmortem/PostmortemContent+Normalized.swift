extension PostmortemContent {
  /// The content as a text can hold it: `read(write(content)) == content.normalized`, and what is
  /// normalized stays as it is.
  ///
  /// Texts lose white space at either end, and a carriage return is a line feed; empty ones are
  /// unknown. A heading names its kind. Rows, factors and action items have a section to stand in.
  /// The timeline is in UTC; what only the ledger knows of a row is left out.
  package var normalized: PostmortemContent {
    var normal = PostmortemContent(title: title.inOneLine)
    normal.header = header.normalized
    normal.sections = normalizedSections
    normal.timeline = timeline.map(\.stated)
    normal.factors = factors.map {
      ContributingFactor(category: $0.category, text: $0.text?.stated)
    }
    normal.actions = actions.map { action in
      StatedAction(reference: action.reference, record: action.record.normalized)
    }
    return normal
  }

  private var normalizedSections: [PostmortemSection] {
    var normal: [PostmortemSection] = []
    for section in sections {
      if section.heading == nil, let last = normal.popLast() {
        normal.append(last.followed(by: section.prose))
      } else if section.heading != nil || !section.prose.isEmpty {
        normal.append(section.normalized)
      }
    }
    let held: [(PostmortemSection.Kind, Bool)] = [
      (.contributingFactors, factors.isEmpty), (.timeline, timeline.isEmpty),
      (.actionItems, actions.isEmpty),
    ]
    for (kind, isEmpty) in held where !isEmpty && !normal.contains(where: { $0.kind == kind }) {
      normal.append(PostmortemSection(heading: kind.heading, kind: kind, prose: ""))
    }
    return normal
  }
}

extension PostmortemSection {
  /// The section with a heading that names its kind, and of a level that begins a section.
  fileprivate var normalized: PostmortemSection {
    let named = heading.flatMap { Kind(heading: $0) }
    let fitting = kind == nil || kind == named ? heading : kind?.heading
    let kind = kind ?? named
    return PostmortemSection(
      heading: fitting, level: kind == nil && level > 2 ? 2 : level, kind: kind, prose: prose)
  }

  fileprivate func followed(by more: String) -> PostmortemSection {
    guard !more.isEmpty else { return self }
    return PostmortemSection(
      heading: heading, level: level, kind: kind,
      prose: prose.isEmpty ? more : prose + "\n\n" + more)
  }
}

extension PostmortemHeader {
  /// The header as a text can hold it.
  package var normalized: PostmortemHeader {
    var normal = self
    normal.owner = owner?.stated
    normal.change = change?.stated
    normal.services = services.compactMap(\.stated)
    return normal
  }
}

extension ActionRecord {
  fileprivate var normalized: ActionRecord {
    var normal = self
    normal.title = title.inOneLine
    normal.owner = owner?.stated
    normal.endState = endState?.stated
    normal.ticketURL = ticketURL?.stated
    normal.reason = reason?.stated
    return normal
  }
}

extension TimelineEntry {
  /// What a postmortem states of the entry.
  fileprivate var stated: TimelineEntry {
    TimelineEntry(
      occurredAt: occurredAt.inUTC, kind: kind, actor: actor?.stated, text: text.stated ?? "",
      evidenceURL: evidenceURL?.stated)
  }
}

extension StringProtocol {
  /// The text without white space at either end and with line feeds alone between its lines, `nil`
  /// where nothing is left.
  package var stated: String? {
    let text = trimmingWhitespace
    guard !text.isEmpty else { return nil }
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return String(text) }
    var scalars = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      if !(scalar == "\n" && followsReturn) { scalars.append(scalar == "\r" ? "\n" : scalar) }
      followsReturn = scalar == "\r"
    }
    return String(scalars)
  }
}
