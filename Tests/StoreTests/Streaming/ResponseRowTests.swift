import Responses
import SQLite
import Store
import Surveys
import XCTest

final class ResponseRowTests: StoreTestCase {
  private struct Enough: Error {}

  func testRowsSayWhatResponsesSay() throws {
    let store = try openStore()
    try store.append([
      try Sample.response("one", monitoring: "woman"), try Sample.response("two"),
      try Sample.response("", monitoring: ""),
    ])
    var rows = 0
    try store.forEachResponseRow(of: try Sample.survey()) { row in
      rows += 1
      XCTAssertEqual(row.number, rows)
      XCTAssertEqual(row.version, 1)
      XCTAssertEqual(row.language.text, "en-GB-x-easyread")
      XCTAssertEqual(row.channel, .web)
      XCTAssertEqual(row.site?.text, "leeds-hub")
      XCTAssertEqual(row.day.description, "2027-01-15")
      XCTAssertEqual(Array(row.answers), Array(["one", "two", ""][rows - 1].utf8))
      XCTAssertEqual(row.monitoring.map(Array.init), [Array("woman".utf8), nil, []][rows - 1])
    }
    XCTAssertEqual(rows, 3)
  }

  func testNamesAndDaysAreThoseOfEachRow() throws {
    let store = try openStore()
    let sites = ["leeds-hub", nil, "york-library", "leeds-hub", "leeds"]
    let languages = ["en-GB", "ur", "en-GB", "ur-x-easyread", "ur"]
    let channels: [Channel] = [.web, .paper, .web, .import, .assisted]
    let days = ["2027-01-15", "2027-01-16", "2027-01-15", "2027-01-15", "2027-12-31"]
    let sample = try Sample.response()
    try store.append(
      try sites.indices.map { place in
        Response(
          survey: sample.survey, version: 1, language: try XCTUnwrap(LanguageTag(languages[place])),
          channel: channels[place], site: sites[place].flatMap { Identifier($0) },
          day: try Sample.day(days[place]), catalogue: nil, answers: sample.answers,
          monitoring: nil)
      })
    var rows: [(String?, String, Channel, String)] = []
    try store.forEachResponseRow(of: sample.survey) {
      rows.append(($0.site?.text, $0.language.text, $0.channel, $0.day.description))
    }
    XCTAssertEqual(rows.map(\.0), sites)
    XCTAssertEqual(rows.map(\.1), languages)
    XCTAssertEqual(rows.map(\.2), channels)
    XCTAssertEqual(rows.map(\.3), days)
  }

  func testOfSeveralSurveysEachHasItsOwnRows() throws {
    let (store, survey) = (try openStore(), try Sample.survey())
    try appendToTwoSurveys(store)
    XCTAssertEqual(try numbers(of: survey, nil, store), [1, 3, 5, 7, 9])
    XCTAssertEqual(try numbers(of: try Sample.survey("another"), nil, store), [2, 4, 6, 8, 10])
    XCTAssertEqual(try numbers(of: survey, 3...8, store), [3, 5, 7])
    XCTAssertEqual(try numbers(of: survey, 11...99, store), [])
    XCTAssertEqual(try numbers(of: try Sample.survey("unknown"), nil, store), [])
  }

  func testRangesShareTheResponsesOut() throws {
    let (store, survey) = (try openStore(), try Sample.survey())
    XCTAssertEqual(try store.responseRanges(of: survey, parts: 2), [])
    try store.appendResponses(1)
    XCTAssertEqual(try store.responseRanges(of: survey, parts: 2), [1...1])
    try store.appendResponses(9)
    XCTAssertEqual(try store.responseRanges(of: survey, parts: 1), [1...10])
    XCTAssertEqual(try store.responseRanges(of: survey, parts: 2), [1...5, 6...10])
    XCTAssertEqual(try store.responseRanges(of: survey, parts: 3), [1...3, 4...6, 7...10])
  }

  func testAmongOthersResponsesAreCountedOff() throws {
    let (store, survey) = (try openStore(), try Sample.survey())
    try appendToTwoSurveys(store)
    let other = try Sample.response()
    try store.append(
      try (0..<90).map { _ in
        Response(
          survey: try Sample.survey("another"), version: 1, language: other.language,
          channel: .web, site: nil, day: other.day, catalogue: nil, answers: other.answers,
          monitoring: nil)
      })
    try store.append([other])
    XCTAssertEqual(try store.responseRanges(of: survey, parts: 2), [1...6, 7...101])
  }

  func testPartsTogetherCountEveryResponseOnceAndOfOneMoment() throws {
    let (store, survey) = (try openStore(), try Sample.survey())
    try store.appendResponses(1000)
    let counted = try store.countResponses(of: survey, parts: 3) { part in
      var numbers = ResponseSet()
      try part.forEachRow { numbers.insert($0.number) }
      try store.append([try Sample.response("while counting")])
      return numbers
    }
    XCTAssertEqual(counted.map(\.count).reduce(0, +), 1000)
    XCTAssertEqual(
      counted, [ResponseSet(1...333), ResponseSet(334...666), ResponseSet(667...1000)])
    XCTAssertEqual(try store.responseCount(of: survey), 1003)
  }

  func testWithoutResponsesThereIsOneEmptyPart() throws {
    let store = try openStore()
    let counts = try store.countResponses(of: try Sample.survey(), parts: 4) { part in
      var count = 0
      try part.forEachRow { _ in count += 1 }
      return count
    }
    XCTAssertEqual(counts, [0])
  }

  func testCountingStopsWithWhatAPartThrows() throws {
    let store = try openStore()
    try store.appendResponses(10)
    XCTAssertThrowsError(
      try store.countResponses(of: try Sample.survey(), parts: 2) { part in
        try part.forEachRow { if $0.number == 7 { throw Enough() } }
      }
    ) { XCTAssertTrue($0 is Enough) }
    XCTAssertEqual(try store.responseCount(of: try Sample.survey()), 10)
  }

  func testReadingStopsWithWhatTheReaderThrows() throws {
    let store = try openStore()
    try store.appendResponses(2)
    var seen = 0
    XCTAssertThrowsError(
      try store.forEachResponseRow(of: try Sample.survey()) { _ in
        seen += 1
        throw Enough()
      }
    ) { XCTAssertTrue($0 is Enough) }
    XCTAssertEqual(seen, 1)
    XCTAssertEqual(try numbers(of: try Sample.survey(), nil, store), [1, 2])
  }

  func testASiteThatCannotBeIsFoundOut() throws {
    let store = try openStore()
    try store.appendResponses(1)
    try Connection(file, .writing).run("UPDATE response SET site = 'No Site!'")
    XCTAssertThrowsError(try numbers(of: try Sample.survey(), nil, store))
  }

  private func numbers(
    of survey: Identifier<Survey>, _ range: ClosedRange<Int>?, _ store: Store
  ) throws -> [Int] {
    var numbers: [Int] = []
    try store.forEachResponseRow(of: survey, numbers: range) { numbers.append($0.number) }
    return numbers
  }

  private func appendToTwoSurveys(_ store: Store) throws {
    try store.publish(try Sample.version(of: "another", definition: "{ }"))
    let own = try Sample.response("own", monitoring: "m")
    let other = Response(
      survey: try Sample.survey("another"), version: 1, language: own.language, channel: .web,
      site: nil, day: own.day, catalogue: nil, answers: own.answers, monitoring: own.monitoring)
    for _ in 0..<5 { try store.append([own, other]) }
  }
}
