extension ByteScanner {
  /// Reads `2018-03-26`, `Sep 29 2017`, `29 September 2017` or `19. April`; days in figures alone
  /// begin with the year, since `04/05` means two days to two people.
  mutating func readDay() -> WrittenTime.Day? {
    if let day = attempt({ $0.readISODay() }) { return day }
    if let day = attempt({ $0.readMonthFirst() }) { return day }
    return attempt { $0.readDayFirst() }
  }

  private mutating func readISODay() -> WrittenTime.Day? {
    guard let year = readNumber(digits: 4...4), skip("-"), let month = readNumber(digits: 2...2),
      skip("-"), let day = readNumber(digits: 2...2)
    else { return nil }
    return .init(year: year, month: month, day: day)
  }

  private mutating func readMonthFirst() -> WrittenTime.Day? {
    guard let month = readMonth(), skipSpaces(), let day = readNumber(digits: 1...2) else {
      return nil
    }
    return .init(year: readYear(), month: month, day: day)
  }

  private mutating func readDayFirst() -> WrittenTime.Day? {
    guard let day = readNumber(digits: 1...2) else { return nil }
    _ = skip(".")
    guard skipSpaces(), let month = readMonth() else { return nil }
    return .init(year: readYear(), month: month, day: day)
  }

  private mutating func readYear() -> Int? {
    attempt { ahead in
      _ = ahead.skip(",")
      ahead.skipSpaces()
      return ahead.readNumber(digits: 4...4)
    }
  }

  private mutating func readMonth() -> Int? {
    let word = readWord().lowercased()
    _ = skip(".")
    guard word.count >= 3 else { return nil }
    return Self.months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
