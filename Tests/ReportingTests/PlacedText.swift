import Testing

@testable import Reporting

/// A text of a figure and where it stands, by the estimate of its width.
struct PlacedText {
  let text: String
  let start: Double
  let end: Double
  let y: Double

  init(_ element: XMLElement) throws {
    let width = element.text.drawnWidth
    let x = try #require(element["x"].flatMap(Double.init))
    let style = element["class"] ?? ""
    text = element.text
    start = style.contains("right") ? x - width : style.contains("middle") ? x - width / 2 : x
    end = start + width
    y = try #require(element["y"].flatMap(Double.init))
  }
}

/// No text leaves the ground, and no two texts on a line overlap.
func expectReadable(_ svg: XMLElement) throws {
  let size = try #require(svg["viewBox"]).split(separator: " ").compactMap { Double($0) }
  let texts = try svg.descendants("text").map { try PlacedText($0) }
  for text in texts {
    #expect(text.start >= -1, "\(text)")
    #expect(text.end <= size[2] + 1, "\(text)")
    #expect(text.y <= size[3], "\(text)")
  }
  for row in Dictionary(grouping: texts, by: \.y).values {
    let sorted = row.sorted { $0.start < $1.start }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(left.end <= right.start, "\(left.text) and \(right.text)")
    }
  }
}
