import Responses
import Surveys
import Tabulation
import XCTest

final class PopulationFilterTests: XCTestCase {
  func testAFilterThatStatesNothingIsEverybody() {
    XCTAssertTrue(PopulationFilter().isEverybody)
  }

  func testAFilterThatStatesAnythingIsNot() {
    var filter = PopulationFilter()
    filter.versions = [2]
    XCTAssertFalse(filter.isEverybody)
  }

  private func editions() throws -> [CountedEdition] {
    let set = try Sample.set(
      [
        try Sample.monitoring("age", of: "age", "teen<young twen<young old"),
        try Sample.monitoring("sex", of: "sex", "female male"),
      ], declaring: ["age": "young"])
    let question = try Sample.question("q", .text(atMost: 9, lines: 1))
    return [Sample.edition([question], set), Sample.edition([question], set, version: 2)]
  }

  /// Four responses that differ in everything, by which of them pass.
  private func passing(_ state: (inout PopulationFilter) throws -> Void) throws -> [Int] {
    let editions = try editions()
    let everyday = try SampleResponse(editions[0], ["q": "x"], ["age": "teen", "sex": "male"])
    let responses = [
      everyday,
      try SampleResponse(editions[1], [:], ["age": "twen", "sex": "female"]).changed {
        $0.day = CalendarDate("2026-12-02") ?? $0.day
        $0.language = LanguageTag.british.easyRead
        $0.site = Identifier("hub")
      },
      try SampleResponse(editions[1], [:], ["age": "old", "sex": "-"]).changed {
        $0.day = CalendarDate("2026-12-03") ?? $0.day
        $0.language = LanguageTag("ur") ?? $0.language
        $0.site = Identifier("library")
        $0.channel = .paper
      },
      try SampleResponse(editions[1]).changed {
        $0.day = CalendarDate("2026-12-04") ?? $0.day
        $0.channel = .assisted
      },
    ]
    var filter = PopulationFilter()
    try state(&filter)
    var tabulator = Tabulator(editions: editions, breakdowns: [], filter: filter)
    var passed: [Int] = []
    for (number, response) in responses.enumerated() where try tabulator.count(response) {
      passed.append(number)
    }
    XCTAssertEqual(tabulator.tabulation.everybody.people, passed.count)
    XCTAssertEqual(
      tabulator.tabulation.participation.filter { $0.dimension == .channel }
        .reduce(0) { $0 + $1.responses }, passed.count)
    return passed
  }

  func testEverybodyPassesAFilterThatStatesNothing() throws {
    XCTAssertEqual(try passing { _ in }, [0, 1, 2, 3])
  }

  func testOnlyTheVersionsStatedPass() throws {
    XCTAssertEqual(try passing { $0.versions = [2] }, [1, 2, 3])
    XCTAssertEqual(try passing { $0.versions = [1, 2] }, [0, 1, 2, 3])
  }

  func testALanguageDoesNotTakeInItsEasyReadVariant() throws {
    XCTAssertEqual(try passing { $0.languages = [.british] }, [0, 3])
    XCTAssertEqual(try passing { $0.languages = [LanguageTag.british.easyRead] }, [1])
  }

  func testEasyReadPassesOrNot() throws {
    XCTAssertEqual(try passing { $0.easyRead = true }, [1])
    XCTAssertEqual(try passing { $0.easyRead = false }, [0, 2, 3])
  }

  func testOnlyTheChannelsStatedPass() throws {
    XCTAssertEqual(try passing { $0.channels = [.paper, .assisted] }, [2, 3])
  }

  func testOnlyTheSitesStatedPass() throws {
    XCTAssertEqual(try passing { $0.sites = [try Sample.id("hub")] }, [1])
  }

  func testTheFirstAndTheLastDayPass() throws {
    XCTAssertEqual(
      try passing {
        $0.since = CalendarDate("2026-12-02")
        $0.until = CalendarDate("2026-12-03")
      }, [1, 2])
  }

  func testACategoryTakesInItsPartsAndNobodyElse() throws {
    let age: Identifier<Characteristic> = try Sample.id("age")
    XCTAssertEqual(try passing { $0.categories[age] = [try Sample.id("young")] }, [0, 1])
    XCTAssertEqual(try passing { $0.categories[age] = [try Sample.id("teen")] }, [0])
    XCTAssertEqual(
      try passing { $0.categories[age] = [try Sample.id("teen"), try Sample.id("old")] }, [0, 2])
  }

  func testAllThatIsStatedMustHold() throws {
    XCTAssertEqual(
      try passing {
        $0.categories[try Sample.id("age")] = [try Sample.id("young")]
        $0.categories[try Sample.id("sex")] = [try Sample.id("female")]
      }, [1])
  }

  func testNobodyHasACategoryThatWasNotAskedFor() throws {
    XCTAssertEqual(
      try passing { $0.categories[try Sample.id("religion")] = [try Sample.id("none")] }, [])
    XCTAssertEqual(
      try passing { $0.categories[try Sample.id("age")] = [try Sample.id("ancient")] }, [])
  }
}
