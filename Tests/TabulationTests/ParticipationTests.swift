import Responses
import Surveys
import Tabulation
import XCTest

final class ParticipationTests: XCTestCase {
  private func edition() throws -> CountedEdition {
    Sample.edition([
      try Sample.question("one", .chooseOne(try Sample.options("yes no"))),
      try Sample.question("two", .text(atMost: 9, lines: 1)),
      try Sample.question("three", .scale(try Sample.options("low high"))),
      try Sample.question("end", .statement),
    ])
  }

  private func participation(
    _ responses: [SampleResponse], by dimension: ParticipationDimension
  ) throws -> [Tabulation.Participation] {
    try Tabulator.tabulation([try edition()], responses).participation.filter {
      $0.dimension == dimension && $0.responses > 0
    }
  }

  func testWhoAnsweredTheLastQuestionThatTheyWereAskedIsComplete() throws {
    let edition = try edition()
    let rows = try participation(
      [
        try SampleResponse(edition, ["one": "yes", "two": "x", "three": "low"]),
        // Not asked the last one.
        try SampleResponse(edition, ["one": "yes", "two": "x"]),
        // To prefer not to say is to have come that far.
        try SampleResponse(edition, ["one": "-", "two": "-", "three": "?"]),
        try SampleResponse(edition, ["one": "yes", "two": "-", "three": "-"]),
        try SampleResponse(edition, ["one": "yes", "two": "x", "three": "-"]),
        try SampleResponse(edition, ["one": "-", "two": "x", "three": "-"]),
        try SampleResponse(edition, ["one": "-", "two": "-", "three": "-"]),
        try SampleResponse(edition),
      ], by: .channel)
    XCTAssertEqual(rows.map(\.category), ["web"])
    XCTAssertEqual(rows.map(\.responses), [8])
    XCTAssertEqual(rows.map(\.complete), [3])
    XCTAssertEqual(rows.map(\.stoppedAfter), [[1, 2, 0]])
    XCTAssertEqual(rows.map(\.blank), [2])
  }

  func testATextThatIsLeftEmptyAtTheEndIsNoSignOfHavingStopped() throws {
    let edition = try edition()
    let rows = try participation(
      [try SampleResponse(edition, ["one": "yes", "two": "-"])], by: .channel)
    XCTAssertEqual(rows.map(\.complete), [1])
  }

  func testPeopleAreToldApartByLanguageChannelAndEasyRead() throws {
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    let response = try SampleResponse(try edition(), ["one": "yes"])
    let responses = [
      response, response, response.changed { $0.language = urdu },
      response.changed { $0.language = LanguageTag.british.easyRead },
      response.changed {
        $0.language = urdu
        $0.channel = .workshop
      },
    ]
    func shape(_ dimension: ParticipationDimension) throws -> [String] {
      try participation(responses, by: dimension).map { "\($0.category) \($0.responses)" }
    }
    XCTAssertEqual(try shape(.language), ["en-GB 2", "en-GB-x-easyread 1", "ur 2"])
    XCTAssertEqual(try shape(.channel), ["web 4", "workshop 1"])
    XCTAssertEqual(try shape(.easyRead), ["yes 1", "no 4"])
  }

  func testEveryWayThatIsOfferedIsListedWhetherAnybodyTookItOrNot() throws {
    let urdu = try XCTUnwrap(LanguageTag("ur"))
    let edition = CountedEdition(
      version: 1, questions: try edition().questions, monitoring: nil,
      languages: [.british, LanguageTag.british.easyRead, urdu])
    func shape(_ filter: PopulationFilter) throws -> [String] {
      var tabulator = Tabulator(editions: [edition], breakdowns: [], filter: filter)
      try tabulator.count(try SampleResponse(edition, ["one": "yes"]), number: 1)
      return tabulator.tabulation.participation.map { "\($0.category) \($0.responses)" }
    }
    XCTAssertEqual(
      try shape(PopulationFilter()),
      [
        "en-GB 1", "en-GB-x-easyread 0", "ur 0", "web 1", "paper 0", "assisted 0", "workshop 0",
        "import 0", "yes 0", "no 1",
      ])
    var english = PopulationFilter()
    (english.languages, english.channels) = ([.british], [.web])
    XCTAssertEqual(try shape(english), ["en-GB 1", "web 1", "no 1"])
  }
}
