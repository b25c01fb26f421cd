import DisclosureControl
import Surveys
import Tabulation
import XCTest

/// Neither more people nor one more question takes away tables of questions that hang together.
final class LargeFamilyTests: XCTestCase {
  func testTwentyThousandPeopleByEthnicityLoseNoTable() throws {
    var generator = SeededGenerator(seed: 6)
    let population = try access(20_000, &generator)
    let released = try DisclosurePolicy.standard.release(
      population.tabulation(by: [["ethnicity"]]))
    for question in ["tried", "times", "ease", "stopped"] {
      let table = try XCTUnwrap(released.table(question, by: ["ethnicity"]), question)
      let withheld = table.groups.filter { $0.cells.allSatisfy { $0.base.value == nil } }
      XCTAssertLessThan(withheld.count, 3, question)
    }
  }

  /// Whether somebody tried to get help, and how that went.
  private func access(_ count: Int, _ generator: inout SeededGenerator) throws -> Population {
    let found = try Condition.test(id("tried"), .isAnyOf([id("a"), id("b")]))
    var population = try Population(
      schemes: [scheme("ethnicity", ethnicities)],
      questions: [
        question("tried", .chooseOne, "abcde", ruledOut: [.notAsked], dontKnow: "e"),
        question("times", .number, ruledOut: [.preferNotToSay], askIf: found),
        question(
          "ease", .scale, "abcdef", ruledOut: [.preferNotToSay], dontKnow: "f", askIf: found),
        question(
          "stopped", .text, ruledOut: [.preferNotToSay],
          askIf: .test(id("tried"), .isAnyOf([id("c")]))),
      ])
    for _ in 0..<count {
      let answers = answers(
        Int.random(in: 0..<100, using: &generator),
        isEasyRead: Int.random(in: 0..<5, using: &generator) == 0, &generator)
      population.people.append(
        Population.Person(categories: category(&generator), answers: answers))
    }
    return population
  }

  /// Easy Read leaves out how many times somebody tried.
  private func answers(
    _ tried: Int, isEasyRead: Bool, _ generator: inout SeededGenerator
  ) -> [Given] {
    let times = isEasyRead ? .notAsked : times(&generator)
    return switch tried {
    case 0..<3: [.skipped, .notAsked, .notAsked, .notAsked]
    case 3..<6: [.preferNotToSay, .notAsked, .notAsked, .notAsked]
    case 6..<36: [.one(0), times, ease(&generator), .notAsked]
    case 36..<56: [.one(1), times, ease(&generator), .notAsked]
    case 56..<70: [.one(2), .notAsked, .notAsked, .text]
    case 70..<72: [.one(2), .notAsked, .notAsked, .skipped]
    case 72..<88: [.one(3), .notAsked, .notAsked, .notAsked]
    case _: [.one(4), .notAsked, .notAsked, .notAsked]
    }
  }

  private func times(_ generator: inout SeededGenerator) -> Given {
    Int.random(in: 0..<30, using: &generator) == 0
      ? .skipped : .number(Int64.random(in: 1...9, using: &generator))
  }

  private func ease(_ generator: inout SeededGenerator) -> Given {
    let options = [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5]
    return Int.random(in: 0..<30, using: &generator) == 0
      ? .skipped : .one(options[Int.random(in: 0..<options.count, using: &generator)])
  }

  private let ethnicities =
    "white mixed asian black other a<white b<white c<white d<white e<white f<mixed g<mixed "
    + "h<mixed i<mixed j<asian k<asian l<asian m<asian n<asian o<black p<black q<black r<other "
    + "s<other"

  /// Almost eight of ten are in one, three of a hundred in none.
  private func category(_ generator: inout SeededGenerator) -> [String: String] {
    let draw = Int.random(in: 0..<1_000, using: &generator)
    guard draw >= 30 else { return [:] }
    let few = Array("bcdefghijklmnopqrs")
    let rest = draw - 30
    return ["ethnicity": rest < 200 ? String(few[rest % few.count]) : "a"]
  }

  func testAnEighthQuestionInAFamilyTakesNoTableAway() throws {
    var generator = SeededGenerator(seed: 7)
    let population = try eight(6_000, &generator)
    let released = try DisclosurePolicy.standard.release(
      population.tabulation(by: [["area", "sex"]]))
    for question in population.questions.map(\.id.text) {
      XCTAssertNotNil(released.table(question, by: ["area", "sex"]), question)
    }
  }

  private func eight(_ count: Int, _ generator: inout SeededGenerator) throws -> Population {
    let contact = try Condition.test(id("contact"), .isAnyOf([id("a")]))
    let harm = try Condition.test(id("harm"), .isAnyOf([id("a")]))
    var population = try Population(
      schemes: [scheme("area", "n1 n2 n3 s1 s2"), scheme("sex", "f m")],
      questions: [
        question("contact", .chooseOne, "abcd", ruledOut: [.preferNotToSay, .notAsked]),
        question("sat", .scale, "abcdef", ruledOut: [.preferNotToSay], askIf: contact),
        question("why", .chooseMany, "abcde", ruledOut: [.preferNotToSay], askIf: .not(contact)),
        question(
          "visits", .number, ruledOut: [.preferNotToSay],
          askIf: .all([contact, .test(id("sat"), .atMost(3))])),
        question("harm", .chooseOne, "ab", ruledOut: [.notAsked]),
        question(
          "story", .text, ruledOut: [.preferNotToSay],
          askIf: .any([.test(id("visits"), .atLeast(2)), harm])),
        question("help", .chooseMany, "abcde", askIf: .test(id("contact"), .answered(true))),
        question(
          "follow", .scale, "abc", ruledOut: [.preferNotToSay],
          askIf: .test(id("help"), .isAnyOf([id("a"), id("b")]))),
      ])
    for _ in 0..<count {
      var categories: [String: String] = [:]
      if Int.random(in: 0..<30, using: &generator) > 0 {
        categories["area"] = ["n1", "n2", "n3", "s1", "s2"].randomElement(using: &generator)
      }
      if Int.random(in: 0..<30, using: &generator) > 0 {
        categories["sex"] = ["f", "m"].randomElement(using: &generator)
      }
      population.people.append(
        Population.Person(categories: categories, answers: answers(&generator)))
    }
    return population
  }

  private func answers(_ generator: inout SeededGenerator) -> [Given] {
    func one(_ options: Int) -> Given {
      Int.random(in: 0..<30, using: &generator) == 0
        ? .skipped : .one(Int.random(in: 0..<options, using: &generator))
    }
    func many() -> Given {
      let chosen = (0..<5).filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      return chosen.isEmpty ? .skipped : .many(chosen)
    }
    let contact = one(4)
    let sat = contact == .one(0) ? one(6) : .notAsked
    let isLow = [.one(0), .one(1), .one(2)].contains(sat)
    let visits = isLow ? Int64.random(in: 0...9, using: &generator) : nil
    let harm = Int.random(in: 0..<40, using: &generator) == 0 ? .preferNotToSay : one(2)
    let help = contact == .skipped ? Given.notAsked : many()
    return [
      contact, sat, contact == .one(0) ? .notAsked : many(),
      visits.map { .number($0) } ?? .notAsked, harm,
      visits ?? 0 >= 2 || harm == .one(0)
        ? Int.random(in: 0..<30, using: &generator) == 0 ? .skipped : .text : .notAsked,
      help, hasFirst(help) ? one(3) : .notAsked,
    ]
  }

  /// Whether one of the first two options was chosen.
  private func hasFirst(_ given: Given) -> Bool {
    guard case .many(let options) = given else { return false }
    return options.contains { $0 < 2 }
  }
}
