import Surveys
import Tabulation
import XCTest

/// Whom each category counts, by what people answered to monitoring questions.
final class CategoryTests: XCTestCase {
  /// How many have each category, then skipped, preferred not to say, not asked.
  private func respondents(
    _ set: MonitoringSet, _ answers: [[String: String]?]
  ) throws -> [String: Int] {
    let edition = Sample.edition([], set)
    let tabulation = try Tabulator.tabulation(
      [edition], try answers.map { try SampleResponse(edition, [:], $0) })
    let respondents = try XCTUnwrap(tabulation.respondents.first)
    var counts = [
      "skipped": respondents.skipped, "prefer-not": respondents.preferNotToSay,
      "not-asked": respondents.notAsked,
    ]
    for (category, people) in zip(respondents.scheme.categories, respondents.people) {
      counts[category.id.text] = people
    }
    XCTAssertEqual(counts.values.reduce(0, +), answers.count)
    return counts.filter { $0.value > 0 }
  }

  func testTheFinestAnsweredCategoryCounts() throws {
    let set = try Sample.set([
      try Sample.monitoring("group", of: "ethnicity", "white asian"),
      try Sample.monitoring("detail", of: "ethnicity", "british<white irish<white indian<asian"),
    ])
    XCTAssertEqual(
      try respondents(
        set,
        [
          ["group": "white", "detail": "irish"], ["group": "white"],
          ["group": "asian", "detail": "?"], ["detail": "indian"],
        ]),
      ["irish": 1, "white": 1, "asian": 1, "indian": 1])
  }

  func testOfEquallyFineCategoriesTheFirstAskedCounts() throws {
    let set = try Sample.set([
      try Sample.monitoring("now", of: "faith", "none sikh"),
      try Sample.monitoring("then", of: "faith", "jewish none"),
    ])
    XCTAssertEqual(
      try respondents(set, [["now": "sikh", "then": "jewish"], ["now": "-", "then": "jewish"]]),
      ["sikh": 1, "jewish": 1])
  }

  func testWithoutACategoryTheStateThatSaysMostCounts() throws {
    let set = try Sample.set([
      try Sample.monitoring("one", of: "sex", "female male"),
      try Sample.monitoring("two", of: "sex", "female male"),
    ])
    XCTAssertEqual(
      try respondents(
        set, [["one": "?", "two": "-"], ["one": "-", "two": "?"], ["two": "-"], [:], nil]),
      ["prefer-not": 2, "skipped": 1, "not-asked": 2])
  }

  /// Disability as the harmonised standard asks it: a condition, and whether it limits.
  private func disability() throws -> MonitoringSet {
    func derivation(_ answers: [String: String], _ category: String) throws -> Derivation {
      var named: [Identifier<Question>: Identifier<Option>] = [:]
      for (question, option) in answers { named[try Sample.id(question)] = try Sample.id(option) }
      return Derivation(from: named, to: try Sample.id(category))
    }
    return try Sample.set(
      [
        try Sample.monitoring(
          "condition", of: "disability", "yes no",
          derive: [try derivation(["condition": "no"], "not-disabled")]),
        try Sample.monitoring(
          "limits", of: "disability", "a-lot not-at-all",
          derive: [
            try derivation(["condition": "yes", "limits": "a-lot"], "disabled"),
            try derivation(["condition": "yes", "limits": "not-at-all"], "not-disabled"),
          ]),
      ], declaring: ["disability": "disabled not-disabled"])
  }

  func testPairsOfAnswersMeanACategory() throws {
    XCTAssertEqual(
      try respondents(
        try disability(),
        [
          ["condition": "no"], ["condition": "yes", "limits": "a-lot"],
          ["condition": "yes", "limits": "a-lot"], ["condition": "yes", "limits": "not-at-all"],
        ]),
      ["disabled": 2, "not-disabled": 2])
  }

  func testHalfOfAPairMeansNothing() throws {
    XCTAssertEqual(
      try respondents(
        try disability(),
        [
          ["condition": "yes", "limits": "-"], ["condition": "yes", "limits": "?"],
          ["condition": "-"], ["limits": "a-lot"],
        ]),
      ["skipped": 3, "prefer-not": 1])
  }

  func testTheAnswersOfAPairAreNoCategories() throws {
    let schemes = try Tabulator.tabulation([Sample.edition([], try disability())], []).respondents
    XCTAssertEqual(
      schemes.first?.scheme.categories.map(\.id.text), ["disabled", "not-disabled"])
  }

  func testSeveralChosenCategoriesCountAsTheirParentOrElseTheFirst() throws {
    let set = try Sample.set(
      [
        try Sample.monitoring(
          "veteran", of: "veteran", "regular<served reserve<served no abroad", chooseMany: true)
      ], declaring: ["veteran": "served"])
    XCTAssertEqual(
      try respondents(
        set,
        [
          ["veteran": "regular reserve"], ["veteran": "reserve"], ["veteran": "no"],
          ["veteran": "regular abroad"], ["veteran": "-"], ["veteran": "?"],
        ]),
      ["served": 1, "reserve": 1, "no": 1, "regular": 1, "skipped": 1, "prefer-not": 1])
  }

  func testOwnWordsPlaceNobodyAndChangeNoState() throws {
    let aspect = MonitoringAspect(of: try Sample.id("faith"))
    let words = Question(
      id: try Sample.id("words"), kind: .text(atMost: 99, lines: 1), text: "", monitoring: aspect)
    let set = try Sample.set([try Sample.monitoring("faith", of: "faith", "none other"), words])
    XCTAssertEqual(
      try respondents(
        set, [["faith": "other", "words": "?"], ["faith": "-", "words": "mine"], ["words": "?"]]),
      ["other": 1, "skipped": 1, "not-asked": 1])
  }

  func testBroaderCategoriesStandBeforeTheirParts() throws {
    let set = try Sample.set(
      [
        try Sample.monitoring(
          "money", of: "money", "comfortable<well fine<well so-so hard<badly hardest<badly")
      ], declaring: ["money": "badly well unknown"])
    let categories = try XCTUnwrap(
      try Tabulator.tabulation([Sample.edition([], set)], []).respondents.first
    ).scheme.categories
    XCTAssertEqual(
      categories.map(\.id.text),
      ["well", "comfortable", "fine", "so-so", "badly", "hard", "hardest", "unknown"])
    XCTAssertEqual(
      categories.map { $0.parent?.text ?? "" },
      ["", "well", "well", "", "", "badly", "badly", ""])
  }

  func testPartsOfWhatIsNotAskedStandAlone() throws {
    let set = try Sample.set([
      try Sample.monitoring("detail", of: "ethnicity", "british<white irish<white")
    ])
    let categories = try XCTUnwrap(
      try Tabulator.tabulation([Sample.edition([], set)], []).respondents.first
    ).scheme.categories
    XCTAssertEqual(categories.map(\.id.text), ["british", "irish"])
    XCTAssertEqual(categories.map(\.parent), [nil, nil])
  }

  func testVersionsShareCategoriesAsTheNewestPlacesThem() throws {
    let old = Sample.edition(
      [], try Sample.set([try Sample.monitoring("age", of: "age", "young old ancient")]))
    let new = Sample.edition(
      [],
      try Sample.set(
        [
          try Sample.monitoring("sex", of: "sex", "female male"),
          try Sample.monitoring("age", of: "age", "old<grown young"),
        ], declaring: ["age": "grown"]), version: 2)
    let tabulation = try Tabulator.tabulation(
      [old, new],
      [
        try SampleResponse(old, [:], ["age": "ancient"]),
        try SampleResponse(old, [:], ["age": "old"]),
        try SampleResponse(new, [:], ["age": "old", "sex": "male"]),
      ])
    XCTAssertEqual(tabulation.respondents.map(\.scheme.characteristic.text), ["age", "sex"])
    XCTAssertEqual(
      tabulation.respondents[0].scheme.categories.map(\.id.text),
      ["grown", "old", "young", "ancient"])
    XCTAssertEqual(tabulation.respondents[0].people, [0, 2, 0, 1])
    XCTAssertEqual(tabulation.respondents[1].people, [0, 1])
    XCTAssertEqual(tabulation.respondents[1].notAsked, 2)
  }
}
