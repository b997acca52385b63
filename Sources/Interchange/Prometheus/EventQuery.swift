import Reliability

/// What Prometheus is asked for to learn how many events there were in the step before a time.
///
/// OpenSLO says of a query whether it gives counters, and nothing of the stretch of time that they
/// are counted over. So:
///
/// - a query of counters becomes one of their increase over the step, taken of each series before
///   anything is summed, so that a counter that starts anew is not taken for events;
/// - a query that says with `[{{.window}}]`, as Sloth has it, where the step belongs, is given it;
/// - a query of which the meaning is not certain is refused.
package struct EventQuery: Hashable, Sendable {
  /// The expression, which gives one number.
  package let expression: String

  /// The expression for a query.
  ///
  /// - Parameters:
  ///   - query: The query of an indicator.
  ///   - isCounter: Whether its series only ever grow, as far as the indicator says so.
  ///   - step: How long an interval is.
  /// - Throws: ``EventQueryError``.
  package init(
    _ query: String, isCounter: Bool?, step: Duration
  ) throws(EventQueryError) {
    guard let tokens = PromQLToken.tokens(of: query), tokens.contains(where: { $0 != .space })
    else { throw .unreadable }
    let hasRange = tokens.contains { if case .range = $0 { true } else { false } }
    if hasRange {
      expression = try Self.windowed(tokens, step: step)
    } else {
      guard isCounter == true else { throw .noWindow }
      var reader = CounterQueryReader(tokens, window: step.prometheusText)
      expression = "sum(\(try reader.rewritten()))"
    }
  }

  private static let placeholder = "{{.window}}"

  /// Functions of a range that give a number of events, and what they give it in.
  private static let counts: Set = ["increase", "sum_over_time", "count_over_time"]

  private static func windowed(
    _ tokens: [PromQLToken], step: Duration
  ) throws(EventQueryError) -> String {
    var texts: [String] = []
    for token in tokens {
      guard case .range(let text) = token else {
        texts.append(token.text)
        continue
      }
      guard text == placeholder || Duration(shorthand: text) == step else {
        throw .otherWindow(text, step: step.prometheusText)
      }
      texts.append("[\(step.prometheusText)]")
    }
    let words = tokens.filter { $0 != .space }
    let functions = Set(
      zip(words, words.dropFirst()).compactMap { token, next -> String? in
        guard case .name(let name) = token, next == .open, name.readsRange else { return nil }
        return name
      })
    let expression = "sum(\(texts.joined()))"
    if functions == ["rate"] { return "\(expression) * \(step.wholeMilliseconds / 1_000)" }
    guard functions.isSubset(of: counts), !functions.isEmpty else {
      throw .noCount(functions.subtracting(counts).sorted())
    }
    return expression
  }
}

/// Puts the increase of each series in the place of the series, in a query of counters.
private struct CounterQueryReader {
  private var rest: ArraySlice<PromQLToken>
  private let window: String
  private var texts: [String] = []

  init(_ tokens: [PromQLToken], window: String) {
    rest = tokens.filter { $0 != .space }[...]
    self.window = window
  }

  /// What keeps sums of increases equal to the increase of sums.
  private static let operators: Set = ["+", "-", "or", "unless", "and"]
  private static let grouping: Set = [
    "by", "without", "on", "ignoring", "group_left", "group_right",
  ]

  mutating func rewritten() throws(EventQueryError) -> String {
    while let token = rest.popFirst() {
      switch token {
      case .open, .close: texts.append(token.text)
      case .matchers: takeSeries(token.text)
      case .sign(let sign) where Self.operators.contains(sign): texts.append(sign)
      case .name(let name): try take(name)
      default: throw .notOfCounters(token.text)
      }
    }
    return texts.joined(separator: " ")
  }

  private mutating func take(_ name: String) throws(EventQueryError) {
    let word = name.lowercased()
    if Self.operators.contains(word) || word == "sum" {
      texts.append(word)
    } else if Self.grouping.contains(word) {
      texts.append(word)
      takeLabels()
    } else if word == "vector" {
      texts.append(word)
      guard rest.starts(with: [.open, .number("0"), .close]) else { throw .notOfCounters(name) }
      takeLabels()
    } else if rest.first == .open {
      throw .notOfCounters(name)
    } else if case .matchers(let matchers)? = rest.first {
      rest.removeFirst()
      takeSeries(name + matchers)
    } else {
      takeSeries(name)
    }
  }

  private mutating func takeSeries(_ selector: String) {
    var shift: [String] = []
    if rest.first == .name("offset") {
      repeat { shift.append(rest.removeFirst().text) } while rest.first == .sign("-")
      if case .number(let length)? = rest.first {
        rest.removeFirst()
        shift.append(length)
      }
    }
    texts.append("increase(\((["\(selector)[\(window)]"] + shift).joined(separator: " ")))")
  }

  /// Takes what stands in parentheses as it is.
  private mutating func takeLabels() {
    guard rest.first == .open else { return }
    while let token = rest.popFirst() {
      texts.append(token.text)
      if token == .close { return }
    }
  }
}

extension String {
  /// Whether a function of this name reads the samples of a stretch of time.
  fileprivate var readsRange: Bool {
    hasSuffix("_over_time")
      || [
        "rate", "irate", "increase", "delta", "idelta", "deriv", "changes", "resets",
        "predict_linear", "holt_winters", "double_exponential_smoothing",
      ].contains(self)
  }
}

extension Duration {
  /// A length in whole seconds as Prometheus writes it, in the largest unit that divides it.
  package var prometheusText: String {
    let seconds = wholeMilliseconds / 1_000
    for (length, unit) in [(86_400, "d"), (3_600, "h"), (60, "m")] as [(Int64, String)]
    where seconds.isMultiple(of: length) {
      return "\(seconds / length)\(unit)"
    }
    return "\(seconds)s"
  }
}

/// Why a query gives no number of events.
package enum EventQueryError: Error, Equatable {
  /// It is empty, or a quote or a bracket is not closed.
  case unreadable
  /// It is none of counters and says nothing of the stretch of time that it counts over.
  case noWindow
  /// It counts over another stretch of time than the step.
  case otherWindow(String, step: String)
  /// It reads a stretch of time with functions that do not give a number of events.
  case noCount([String])
  /// Something in it is not known to keep the increase of counters.
  case notOfCounters(String)
}

extension EventQueryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable: "it is no PromQL: a quote or a bracket is not closed, or it is empty"
    case .noWindow:
      "it does not say over which time it counts: say 'counter: true' where its series only grow, "
        + "else count with a range, as in sum_over_time(events[{{.window}}])"
    case .otherWindow(let window, let step):
      "it counts over [\(window)] and an interval is \(step): write [{{.window}}] there"
    case .noCount(let functions):
      (functions.isEmpty ? "no function" : functions.joined(separator: " and ")) + " over a range "
        + "gives no number of events here: use increase, rate alone, sum_over_time or "
        + "count_over_time"
    case .notOfCounters(let token):
      "'\(token)' may not keep the increase of counters: write their increase in the query, as in "
        + "sum(increase(requests_total[{{.window}}]))"
    }
  }
}
