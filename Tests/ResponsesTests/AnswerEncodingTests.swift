import Responses
import Surveys
import XCTest

final class AnswerEncodingTests: XCTestCase {
  func testTheBytesAreThoseOfTheDocumentation() throws {
    var sheet = AnswerSheet()
    sheet[try Examples.id("one")] = .answered(.option(try Examples.id("no")))
    sheet[try Examples.id("many")] = .answered(
      .options([try Examples.id("a"), try Examples.id("c")]))
    sheet[try Examples.id("scale")] = .skipped
    sheet[try Examples.id("rank")] = .answered(
      .ranking([try Examples.id("s"), try Examples.id("p")]))
    sheet[try Examples.id("text")] = .answered(.text("é"))
    sheet[try Examples.id("number")] = .answered(.number(-1.5))
    let encoded = AnswerEncoding(try Examples.everyKind()).encode(sheet)
    XCTAssertEqual(
      encoded.bytes, [1, 4, 3, 2, 0, 2, 1, 3, 2, 3, 0, 3, 2, 0xC3, 0xA9, 3, 29])
  }

  func testWhatIsWrittenIsReadAgainForEverySyntheticSheet() throws {
    let questions = try Examples.everyKind()
    let encoding = AnswerEncoding(questions)
    var answers = SyntheticAnswers(seed: 7)
    for _ in 0..<300 {
      let sheet = answers.sheet(for: questions, inEasyRead: false)
      XCTAssertEqual(try encoding.decode(encoding.encode(sheet)), sheet)
    }
  }

  func testDamagedBytesAreRefusedAndNeverCrash() throws {
    let questions = try Examples.everyKind()
    let encoding = AnswerEncoding(questions)
    var answers = SyntheticAnswers(seed: 11)
    var random = SplitMix64(seed: 3)
    var refused = 0
    for _ in 0..<2000 {
      var bytes = encoding.encode(answers.sheet(for: questions, inEasyRead: false)).bytes
      let place = Int(random.next() % UInt64(bytes.count))
      if random.next() % 2 == 0 {
        bytes[place] = UInt8(truncatingIfNeeded: random.next())
      } else {
        bytes.removeSubrange(place...)
      }
      do { _ = try encoding.decode(EncodedAnswers(bytes: bytes)) } catch { refused += 1 }
    }
    XCTAssertGreaterThan(refused, 500)
  }

  func testAnEmptyByteStringIsRefused() throws {
    XCTAssertThrowsError(
      try AnswerEncoding(try Examples.everyKind()).decode(EncodedAnswers(bytes: []))
    ) { error in
      XCTAssertEqual((error as? UnreadableAnswers)?.reason, "they end too early")
    }
  }
}
