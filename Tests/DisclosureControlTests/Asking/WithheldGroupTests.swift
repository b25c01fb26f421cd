import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// What questions that hang together show does not hang on a group of which nothing is shown.
final class WithheldGroupTests: XCTestCase {
  func testAGroupThatIsEmptyOrChoseLittleCostsNobodyATable() throws {
    for young in [[], [[0]], [[0], [1]], [[0, 1, 2], [0, 1]]] {
      var population = try Population(
        schemes: [scheme("age", "young adult old")],
        questions: [
          question("interested", .chooseOne, "yn", ruledOut: [.preferNotToSay, .notAsked]),
          question(
            "spend", .chooseMany, "abcd", ruledOut: [.preferNotToSay],
            askIf: .test(id("interested"), .isAnyOf([id("y")]))),
        ])
      for choices in young { population.people.append(person("young", choices)) }
      for number in 0..<200 {
        let choices = number % 2 == 0 ? nil : [[0, 1], [2, 3], [0, 3], [1, 2]][number / 2 % 4]
        population.people.append(person(number < 90 ? "adult" : "old", choices))
      }
      let released = try DisclosurePolicy.standard.release(population.tabulation(by: [["age"]]))
      XCTAssertNotNil(released.table("interested", by: ["age"]), "\(young)")
      XCTAssertNotNil(released.table("spend", by: ["age"]), "\(young)")
    }
  }

  /// Somebody who was asked what to spend money on, or was not.
  private func person(_ age: String, _ choices: [Int]?) -> Population.Person {
    Population.Person(
      categories: ["age": age],
      answers: choices.map { [.one(0), .many($0)] } ?? [.one(1), .notAsked])
  }
}
