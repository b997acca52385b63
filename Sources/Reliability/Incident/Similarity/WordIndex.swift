import Foundation

/// Which of many texts a text is like, by the words they have in common, weighted by rarity.
///
/// A word that `df` of `N` texts have is as rare as `ln((N + 50) / (df + 1))`: as if fifty texts
/// more lacked it, so that words are not common in a ledger of a few incidents only because it is
/// small. Where a text has a word `n` times, it weighs `1 + ln n` times its rarity. Two texts are as
/// like as the cosine of the angle between their weights (G. Salton and C. Buckley, "Term-Weighting
/// Approaches in Automatic Text Retrieval", Information Processing & Management 24 (1988)).
///
/// That alone finds "Incident with Actions" like itself. So texts are not like at all where the
/// words that they have in common are frequent ones: where their rarities add up to less than
/// `ln(N + 50)`, so that a text would have them all by chance.
struct WordIndex: Sendable {
  private static let assumedTexts = 50

  /// A text that has a word, and the weight of the word there; the weights of a text have length 1.
  private struct Posting {
    let text: Int
    let weight: Double
  }

  private var numbers: [String: Int] = [:]
  /// For each word the texts that have it, in order.
  private var postings: [[Posting]] = []
  private let textCount: Int

  /// An index of texts, each as its words.
  init(_ texts: [[String]]) {
    textCount = texts.count
    let counted = texts.map { words in Self.counts(words.map { number(of: $0) }) }
    var frequencies = Array(repeating: 0, count: numbers.count)
    for words in counted {
      for word in words { frequencies[word.number] += 1 }
    }
    postings = frequencies.map { frequency in
      var list: [Posting] = []
      list.reserveCapacity(frequency)
      return list
    }
    for (text, words) in counted.enumerated() {
      let weights = words.map { weight(count: $0.count, frequency: frequencies[$0.number]) }
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (word, weight) in zip(words, weights) {
        postings[word.number].append(Posting(text: text, weight: weight / length))
      }
    }
  }

  /// How like each text of the index is to one of these words, in [0, 1].
  func likenesses(with text: [String]) -> [Double] {
    var cosines = Array(repeating: 0.0, count: textCount)
    var rarities = cosines
    for (word, weight) in weights(of: text) {
      guard let number = numbers[word] else { continue }
      let rarity = rarity(frequency: postings[number].count)
      for posting in postings[number] {
        cosines[posting.text] += weight * posting.weight
        rarities[posting.text] += rarity
      }
    }
    let least = rarity(frequency: 0)
    return zip(cosines, rarities).map { cosine, rarity in rarity < least ? 0 : min(1, cosine) }
  }

  /// The words that a text of the index has in common with one of these words, those that say most
  /// first.
  func commonWords(of text: [String], with index: Int) -> [String] {
    let shares = weights(of: text).compactMap { word, weight -> (word: String, share: Double)? in
      guard let number = numbers[word],
        let posting = postings[number].first(where: { $0.text == index })
      else { return nil }
      return (word, weight * posting.weight)
    }
    return shares.sorted { ($1.share, $0.word) < ($0.share, $1.word) }.map(\.word)
  }

  /// The weights of words that need not be in the index; their length is 1.
  private func weights(of text: [String]) -> [(word: String, weight: Double)] {
    let counts = Dictionary(text.map { ($0, 1) }, uniquingKeysWith: +)
    let weights = counts.sorted { $0.key < $1.key }.map { word, count in
      (word, weight(count: count, frequency: numbers[word].map { postings[$0].count } ?? 0))
    }
    let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
    return weights.map { ($0.0, $0.1 / length) }
  }

  private func weight(count: Int, frequency: Int) -> Double {
    (1 + log(Double(count))) * rarity(frequency: frequency)
  }

  private func rarity(frequency: Int) -> Double {
    log(Double(textCount + Self.assumedTexts) / Double(frequency + 1))
  }

  private mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = numbers.count
    return numbers.count - 1
  }

  /// The different numbers among some, each with how often it stands there.
  private static func counts(_ numbers: [Int]) -> [(number: Int, count: Int)] {
    var counts: [(number: Int, count: Int)] = []
    for number in numbers.sorted() {
      if let last = counts.last, last.number == number {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((number, 1))
      }
    }
    return counts
  }
}
