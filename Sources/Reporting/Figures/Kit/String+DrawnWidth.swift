extension String {
  /// How wide the text is drawn at 13 units, estimated for the widest of the usual system fonts:
  /// nothing here can measure a font.
  var drawnWidth: Double { reduce(0) { $0 + $1.drawnWidth } }

  /// The text in at most so much width, its middle left out where it is wider: of two names alike,
  /// the ends differ as often as the beginnings.
  func shortened(toWidth width: Double) -> String {
    guard drawnWidth > width else { return self }
    let room = (width - Character("…").drawnWidth) / 2
    return String(fitting(self, in: room)) + "…"
      + String(fitting(reversed(), in: room).reversed())
  }

  private func fitting(_ characters: some Sequence<Character>, in width: Double) -> [Character] {
    var used = 0.0
    return characters.prefix { character in
      used += character.drawnWidth
      return used <= width
    }
  }
}

extension Character {
  /// Whether it takes the room of two: those of East Asian scripts, and pictures.
  var isWide: Bool {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x1F000...0x3FFFF:
      true
    default: false
    }
  }

  fileprivate var drawnWidth: Double {
    guard let scalar = unicodeScalars.first else { return 0 }
    if isWide { return 14 }
    return switch scalar.value {
    case 0x4D, 0x57: 12
    case 0x41...0x5A: 9
    case 0x69, 0x6C, 0x2C, 0x2E, 0x3A: 4.5
    default: 7.8
    }
  }
}
