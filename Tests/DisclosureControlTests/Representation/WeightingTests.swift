import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// Weighted figures that are made from published ones alone.
final class WeightingTests: XCTestCase {
  /// People, and those of them who said yes, by sex and age: 1,000 who depend on both.
  private static let people: [(sex: String, age: String, people: Int, yes: Int)] = [
    ("female", "young", 120, 84), ("female", "middle", 260, 130), ("female", "old", 220, 66),
    ("male", "young", 60, 36), ("male", "middle", 140, 56), ("male", "old", 200, 50),
  ]

  private func scheme(_ name: String) throws -> CategoryScheme {
    try name == "sex"
      ? DisclosureControlTests.scheme("sex", "female male")
      : DisclosureControlTests.scheme("age", "young middle old")
  }

  private func population() throws -> ReferencePopulation {
    try ReferencePopulation(
      id: id("town"), area: "Town",
      rows: [
        ("sex", "female", 510), ("sex", "male", 490), ("age", "young", 300),
        ("age", "middle", 400), ("age", "old", 300),
      ].map {
        try ReferencePopulation.Row(
          characteristic: id($0.0), category: id($0.1), persons: $0.2, source: "Census",
          date: "2021", isChecked: true)
      })
  }

  /// What a release has of the question, to the nearest five.
  private func published(
    by names: [String], withheld: String? = nil
  ) throws -> PublishedCounts {
    func rounded(_ number: Int) -> ReleasedCount { .value((number + 2) / 5 * 5) }
    var counts: [PublishedCount] = []
    func add(_ group: [PublishedCount.Part], _ people: Int, _ yes: Int) throws {
      for (option, count) in [("yes", yes), ("no", people - yes)] {
        let isWithheld = group.first?.category.text == withheld && withheld != nil
        counts.append(
          try PublishedCount(
            question: id("heard"), option: id(option), group: group,
            base: isWithheld ? .confidential : rounded(people),
            value: isWithheld ? .confidential : rounded(count)))
      }
    }
    let all = Self.people
    try add([], all.reduce(0) { $0 + $1.people }, all.reduce(0) { $0 + $1.yes })
    for name in names {
      for category in try scheme(name).categories {
        let part = all.filter { (name == "sex" ? $0.sex : $0.age) == category.id.text }
        try add(
          [PublishedCount.Part(characteristic: id(name), category: category.id)],
          part.reduce(0) { $0 + $1.people }, part.reduce(0) { $0 + $1.yes })
      }
    }
    return PublishedCounts(counts)
  }

  private func weighted(
    _ counts: PublishedCounts, by names: [String], exclusive: Bool = true
  ) throws -> WeightedQuestion {
    try XCTUnwrap(
      Weighting(
        counts, exclusive: exclusive ? [id("heard")] : [], to: population(),
        by: names.map(scheme)
      ).questions.first)
  }

  func testItComesWithinAPointOfRakingTheResponsesThemselves() throws {
    for exclusive in [true, false] {
      let question = try weighted(
        published(by: ["sex", "age"]), by: ["sex", "age"], exclusive: exclusive)
      guard case .weighted(let rows, let weights) = question.outcome else {
        return XCTFail("\(question.outcome)")
      }
      XCTAssertEqual(rows.map(\.published), [.value(42), .value(58)])
      // Iterative proportional fitting of the six cells themselves, done elsewhere: 45.98%.
      let shares = rows.compactMap(\.weighted)
      XCTAssertEqual(shares.count, 2)
      XCTAssertEqual(shares[0], 45.979685606, accuracy: 1)
      XCTAssertEqual(shares[0] + shares[1], 100, accuracy: exclusive ? 1e-9 : 0.01)
      XCTAssertEqual(weights.designEffect, 1.1694182308, accuracy: 0.05)
      XCTAssertEqual(weights.trimmedPeople, 0)
    }
  }

  func testByOneCharacteristicTheGroupsCountAsInThePopulation() throws {
    let question = try weighted(published(by: ["sex"]), by: ["sex"])
    guard case .weighted(let rows, _) = question.outcome else {
      return XCTFail("\(question.outcome)")
    }
    // Published 280 of 600 women and 140 of 400 men, whose sums are 420 of 1,000:
    // 0.51 × 280 / 600 + 0.49 × 140 / 400 = 0.4095.
    XCTAssertEqual(try XCTUnwrap(rows[0].weighted), 40.95, accuracy: 0.01)
  }

  /// A table of yes and no: of everybody, of women, of men.
  private func table(_ cells: [(base: Int, yes: ReleasedCount, no: ReleasedCount)]) throws
    -> PublishedCounts
  {
    let groups = try [nil, "female", "male"].map { sex in
      try sex.map {
        [PublishedCount.Part(characteristic: try id("sex"), category: try id($0))]
      } ?? []
    }
    return PublishedCounts(
      try zip(groups, cells).flatMap { group, cells in
        try [("yes", cells.yes), ("no", cells.no)].map {
          try PublishedCount(
            question: id("heard"), option: id($0.0), group: group, base: .value(cells.base),
            value: $0.1)
        }
      })
  }

  func testALargeCountThatIsWithheldIsWhatTheOthersLeave() throws {
    let question = try weighted(
      table([
        (100, .confidential, .value(65)), (35, .value(10), .value(25)),
        (30, .confidential, .value(20)),
      ]), by: ["sex"])
    guard case .weighted(let rows, _) = question.outcome else {
      return XCTFail("\(question.outcome)")
    }
    // 35 of 100 said yes, as did 10 of 35 women and of 30 men. Scaled to everybody: no by 36.11 of
    // 53.61 women and 28.89 of 46.39 men, and 0.51 × 0.6736 + 0.49 × 0.6228 = 0.6487.
    XCTAssertEqual(rows.map(\.published), [.confidential, .value(65)])
    XCTAssertNil(rows[0].weighted)
    XCTAssertEqual(try XCTUnwrap(rows[1].weighted), 64.87, accuracy: 0.01)
  }

  func testWherePeopleMayChooseSeveralAWithheldAnswerIsNotWeighted() throws {
    let question = try weighted(
      table([
        (100, .confidential, .value(60)), (60, .value(10), .confidential),
        (40, .value(10), .value(30)),
      ]), by: ["sex"], exclusive: false)
    guard case .weighted(let rows, _) = question.outcome else {
      return XCTFail("\(question.outcome)")
    }
    XCTAssertNil(rows[0].weighted)
    // 30 of 60 women are what 30 of 40 men leave of 60: 0.51 × 0.5 + 0.49 × 0.75 = 0.6225.
    XCTAssertEqual(try XCTUnwrap(rows[1].weighted), 62.25, accuracy: 0.01)
  }

  func testAGroupOfWhichNoCountIsToldIsLeftOut() throws {
    let question = try weighted(
      table([
        (100, .value(40), .value(60)), (60, .value(30), .value(30)),
        (40, .confidential, .confidential),
      ]), by: ["sex"])
    XCTAssertEqual(question.outcome, .failed(.groupsWithheld(try id("sex"))))
    XCTAssertEqual(question.leftOut, [])
  }

  func testAnEmptyGroupIsTheReasonAndNoContradiction() throws {
    let nobody = try weighted(
      table([
        (60, .value(30), .value(30)), (60, .value(30), .value(30)), (0, .value(0), .value(0)),
      ]), by: ["sex"])
    XCTAssertEqual(nobody.outcome, .failed(.nobodyIn(try id("sex"), try id("male"))))
    let empty = try ReferencePopulation(
      id: id("town"), area: "Town",
      rows: [("female", 10), ("male", 0)].map {
        try ReferencePopulation.Row(
          characteristic: id("sex"), category: id($0.0), persons: $0.1, source: "Census",
          date: "2021", isChecked: true)
      })
    let questions = try Weighting(
      published(by: ["sex"]), exclusive: [id("heard")], to: empty, by: [scheme("sex")]
    ).questions
    XCTAssertEqual(
      questions.first?.outcome, .failed(.nobodyInPopulation(try id("sex"), try id("male"))))
  }

  func testWhatStandsInTheWayIsTold() throws {
    let missing = try weighted(published(by: ["sex"]), by: ["sex", "age"])
    XCTAssertEqual(missing.outcome, .failed(.noBreakdown(try id("age"))))
    let withheld = try weighted(published(by: ["sex"], withheld: "male"), by: ["sex"])
    XCTAssertEqual(withheld.outcome, .failed(.groupsWithheld(try id("sex"))))
    let narrow = try Weighting(
      published(by: ["sex"]), exclusive: [],
      to: ReferencePopulation(id: id("town"), area: "Town", rows: []), by: [scheme("sex")])
    XCTAssertEqual(
      narrow.questions.first?.outcome, .failed(.noReference(try id("sex"), try id("female"))))
  }

  func testAGroupWithoutPublishedFiguresIsLeftOutOfBoth() throws {
    let question = try weighted(published(by: ["age"], withheld: "old"), by: ["age"])
    XCTAssertEqual(question.leftOut.map(\.category.text), ["old"])
    guard case .weighted = question.outcome else { return XCTFail("\(question.outcome)") }
  }
}
