import HTTP
import XCTest

/// The examples are those of the HTML standard, section 9.2.6.
final class EventParserTests: XCTestCase {
  private var parser = EventParser()

  private func read(_ text: String, inPiecesOf size: Int = 1000) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { piece in
        parser.read(piece) { events.append($0) }
      }
    }
    return events
  }

  func testLinesOfDataAreOneEvent() {
    XCTAssertEqual(
      read("data: YHOO\ndata: +2\ndata: 10\n\n"), [ServerSentEvent(data: "YHOO\n+2\n10")])
  }

  func testCommentsArePassedOverAndAnIdIsKept() {
    let events = read(
      ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n")
    XCTAssertEqual(
      events,
      [
        ServerSentEvent(id: "1", data: "first event"),
        ServerSentEvent(id: "", data: "second event"),
      ])
    XCTAssertEqual(parser.lastID, "")
  }

  func testOnlyOneSpaceIsTakenOff() {
    XCTAssertEqual(
      read("data\n\ndata\ndata\n\ndata:test\n\ndata: test\n\ndata:  test\n\ndata:"),
      ["", "\n", "test", "test", " test"].map { ServerSentEvent(data: $0) })
  }

  func testEveryLineEndAndEverySplitIsRead() {
    let text =
      "\u{FEFF}id: 1\r\nevent: rev\r\ndata: کتاب\r\n\r\nid: 2\rdata: b\r\rid: 3\ndata: c\n\n"
    for size in 1...9 {
      parser = EventParser()
      XCTAssertEqual(
        read(text, inPiecesOf: size),
        [
          ServerSentEvent(id: "1", event: "rev", data: "کتاب"), ServerSentEvent(id: "2", data: "b"),
          ServerSentEvent(id: "3", data: "c"),
        ])
    }
  }

  func testWhatIsUnknownOrMalformedIsPassedOver() {
    XCTAssertEqual(
      read("id: a\0b\nretry: soon\nnonsense\nother: x\nretry: 500\ndata: d\n\nid: 9\n\n"),
      [ServerSentEvent(data: "d")])
    XCTAssertEqual(parser.retry, 500)
    XCTAssertEqual(parser.lastID, "9", "an id counts also where it comes without data")
  }

  func testAnEventThatNeverEndsShowsItsSize() {
    XCTAssertEqual(read("data: " + String(repeating: "x", count: 500)), [])
    XCTAssertEqual(parser.size, 506)
  }
}
