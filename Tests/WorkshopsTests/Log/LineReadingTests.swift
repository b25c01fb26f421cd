import Secrets
import Workshops
import XCTest

/// A line is read the same whether it is written as the log writes it or in another way.
final class LineReadingTests: XCTestCase {
  private func chained(_ lines: [String]) -> [UInt8] {
    var chained: [LogLine] = []
    for (index, line) in lines.enumerated() {
      chained.append(
        LogLine(seq: index + 1, unsealed: Array(line.utf8), after: chained.last?.hash))
    }
    return Array(chained.map(\.bytes).joined(separator: [10]))
  }

  private static let opened =
    #"{"seq":1,"at":"2026-12-01T10:00:00Z","event":"opened","by":"facilitator","format":1,"#
    + #""definition":{"id":"tea","version":1,"language":"en-GB","title":"Tea","question":"What?"}}"#

  private func problem(_ second: String) -> String? {
    do throws(LogProblem) {
      _ = try LogFile(chained([Self.opened, second]))
      return nil
    } catch {
      XCTAssertEqual(error.line, 2)
      return error.message
    }
  }

  private let usual =
    #"{"seq":2,"at":"2026-12-01T10:00:05Z","event":"joined","by":"p1","participant":"p1","#
    + #""language":"en-GB","means":"web"}"#

  func testSpacesEscapesAndAnotherOrderOfKeysAreReadAsWell() throws {
    let expected = try LogFile(chained([Self.opened, usual])).log.entries
    for other in [
      usual.replacing(":", with: ": ").replacing("10: 00: 0", with: "10:00:0"),
      usual.replacing("en-GB", with: #"en\u002dGB"#),
      #"{"means":"web","language":"en-GB","participant":"p1","by":"p1","event":"joined","#
        + #""at":"2026-12-01T10:00:05Z","seq":2}"#,
      usual.replacing(#""seq":2"#, with: #""seq":2.0"#),
    ] {
      XCTAssertEqual(try LogFile(chained([Self.opened, other])).log.entries, expected, other)
    }
  }

  func testWhatIsWrongWithALineIsSaid() {
    let expected: [(String, String, String)] = [
      (#""means":"web""#, #""means":"fax""#, "\"means\" holds something else than it should."),
      (#","means":"web""#, "", "It has no \"means\"."),
      (#""means":"web""#, #""means":"web","note":1"#, "\"note\" does not belong there."),
      (#""means":"web""#, #""means":7"#, "\"means\" should be a text."),
      (#""means":"web""#, #""means":{}"#, "\"means\" should be a text."),
      (#""seq":2"#, #""seq":"2""#, "\"seq\" should be a whole number."),
      (#""seq":2"#, #""seq":2.5"#, "\"seq\" should be a whole number."),
      (#""seq":2"#, #""seq":null"#, "\"seq\" should be a whole number."),
      ("10:00:05Z", "10:00:05", "\"at\" holds something else than it should."),
      ("12-01", "02-30", "\"at\" holds something else than it should."),
      ("2026-12-01T", "2026-12-01 ", "\"at\" holds something else than it should."),
    ]
    for (part, other, sentence) in expected {
      XCTAssertEqual(
        problem(usual.replacing(part, with: other)),
        "seq 2: The line cannot be read. \(sentence)")
    }
    XCTAssertEqual(
      problem(usual.replacing(#""seq":2"#, with: #""seq":2,"seq":2"#))?.contains("Duplicate key"),
      true)
  }

  func testAHashThatIsNotAtTheEndInLowercaseDigitsDoesNotFit() throws {
    let text = String(decoding: chained([Self.opened]), as: UTF8.self)
    let hash = try XCTUnwrap(text.firstMatch(of: /,"hash":"([0-9a-f]{64})"\}$/))
    for other in [
      text.replacing(hash.1, with: hash.1.uppercased()),
      text.replacing(hash.0, with: "}").replacing(
        #""seq":1,"#, with: #""hash":"\#(hash.1)","seq":1,"#),
      text.replacing(hash.0, with: #","hash":"\#(hash.1)" }"#),
    ] {
      XCTAssertThrowsError(try LogFile(Array(other.utf8))) { error in
        XCTAssertEqual(
          (error as? LogProblem)?.message,
          "seq 1: The hash does not fit. This line was changed, or the one before it.")
      }
    }
  }

  func testNoRandomChangeGoesUnnoticed() throws {
    let original = chained([Self.opened, usual])
    var state: UInt64 = 7
    func drawn(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<2_000 {
      var changed = original
      for _ in 0...drawn(below: 3) {
        changed[drawn(below: changed.count)] = UInt8(drawn(below: 256))
      }
      guard changed != original else { continue }
      XCTAssertThrowsError(try LogFile(changed))
    }
  }
}
