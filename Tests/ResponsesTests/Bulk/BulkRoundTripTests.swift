import Responses
import Surveys
import XCTest

/// What is exported is imported again as it was, and exported again as the same bytes.
final class BulkRoundTripTests: XCTestCase {
  private static let surveys: ClosedRange<UInt64> = 1...60
  private static let people = 40

  private func survey(_ random: inout RandomSurvey) throws -> Table {
    try Table(
      random.questions("q", count: 12), further: ["", random.questions("z", count: 3)])
  }

  private func assertSame(
    _ read: Response, _ written: Response, _ seed: UInt64, line: UInt = #line
  ) {
    XCTAssertEqual(read.survey, written.survey, "\(seed)", line: line)
    XCTAssertEqual(read.version, written.version, "\(seed)", line: line)
    XCTAssertEqual(read.language, written.language, "\(seed)", line: line)
    XCTAssertEqual(read.channel, written.channel, "\(seed)", line: line)
    XCTAssertEqual(read.site, written.site, "\(seed)", line: line)
    XCTAssertEqual(read.day, written.day, "\(seed)", line: line)
    XCTAssertEqual(read.answers, written.answers, "\(seed)", line: line)
    XCTAssertEqual(read.monitoring, written.monitoring, "\(seed)", line: line)
  }

  func testNothingIsLostOfAnyKindStateVersionOrText() throws {
    for seed in Self.surveys {
      var random = RandomSurvey(seed: seed)
      let table = try survey(&random)
      let responses = (0..<Self.people).map { number in
        random.response(to: table.versions[number % table.versions.count])
      }
      let text = try table.written(responses)
      let read = try table.read(Array(text.utf8))
      XCTAssertEqual(read.problems.map { $0.rendered(in: "\(seed)") }, [])
      XCTAssertEqual(read.responses.count, responses.count)
      for (read, written) in zip(read.responses, responses) { assertSame(read, written, seed) }
      XCTAssertEqual(try table.written(read.responses), text, "\(seed)")
    }
  }

  func testNoTextBecomesAFormula() throws {
    var random = RandomSurvey(seed: 80)
    let table = try Table(
      #"{ "id": "text", "kind": "text", "text": "T?", "atMost": 300 }"#, hasMonitoring: false)
    var texts = 0
    let written = try table.written((0..<500).map { _ in random.response(to: table.versions[0]) })
    let reader = CSVReader(Array(written.utf8))
    while let row = reader.next() {
      for cell in row.texts {
        XCTAssertFalse(cell.utf8.first.map { "=+-@".utf8.contains($0) } ?? false, cell)
        if cell.hasPrefix("'") { texts += 1 }
      }
    }
    XCTAssertGreaterThan(texts, 50)
  }

  func testAnExportIsWrittenInOneWay() throws {
    let table = try Table()
    let text =
      Table.header + "\r\n"
      + "1,no,a c,high,s p,\"'=1,\"\"2\"\"\",-1.5,'-,old,over-80,ur,paper,hall,2026-11-03\r\n"
      + "1,prefer_not,,low,,,0,not_asked,prefer_not,not_asked,en-GB,web,,2026-11-21\r\n"
    let read = try table.read(Array(text.utf8))
    XCTAssertEqual(read.problems, [])
    XCTAssertEqual(try table.written(read.responses), text)
  }

  func testConditionsAreJudgedAsOnPages() throws {
    for seed in Self.surveys {
      var random = RandomSurvey(seed: seed)
      let questions = try survey(&random).versions[1].questions
      var answers = SyntheticAnswers(seed: seed)
      for inEasyRead in [false, true] {
        for _ in 0..<Self.people {
          let sheet = answers.sheet(for: questions, inEasyRead: inEasyRead)
          XCTAssertEqual(
            Journey(questions, answers: sheet, inEasyRead: inEasyRead).completed, sheet, "\(seed)")
        }
      }
    }
  }
}
