import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// What the definition of a question says of those who did not answer it.
final class RuledOutTests: XCTestCase {
  private func population(_ ruledOut: Set<Unanswered>) throws -> Population {
    try Population(
      schemes: [scheme("sex", "female male")],
      questions: [question("heard", .chooseOne, "ab", ruledOut: ruledOut)])
  }

  private func released(_ population: Population) throws -> ReleasedFigures {
    try DisclosurePolicy.standard.release(population.tabulation(by: [["sex"]]))
  }

  func testWhatTheQuestionRulesOutDoesNotApply() throws {
    var population = try population([.preferNotToSay, .notAsked])
    population.add(43, ["sex": "female"], .one(0))
    population.add(27, ["sex": "male"], .one(1))
    population.add(22, ["sex": "male"], .skipped)
    let table = try XCTUnwrap(released(population).table("heard"))
    XCTAssertEqual(
      table.lines,
      [
        "count/a=45/70(64) count/b=25/70(36) skipped=20/70([z]) prefer_not=[z]/70([z]) "
          + "not_asked=[z]/70([z])"
      ])
  }

  func testItDoesNotApplyToAGroupThatIsWithheldEither() throws {
    var population = try population([.notAsked])
    population.add(20, ["sex": "female"], .one(0))
    population.add(20, ["sex": "female"], .one(1))
    population.add(5, ["sex": "male"], .one(0))
    population.add(30, .one(1))
    let table = try XCTUnwrap(released(population).table("heard", by: ["sex"]))
    XCTAssertEqual(table.values(.notAsked), ["[z]", "[z]"])
    XCTAssertEqual(table.values(.preferNotToSay), ["[c]", "[c]"])
  }

  /// Of 28 women at least 22 at most gave the one answer and 4 at most none, so 2 gave the other.
  func testThatNothingElseIsPossibleDoesNotTellWhatFewAnswered() throws {
    func values(_ ruledOut: Set<Unanswered>) throws -> [String]? {
      var population = try population(ruledOut)
      population.add(22, ["sex": "female"], .one(0))
      population.add(3, ["sex": "female"], .one(1))
      population.add(3, ["sex": "female"], .skipped)
      population.add(40, ["sex": "male"], .one(0))
      population.add(20, ["sex": "male"], .one(1))
      return try released(population).table("heard", by: ["sex"])?.values(.count)
    }
    XCTAssertEqual(try values([]), ["20 [c]", "40 20"])
    XCTAssertEqual(try values([.preferNotToSay, .notAsked]), ["[c] [c]", "40 20"])
  }

  /// Thrice 13 at least are more than the 38 that the published number of people can be.
  func testCategoriesDoNotTellMoreOfHowManyPeopleThereAre() throws {
    var population = try Population(
      schemes: [scheme("street", "high mill quay")],
      questions: [question("heard", .chooseOne, "ab")])
    for street in ["high", "mill", "quay"] {
      population.add(7, ["street": street], .one(0))
      population.add(6, ["street": street], .one(1))
    }
    XCTAssertEqual(
      try DisclosurePolicy.standard.release(population.tabulation()).respondents[0].lines.prefix(3),
      ["high [c] [c]", "mill 15 38", "quay 15 38"])
  }
}
