/// A place on the ground of a drawing.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

extension Drawing {
  /// A filled rectangle; its title shows where a pointer rests on it.
  mutating func bar(
    x: Double, y: Double, width: Double, height: Double, _ style: String, title: String
  ) {
    add(
      XMLElement(
        "rect",
        [
          "x": x.coordinate, "y": y.coordinate, "width": width.coordinate,
          "height": height.coordinate, "class": style,
        ], containing: [XMLElement("title", text: title)]))
  }

  /// A straight line.
  mutating func line(
    fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double, _ style: String
  ) {
    add(
      XMLElement(
        "line",
        [
          "x1": x1.coordinate, "y1": y1.coordinate, "x2": x2.coordinate, "y2": y2.coordinate,
          "class": style,
        ]))
  }

  /// A line through points in their order; nothing through fewer than two.
  mutating func line(through points: [Point], _ style: String) {
    guard points.count > 1 else { return }
    path(Self.course(points), style)
  }

  /// The area between an upper and a lower line.
  mutating func band(between upper: [Point], and lower: [Point], _ style: String) {
    guard upper.count > 1, lower.count > 1 else { return }
    path(Self.course(upper + lower.reversed()) + "z", style)
  }

  /// Hatches convex areas: what is drawn can be told from its neighbours without a colour.
  ///
  /// The lines of areas that touch, which come from left to right, run on from one into the next.
  mutating func hatching(of areas: [[Point]]) {
    let lines = Hatching.lines(through: areas)
    guard !lines.isEmpty else { return }
    path(lines.map { Self.course([$0.from, $0.to]) }.joined(), "hatch")
  }

  /// Dots, all in one path: a line without length, whose round ends are what is seen.
  mutating func dots(_ points: [Point], _ style: String = "dots") {
    guard !points.isEmpty else { return }
    path(points.map { "M\($0.x.coordinate) \($0.y.coordinate)h0" }.joined(), style)
  }

  /// A ring: a dot of which not all is known.
  mutating func ring(at point: Point, title: String) {
    add(
      XMLElement(
        "circle",
        ["cx": point.x.coordinate, "cy": point.y.coordinate, "r": "3", "class": "ring"],
        containing: [XMLElement("title", text: title)]))
  }

  /// A triangle that stands on its point, over what it marks.
  mutating func pointer(at point: Point, title: String) {
    let course = Self.course([
      Point(x: point.x - 4.5, y: point.y - 8), Point(x: point.x + 4.5, y: point.y - 8), point,
    ])
    add(
      XMLElement(
        "path", ["d": course + "z", "class": "pointer"],
        containing: [XMLElement("title", text: title)]))
  }

  /// The line of an interval, with a stop at each end that is known and an arrow at one that is not.
  mutating func interval(from start: Point, to end: Point, isOpen: Bool = false) {
    let isUpright = start.x == end.x
    func stop(_ point: Point) -> String {
      let (dx, dy) = isUpright ? (3.5, 0.0) : (0.0, 3.5)
      return Self.course([
        Point(x: point.x - dx, y: point.y - dy), Point(x: point.x + dx, y: point.y + dy),
      ])
    }
    func arrow(_ point: Point) -> String {
      let back = isUpright ? (end.y < start.y ? 4.0 : -4) : (end.x > start.x ? -4.0 : 4)
      let (left, right) =
        isUpright
        ? (Point(x: point.x - 3.5, y: point.y + back), Point(x: point.x + 3.5, y: point.y + back))
        : (Point(x: point.x + back, y: point.y - 3.5), Point(x: point.x + back, y: point.y + 3.5))
      return Self.course([left, point, right])
    }
    let course = Self.course([start, end]) + stop(start) + (isOpen ? arrow(end) : stop(end))
    // On what is dark as well as on what is light.
    path(course, "halo")
    path(course, "interval")
  }

  private mutating func path(_ course: String, _ style: String) {
    add(XMLElement("path", ["d": course, "class": style]))
  }

  private static func course(_ points: [Point]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(point.x.coordinate) \(point.y.coordinate)"
    }.joined()
  }
}
