import Ranking
import Surveys
import Tabulation
import XCTest

final class MergedEditionsTests: XCTestCase {
  private func rank(_ options: String) throws -> Question {
    try Sample.question("rank", .rank(try Sample.options(options), places: 2))
  }

  func testOptionsOfTheNewestVersionComeFirstAndOlderOnesFollow() throws {
    let old = Sample.edition(
      [try Sample.question("q", .chooseOne(try Sample.options("a b c")))], version: 1)
    let new = Sample.edition(
      [try Sample.question("q", .chooseOne(try Sample.options("d a")))], version: 2)
    let tabulation = try Tabulator.tabulation(
      [old, new],
      [
        try SampleResponse(old, ["q": "a"]), try SampleResponse(old, ["q": "c"]),
        try SampleResponse(new, ["q": "a"]), try SampleResponse(new, ["q": "d"]),
      ])
    XCTAssertEqual(tabulation.questions.first?.options.map(\.text), ["d", "a", "b", "c"])
    XCTAssertEqual(tabulation.everybody.answers.first?.options, [1, 2, 0, 1])
  }

  func testWhatIsNoPointIsSaidByTheNewestVersion() throws {
    let old = Sample.edition(
      [try Sample.question("q", .scale(try Sample.options("a b unsure")))], version: 1)
    let new = Sample.edition(
      [
        try Sample.question(
          "q", .scale(try Sample.options("a b unsure"), dontKnow: try Sample.id("unsure")))
      ], version: 2)
    let question = try Tabulator.tabulation([old, new], []).questions.first
    XCTAssertEqual(question?.dontKnow?.text, "unsure")
    XCTAssertEqual(question?.options.map(\.text), ["a", "b", "unsure"])
    XCTAssertEqual(question?.points.map(\.text), ["a", "b"])
    XCTAssertNil(try Tabulator.tabulation([old], []).questions.first?.dontKnow)
  }

  func testAQuestionThatAVersionDoesNotAskIsNotAskedOfItsPeople() throws {
    let first = try Sample.question("first", .chooseOne(try Sample.options("a b")))
    let second = try Sample.question("second", .text(atMost: 9, lines: 1))
    let (old, new) = (
      Sample.edition([second, first], version: 1), Sample.edition([first], version: 2)
    )
    let tabulation = try Tabulator.tabulation(
      [old, new],
      [
        try SampleResponse(old, ["first": "a", "second": "x"]),
        try SampleResponse(new, ["first": "b"]), try SampleResponse(new, ["first": "b"]),
      ])
    XCTAssertEqual(tabulation.questions.map(\.id.text), ["first", "second"])
    XCTAssertEqual(tabulation.everybody.answers.map(\.answered), [3, 1])
    XCTAssertEqual(tabulation.everybody.answers.map(\.notAsked), [0, 2])
  }

  func testWhatTheCountedVersionsDoNotOfferIsKnown() throws {
    let versions = try ["a b c", "a d"].enumerated().map { place, options in
      Sample.edition(
        [try Sample.question("q", .chooseOne(Sample.options(options)))], version: place + 1)
    }
    func counted(_ numbers: Set<Int>) throws -> CountedQuestion? {
      var filter = PopulationFilter()
      filter.versions = numbers
      return try Tabulator.tabulation(versions, [], filter: filter).questions.first
    }
    XCTAssertEqual(try counted([])?.unoffered, [])
    XCTAssertEqual(try counted([1])?.unoffered, [try Sample.id("d")])
    XCTAssertEqual(try counted([2])?.unoffered, [try Sample.id("b"), try Sample.id("c")])
  }

  func testWhatNoVersionOffersIsRuledOut() throws {
    func question(offering: Bool, askIf: Condition? = nil) throws -> Question {
      Question(
        id: try Sample.id("q"), kind: .chooseOne(try Sample.options("a b")), text: "",
        offersPreferNotToSay: offering, askIf: askIf)
    }
    func ruledOut(_ versions: [Question]..., filter: PopulationFilter = PopulationFilter()) throws
      -> Set<Unanswered>?
    {
      try Tabulator.tabulation(
        versions.enumerated().map { Sample.edition($1, version: $0 + 1) }, [], filter: filter
      ).questions.first { $0.id.text == "q" }?.ruledOut
    }
    let (plain, offering) = (try question(offering: false), try question(offering: true))
    let conditional = try question(
      offering: false, askIf: .test(try Sample.id("other"), .answered(true)))
    XCTAssertEqual(try ruledOut([plain], [plain]), [.preferNotToSay, .notAsked])
    XCTAssertEqual(try ruledOut([plain], [offering]), [.notAsked])
    XCTAssertEqual(try ruledOut([plain], []), [.preferNotToSay])
    XCTAssertEqual(try ruledOut([plain], [conditional]), [.preferNotToSay])
    var first = PopulationFilter()
    first.versions = [1]
    XCTAssertEqual(try ruledOut([plain], [], filter: first), [.preferNotToSay, .notAsked])
  }

  /// Files could bring in such answers before they were refused.
  func testAnAnswerThatTheQuestionDoesNotKnowCountsAsPassedOver() throws {
    let edition = Sample.edition([
      try Sample.question(
        "q", .chooseOne(try Sample.options("a b")), offersPreferNotToSay: false)
    ])
    let counts = try Tabulator.tabulation(
      [edition],
      [
        try SampleResponse(edition, ["q": "a"]), try SampleResponse(edition, ["q": "?"]),
        try SampleResponse(edition, [:]), try SampleResponse(edition, ["q": "-"]),
      ]
    ).everybody.answers[0]
    XCTAssertEqual(
      [counts.answered, counts.skipped, counts.preferNotToSay, counts.notAsked], [1, 3, 0, 0])
  }

  func testAnOptionIsOfferedToThoseWhoseVersionHasIt() throws {
    let (old, new) = (
      Sample.edition([try rank("p q")], version: 1), Sample.edition([try rank("q r p")], version: 2)
    )
    let tabulation = try Tabulator.tabulation(
      [old, new],
      [
        try SampleResponse(old, ["rank": "p q"]), try SampleResponse(old, ["rank": "q"]),
        try SampleResponse(new, ["rank": "r p"]),
      ])
    let tally = try XCTUnwrap(tabulation.everybody.answers.first?.ballots)
    XCTAssertEqual(tally.counts.map(\.idea.text), ["q", "r", "p"])
    XCTAssertEqual(tally.counts.map(\.offered), [3, 1, 3])
    XCTAssertEqual(tally.counts.map(\.placed), [[1, 1], [1], [1, 1]])
    XCTAssertEqual(tabulation.ballots, [])
  }

  func testTheRankTallyIsThatOfThePriorities() throws {
    let (old, new) = (
      Sample.edition([try rank("p q")], version: 1), Sample.edition([try rank("q r p")], version: 2)
    )
    let sheets: [(CountedEdition, [String: String])] = [
      (old, ["rank": "p q"]), (old, [:]), (new, ["rank": "-"]), (new, ["rank": "r q"]),
      (new, ["rank": "p"]),
    ]
    var priorities = PriorityTabulation(
      questions: [(old.version, old.questions), (new.version, new.questions)])
    for (edition, states) in sheets {
      try priorities.count(
        try Sample.sheet(states, edition.questions), version: edition.version)
    }
    let tabulation = try Tabulator.tabulation(
      [old, new], try sheets.map { try SampleResponse($0, $1) })
    XCTAssertEqual(
      tabulation.everybody.answers.first?.ballots, priorities.snapshot.questions.first?.tally)
  }

  func testAVersionThatWasNeverPublishedIsRefused() throws {
    let edition = Sample.edition([try rank("p q")], version: 1)
    var tabulator = Tabulator(editions: [edition], breakdowns: [], filter: PopulationFilter())
    let stray = try SampleResponse(edition).changed { $0.version = 7 }
    XCTAssertThrowsError(try tabulator.count(stray)) { error in
      XCTAssertEqual(error as? UncountableResponse, .unknownVersion(7))
    }
    XCTAssertEqual(tabulator.tabulation.everybody.people, 0)
  }

  func testDifferentBallotsStandOnceWithTheirNumber() throws {
    let edition = Sample.edition([try rank("p q r")], version: 1)
    let tabulation = try Tabulator.tabulation(
      [edition],
      try ["q p", "p", "q p", "p q", "-", "q"].map { try SampleResponse(edition, ["rank": $0]) })
    let ballots = try XCTUnwrap(tabulation.ballots.first)
    XCTAssertEqual(ballots.ballots.map(\.options), [[0], [0, 1], [1], [1, 0]])
    XCTAssertEqual(ballots.ballots.map(\.count), [1, 1, 1, 2])
    let box = ballots.box(of: tabulation.questions[0].options)
    XCTAssertEqual(box.voters, 5)
    XCTAssertEqual(box.ideas.map(\.id), ["p", "q", "r"])
  }
}
