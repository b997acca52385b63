extension Drawing {
  /// An axis under a plot: a line, and as many ticks with their labels as have room.
  ///
  /// - Parameters:
  ///   - scale: From left to right.
  ///   - ticks: The values that it names.
  ///   - y: Where the line is.
  ///   - unit: What the values are.
  /// - Returns: Where what comes below it begins.
  @discardableResult
  mutating func axisBelow(_ scale: Scale, _ ticks: [Tick], y: Double, unit: String) -> Double {
    line(fromX: scale.start, y: y, toX: scale.end, y: y, "axis")
    for tick in ticks where scale.domain.contains(tick.value) {
      let x = scale.position(tick.value)
      line(fromX: x, y: y, toX: x, y: y + 4, "axis")
      // A label at the end of the axis stands as far out as the ground reaches.
      let half = tick.label.drawnWidth * TextBox.Tone.faint.scale / 2
      let middle = min(max(x, half), width - half)
      textIfFree(tick.label, x: middle, y: y + 17, .middle, .faint)
    }
    text(unit, x: scale.end, y: y + 33, .end, .faint)
    return y + 42
  }

  /// An axis left of a plot, with a line of the grid across it at each tick.
  ///
  /// - Parameters:
  ///   - scale: From the bottom up.
  ///   - ticks: The values that it names.
  ///   - x: The left end of the plot; labels stand before it.
  ///   - right: Its right end.
  ///   - unit: What the values are; it stands over the labels.
  mutating func axisLeft(
    _ scale: Scale, _ ticks: [Tick], x: Double, to right: Double, unit: String
  ) {
    for tick in ticks where scale.domain.contains(tick.value) {
      let y = scale.position(tick.value)
      line(fromX: x, y: y, toX: right, y: y, tick.value == 0 ? "axis" : "grid")
      textIfFree(tick.label, x: x - 6, y: y + 4, .end, .faint)
    }
    text(unit, x: 0, y: scale.end - 12, .start, .faint)
  }

  /// The room that the labels of a left axis need.
  static func room(for ticks: [Tick]) -> Double {
    let widest = ticks.map(\.label.drawnWidth).max() ?? 0
    return (widest * TextBox.Tone.faint.scale + 8).rounded(.up)
  }
}
