/// Action items, those together whose titles mean the same.
struct TitleGroups {
  /// How like titles must be to mean the same.
  private static let threshold = 0.7

  /// The groups, in the order of their first items.
  private(set) var groups: [TitleGroup] = []
  /// The groups that have a title of these words.
  private var groupByWords: [TitleWords: Int] = [:]
  /// The groups whose first title has a word.
  private var groupsByWord: [String: [Int]] = [:]

  /// Puts an item to the group that has its words, or that is most like it, or begins a group.
  mutating func insert(_ action: ActionItem) {
    let words = TitleWords(action.record.title)
    if let index = groupByWords[words] ?? mostLike(words) {
      groups[index].append(action, words)
      groupByWords[words] = index
    } else {
      for word in words.words { groupsByWord[word, default: []].append(groups.count) }
      groupByWords[words] = groups.count
      groups.append(TitleGroup(action, words))
    }
  }

  private func mostLike(_ words: TitleWords) -> Int? {
    var common: [Int: Int] = [:]
    for word in words.words {
      for index in groupsByWord[word] ?? [] { common[index, default: 0] += 1 }
    }
    // A title that is like all titles of a group has so many words of its first one.
    let least = Self.threshold * Double(words.words.count)
    return common.filter { Double($0.value) >= least }
      .map { (index: $0.key, likeness: groups[$0.key].leastLikeness(to: words)) }
      .filter { $0.likeness >= Self.threshold }
      .max { ($0.likeness, $1.index) < ($1.likeness, $0.index) }?.index
  }
}

/// Action items whose titles mean the same, in the order in which the ledger learnt of them.
struct TitleGroup {
  /// Titles of the same words.
  private struct Wording {
    let words: TitleWords
    var newest: String
    var count: Int
  }

  /// The items.
  private(set) var actions: [ActionItem]
  private var wordings: [Wording]

  /// A group of one item.
  init(_ action: ActionItem, _ words: TitleWords) {
    actions = [action]
    wordings = [Wording(words: words, newest: action.record.title, count: 1)]
  }

  /// Adds an item.
  mutating func append(_ action: ActionItem, _ words: TitleWords) {
    actions.append(action)
    if let index = wordings.firstIndex(where: { $0.words == words }) {
      wordings[index].count += 1
      wordings[index].newest = action.record.title
    } else {
      wordings.append(Wording(words: words, newest: action.record.title, count: 1))
    }
  }

  /// How like a title is to the title of the group that it is least like.
  func leastLikeness(to words: TitleWords) -> Double {
    wordings.map { $0.words.likeness(to: words) }.min() ?? 0
  }

  /// The title that is most like those of all items; of equals, the one worded first, as it was
  /// written last.
  var representativeTitle: String {
    let likenesses = wordings.map { wording in
      wordings.reduce(0) { $0 + Double($1.count) * $1.words.likeness(to: wording.words) }
    }
    let best = zip(wordings, likenesses).max { $0.1 < $1.1 }?.0
    return best?.newest ?? ""
  }
}
