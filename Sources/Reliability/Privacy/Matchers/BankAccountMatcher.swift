/// IBANs (ISO 13616): in one piece or in groups of four, of their country's length, with valid
/// check digits.
struct BankAccountMatcher: SensitiveDataMatcher {
  /// How long an IBAN is, by country, from the registry of SWIFT.
  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BI": 27, "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27,
    "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27,
    "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28,
    "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28,
    "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22,
    "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23,
    "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24,
    "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28,
    "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
  ]
  private static let separators = ByteSet(" -")
  private static let alphabet = ByteSet.digits + .upperCase

  func matches(in text: TextBytes) -> [SensitiveMatch] {
    text.runs(of: .identifier).compactMap { word in
      guard
        word.count >= 4, ByteSet.upperCase.containsAll(text[word.prefix(2)]),
        ByteSet.digits.containsAll(text[word.dropFirst(2).prefix(2)]),
        let length = Self.lengths[text.string(word.prefix(2))],
        let range = range(from: word.lowerBound, characters: length, in: text),
        isValid(text[range])
      else { return nil }
      return SensitiveMatch(
        kind: .bankAccount, range: range, hint: text.string(word.prefix(2)) + "…")
    }
  }

  /// Where so many characters stand, in groups of four where they are grouped.
  private func range(from start: Int, characters: Int, in text: TextBytes) -> Range<Int>? {
    let isGrouped = Self.separators.contains(text[start + 4])
    var position = start
    for read in 0..<characters {
      if isGrouped, read > 0, read % 4 == 0 {
        guard text[position] == text[start + 4] else { return nil }
        position += 1
      }
      guard Self.alphabet.contains(text[position]) else { return nil }
      position += 1
    }
    return ByteSet.identifier.contains(text[position]) ? nil : start..<position
  }

  /// ISO 7064, MOD 97-10: the first four characters moved to the end, letters as 10 to 35.
  private func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    let characters = bytes.filter(Self.alphabet.contains)
    let remainder = (characters.dropFirst(4) + characters.prefix(4)).reduce(0) { remainder, byte in
      ByteSet.digits.contains(byte)
        ? (remainder * 10 + Int(byte - UInt8(ascii: "0"))) % 97
        : (remainder * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
    }
    return remainder == 1
  }
}
