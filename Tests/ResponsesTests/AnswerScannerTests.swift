import Responses
import Surveys
import XCTest

final class AnswerScannerTests: XCTestCase {
  func testTheBytesOfTheDocumentationAreReadAsNumbers() throws {
    let scanner = AnswerScanner(try Examples.everyKind())
    var numbers = [Int](repeating: 99, count: scanner.mostNumbers)
    let bytes: [UInt8] = [1, 4, 3, 2, 0, 2, 1, 3, 2, 3, 0, 3, 2, 0xC3, 0xA9, 3, 29]
    try bytes.withUnsafeBytes { try scanner.scan($0, into: &numbers) }
    XCTAssertEqual(Array(numbers.prefix(12)), [4, 3, 2, 0, 2, 1, 3, 2, 3, 0, 3, 3])
    XCTAssertEqual(numbers[12], -15)
  }

  func testWhatWasNotAnsweredIsItsCodeAlone() throws {
    let scanner = AnswerScanner(try Examples.everyKind())
    var numbers = [Int](repeating: 99, count: scanner.mostNumbers)
    let bytes: [UInt8] = [1, 0, 1, 2, 0, 1, 2]
    try bytes.withUnsafeBytes { try scanner.scan($0, into: &numbers) }
    XCTAssertEqual(Array(numbers.prefix(7)), [0, 1, 2, 0, 1, 2, 99])
  }

  func testThereIsRoomForTheLongestResponse() throws {
    // Every option of a choose-many of four and of a rank of four.
    let scanner = AnswerScanner(try Examples.everyKind())
    XCTAssertGreaterThanOrEqual(scanner.mostNumbers, 1 + 6 + 1 + 6 + 1 + 2)
    var numbers = [Int](repeating: 99, count: scanner.mostNumbers)
    let bytes: [UInt8] = [1, 4, 3, 4, 0, 1, 2, 3, 5, 3, 4, 3, 2, 1, 0, 3, 0, 3, 0]
    try bytes.withUnsafeBytes { try scanner.scan($0, into: &numbers) }
    XCTAssertEqual(
      Array(numbers.prefix(17)), [4, 3, 4, 0, 1, 2, 3, 5, 3, 4, 3, 2, 1, 0, 3, 3, 0])
  }

  func testLongNumbersAreReadWhole() throws {
    let questions = [
      try Examples.question("number", .number(min: nil, max: nil, decimals: 0))
    ]
    let scanner = AnswerScanner(questions)
    let encoding = AnswerEncoding(questions)
    for number in [0.0, -1, 63, 64, -65, 123_456_789_012, -987_654_321_098] {
      var sheet = AnswerSheet()
      sheet[questions[0].id] = .answered(.number(number))
      var numbers = [Int](repeating: 0, count: scanner.mostNumbers)
      try encoding.encode(sheet).bytes.withUnsafeBytes { try scanner.scan($0, into: &numbers) }
      XCTAssertEqual(numbers[1], Int(number))
    }
  }
}
