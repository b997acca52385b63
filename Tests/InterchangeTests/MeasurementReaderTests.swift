import Interchange
import Reliability
import TestSupport
import Testing

@Suite("Measured events in files")
struct MeasurementReaderTests {
  private func read(
    _ text: String, isJSON: Bool = false, _ defaults: MeasurementReader.Defaults = .init()
  ) throws -> (items: [ImportedInterval], unused: [String]) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "events")
    var reader = try MeasurementReader(
      ByteSource(path: folder.path("events")), isJSON: isJSON, defaults: defaults)
    var items: [ImportedInterval] = []
    while let item = try reader.next() {
      var item = item
      item.place = String(item.place.split(separator: ":").last ?? "")
      items.append(item)
    }
    return (items, reader.unusedFields)
  }

  private func failure(_ text: String, isJSON: Bool = false) throws -> String {
    do {
      _ = try read(text, isJSON: isJSON)
      return "nothing"
    } catch let error as MeasurementFileError {
      return "\(error.line) \(error.field): \(error.reason)"
    } catch let error as CSVError {
      return "\(error.line): \(error.reason)"
    }
  }

  private var hour: ImportedInterval {
    get throws {
      let start = try #require(Instant(iso8601: "2026-11-20T14:00:00Z"))
      return ImportedInterval(
        slo: "checkout",
        interval: try MeasuredInterval(
          from: start, to: start.advanced(by: .seconds(3_600)), good: 990, total: 1_000),
        place: "2")
    }
  }

  @Test(
    arguments: [
      "slo,start,end,good,total\ncheckout,2026-11-20T14:00:00Z,2026-11-20T15:00:00Z,990,1000\n",
      "SLO,Start,End,Good,Bad\r\ncheckout,2026-11-20T15:00+01:00,2026-11-20T15:00Z,990,10\r\n",
      "\u{FEFF}total,bad,end,start,slo\n1000,10,1795186800,1795183200,\"checkout\"",
      "bad,good,total,slo,start,end\n 10 , 990,1000,checkout,1795183200000,1795186800000\n\n",
    ])
  func `are read from CSV however its columns stand`(text: String) throws {
    #expect(try read(text).items == [hour])
  }

  @Test(
    arguments: [
      #"{"slo": "checkout", "start": "2026-11-20T14:00Z", "end": "2026-11-20T15:00Z","#
        + "\n" + #""good": 990, "total": 1000}"#,
      #"[{"slo": "checkout", "start": 1795183200, "end": 1795186800, "bad": 10, "total": 1e3}]"#,
    ])
  func `are read from JSON, an object a line or an array`(text: String) throws {
    let items = try read(text, isJSON: true).items
    #expect(items.map(\.interval) == [try hour.interval])
    #expect(try read(text + "\n", isJSON: true).items == items)
  }

  @Test func `take the SLO and the length that are given for all`() throws {
    let text = "start,good,total\n2026-11-20T14:00Z,990,1000\n"
    let defaults = MeasurementReader.Defaults(slo: "checkout", length: .seconds(3_600))
    #expect(try read(text, defaults).items == [hour])
  }

  @Test func `may state fractions, which rounding does not make contradict each other`() throws {
    let text = "slo,start,end,good,bad,total\na,0,60,0.1,0.2,0.3\n"
    #expect(try read(text).items.map(\.interval.good) == [0.1])
  }

  @Test func `name the columns that mean nothing`() throws {
    let text = "slo,start,end,good,total,host\na,0,60,1,1,web-1\n"
    #expect(try read(text).unused == ["host"])
    let lines = #"{"slo": "a", "start": 0, "end": 60, "good": 1, "total": 1, "p99": 3}"#
    #expect(try read(lines, isJSON: true).unused == ["p99"])
  }

  @Test(
    arguments: [
      (
        "",
        "1 header: there is no slo (or give --slo NAME), no start, no end (or give --interval 1h)"
          + ", no two of good, bad and total"
      ),
      ("slo,start,end,good,total\na,0,60,1\n", "2 line: it has 4 fields and the header 5"),
      (
        "slo,start,end,good,total\na,0,60,2,1\n",
        "2 interval: 2.0 good events of 1.0 cannot be: total counts good and bad ones"
      ),
      ("slo,start,end,good,total\na,0,60,-2,1\n", "2 good: '-2' is no count of events, 0 or more"),
      (
        "slo,start,end,good,total\na,0,60,1e308,1e308\n",
        "2 interval: total is 1e+308: write how many events there were, 0 or more and under 2^53"
      ),
      (
        "slo,start,end,good,total\na,0,60,,1\n",
        "2 good: give two of good, bad and total; an unknown count is no 0"
      ),
      (
        "slo,start,end,good,bad,total\na,0,60,1,1,3\n",
        "2 total: 3.0 is not 1.0 good and 1.0 bad events"
      ),
      (
        "slo,start,end,good,total\na,2026-11-20 14:00,60,1,1\n",
        "2 start: '2026-11-20 14:00' is no time with a zone, such as 2026-11-20T14:00:00Z, nor "
          + "seconds since 1970"
      ),
      (
        "slo,start,end,good,total\na,60,60,1,1\n",
        "2 interval: the interval ends (1970-01-01T00:01:00Z) no later than it starts "
          + "(1970-01-01T00:01:00Z)"
      ),
      ("slo,start,end,good,total\n\"a,0,60,1,1\n", "2: a quoted field does not end"),
      (
        "slo,start,end,good,total\n\"a\"b,0,60,1,1\n",
        "2: text after the closing quote of a field"
      ),
      (
        "slo,start,end,good,total\na\"b,0,60,1,1\n",
        "2: a quote within a field that does not begin with one"
      ),
    ])
  func `that cannot be are refused with line and field`(text: String, reason: String) throws {
    #expect(try failure(text) == reason)
  }

  @Test func `keep commas, quotes and line breaks of quoted fields`() throws {
    let text = "slo,start,end,good,total\n\"a,\"\"b\"\"\nc\",0,60,1,1\nd,0,60,1,1\n"
    let items = try read(text).items
    #expect(items.map(\.slo) == ["a,\"b\"\nc", "d"])
    #expect(items.map(\.place) == ["2", "4"])
  }
}
