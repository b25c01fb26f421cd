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

  /// An option of another version holds nobody, and is none of the small counts of a sparse table.
  func testAnOptionThatNobodyWasOfferedDoesNotApply() throws {
    var population = try Population(
      schemes: [scheme("sex", "female male")],
      questions: [question("heard", .chooseOne, "abcd", unoffered: "cd")])
    population.add(20, ["sex": "female"], .one(0))
    population.add(3, ["sex": "female"], .one(1))
    population.add(30, ["sex": "male"], .one(0))
    population.add(20, ["sex": "male"], .one(1))
    XCTAssertEqual(
      try released(population).table("heard", by: ["sex"])?.values(.count),
      ["20 [c] [z] [z]", "30 20 [z] [z]"])
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

  /// Streets of 18, 13 and 13 at least are 44 people; at most 42 answered, and at most 4 skipped it.
  func testWhatCategoriesTellOfHowManyPeopleThereAreDoesNotTellHowManySkipped() throws {
    func values(_ streets: [String: Int]) throws -> [String]? {
      var population = try Population(
        schemes: [scheme("street", "high mill quay")],
        questions: [
          question("heard", .chooseOne, "ab", ruledOut: [.preferNotToSay, .notAsked])
        ])
      var answers = Array(repeating: Given.one(0), count: 22)
      answers += Array(repeating: Given.one(1), count: 20) + [.skipped, .skipped]
      for (street, people) in streets.sorted(by: { $0.key < $1.key }) {
        for answer in answers.prefix(people) { population.add(1, ["street": street], answer) }
        answers.removeFirst(people)
      }
      let released = try DisclosurePolicy.standard.release(population.tabulation())
      XCTAssertEqual(released.people.text, "45")
      return released.table("heard")?.values(.count)
    }
    XCTAssertEqual(try values(["high": 17, "mill": 14, "quay": 13]), ["20 20"])
    XCTAssertEqual(try values(["high": 18, "mill": 13, "quay": 13]), ["[c] [c]"])
  }
}
