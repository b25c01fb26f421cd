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

  /// Twice 18 at least are 36 people or 37, of whom 33 or 34 answered: 2 to 4 skipped it.
  func testWhatCategoriesTellOfHowManyPeopleThereAreDoesNotTellHowManySkipped() throws {
    func values(women: Int, men: Int) throws -> [String]? {
      var population = try population([.preferNotToSay, .notAsked])
      population.add(women - 7, ["sex": "female"], .one(0))
      population.add(men - 7, ["sex": "male"], .one(0))
      for sex in ["female", "male"] {
        population.add(6, ["sex": sex], .one(1))
        population.add(1, ["sex": sex], .skipped)
      }
      let released = try DisclosurePolicy.standard.release(population.tabulation())
      XCTAssertEqual(released.respondents[0].rows[0].respondents.text, "20")
      return released.table("heard")?.values(.count)
    }
    XCTAssertEqual(try values(women: 20, men: 16), ["20 10"])
    XCTAssertEqual(try values(women: 18, men: 18), ["20 [c]"])
  }
}
