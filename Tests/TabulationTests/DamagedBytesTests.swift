import Responses
import Surveys
import Tabulation
import XCTest

final class DamagedBytesTests: XCTestCase {
  private func edition() throws -> CountedEdition {
    Sample.edition(
      [
        try Sample.question("one", .chooseOne(try Sample.options("yes no"))),
        try Sample.question(
          "many", .chooseMany(try Sample.options("a b c"), exclusive: nil, atMost: nil)),
        try Sample.question("rank", .rank(try Sample.options("p q r s"), places: 3)),
        try Sample.question("number", .number(min: 0, max: 9, decimals: 0)),
        try Sample.question("text", .text(atMost: 99, lines: 2)),
      ],
      try Sample.set([
        try Sample.monitoring("sex", of: "sex", "female male"),
        try Sample.monitoring("served", of: "served", "regular reserve no", chooseMany: true),
      ]))
  }

  private static let whole: [UInt8] = [1, 3, 3, 2, 0, 2, 3, 1, 3, 3, 14, 3, 2, 0x68, 0x69]
  private static let monitoring: [UInt8] = [1, 4, 3, 1, 2]

  /// The reason for refusing a response, after making sure that nothing of it was counted.
  private func refusal(_ answers: [UInt8], _ monitoring: [UInt8]?) throws -> String? {
    var tabulator = Tabulator(
      editions: [try edition()], breakdowns: [try Sample.breakdown("sex", "served")],
      filter: PopulationFilter())
    try tabulator.count(SampleResponse(answers: Self.whole, monitoring: Self.monitoring))
    let before = tabulator.tabulation
    do {
      try tabulator.count(SampleResponse(answers: answers, monitoring: monitoring))
      return nil
    } catch UncountableResponse.unreadable(let problem) {
      XCTAssertEqual(tabulator.tabulation, before)
      return problem.reason
    }
  }

  func testTheWholeBytesAreCounted() throws {
    XCTAssertNil(try refusal(Self.whole, Self.monitoring))
    XCTAssertNil(try refusal(Self.whole, nil))
  }

  func testDamageIsNamed() throws {
    let damaged: [([UInt8], String)] = [
      ([], "they end too early"), ([1], "they end too early"),
      ([2, 0, 0, 0, 0, 0], "their format is not 1"),
      ([1, 5, 0, 0, 0, 0], "an option number is out of range"),
      ([1, 0, 3, 4, 0, 1, 2, 0, 0, 0, 0], "too many options"),
      ([1, 0, 3, 2, 1, 3, 0, 0, 0], "an option number is out of range"),
      ([1, 0, 3, 2, 1, 1, 0, 0, 0], "an answer holds an option twice"),
      ([1, 0, 0, 3, 3, 0, 2, 0, 0, 0], "an answer holds an option twice"),
      ([1, 0, 0, 0, 0, 3, 200, 1, 0x68], "a text is cut short"),
      ([1, 0, 0, 0, 0, 0, 0], "bytes are left over"),
      ([1, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0], "a count is too high"),
      ([1, 0, 0, 0, 3] + [UInt8](repeating: 0xFF, count: 11), "a number is too long"),
    ]
    for (bytes, reason) in damaged {
      XCTAssertEqual(try refusal(bytes, Self.monitoring), reason, "\(bytes)")
    }
  }

  func testDamageToMonitoringAnswersIsNamed() throws {
    XCTAssertEqual(try refusal(Self.whole, []), "they end too early")
    XCTAssertEqual(try refusal(Self.whole, [1, 9, 0]), "an option number is out of range")
    XCTAssertEqual(try refusal(Self.whole, [1, 0, 3, 2, 0, 0]), "an answer holds an option twice")
    XCTAssertEqual(try refusal(Self.whole, [1, 0, 0, 0]), "bytes are left over")
  }

  func testEveryTruncationIsRefused() throws {
    for length in Self.whole.indices {
      XCTAssertNotNil(try refusal(Array(Self.whole[..<length]), nil), "\(length)")
    }
    for length in Self.monitoring.indices {
      XCTAssertNotNil(try refusal(Self.whole, Array(Self.monitoring[..<length])), "\(length)")
    }
  }

  func testWhatIsReadIsWhatTheEncodingReadsAndNothingCrashes() throws {
    let edition = try edition()
    let asked = edition.monitoring?.questions ?? []
    var tabulator = Tabulator(
      editions: [edition], breakdowns: [try Sample.breakdown("sex")], filter: PopulationFilter())
    var random = SplitMix64(seed: 6)
    var counted = 0
    for _ in 0..<20_000 {
      let answers = Self.damaged(Self.whole, &random)
      let monitoring = Self.damaged(Self.monitoring, &random)
      let isReadable =
        isReadable(answers, edition.questions) && isReadable(monitoring, asked)
      do {
        try tabulator.count(SampleResponse(answers: answers, monitoring: monitoring))
        counted += 1
        XCTAssertTrue(isReadable, "\(answers) \(monitoring)")
      } catch is UncountableResponse {
        XCTAssertFalse(isReadable, "\(answers) \(monitoring)")
      }
    }
    XCTAssertEqual(tabulator.tabulation.everybody.people, counted)
    XCTAssertGreaterThan(counted, 1_000)
    XCTAssertLessThan(counted, 19_000)
  }

  /// Bytes with nothing, something or everything changed.
  private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    switch random.next() % 8 {
    case 0:
      return (0..<Int(random.next() % 24)).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 1: return [1] + (0..<bytes.count).map { _ in UInt8.random(in: 0...5, using: &random) }
    case 2: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
    case 3, 4:
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...4, using: &random)
    case 5:
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...127, using: &random)
    default: break
    }
    return bytes
  }

  /// Whether the encoding reads it, and no answer holds an option twice.
  private func isReadable(_ bytes: [UInt8], _ questions: [Question]) -> Bool {
    guard let states = try? AnswerEncoding(questions).states(EncodedAnswers(bytes: bytes)) else {
      return false
    }
    return states.allSatisfy { state in
      switch state.answer {
      case .options(let options), .ranking(let options): Set(options).count == options.count
      case .option, .text, .number, nil: true
      }
    }
  }
}
