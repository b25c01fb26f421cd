import Surveys

/// Which categories answers to several questions together mean, by the rules of one version.
///
/// Options are named by their place among all options of all questions.
struct Derivations: Sendable {
  private struct Rule: Sendable {
    /// All of these must have been answered.
    let tests: [Int]
    let meaning: Meaning
  }

  /// The rules of one question, of which the first that fits counts.
  private struct Rules: Sendable {
    let characteristic: Int
    let list: [Rule]
  }

  private var rules: [Rules] = []
  /// Which test an option passes, counted from 1; 0 for most.
  private var tests: [Int]
  private var passed = [false]

  init(
    _ questions: [Question], _ characteristics: [Identifier<Characteristic>: Int],
    _ trees: [CategoryTree]
  ) {
    tests = [Int](repeating: 0, count: questions.reduce(0) { $0 + $1.options.count })
    for question in questions {
      guard let aspect = question.monitoring, !aspect.derive.isEmpty,
        let characteristic = characteristics[aspect.characteristic]
      else { continue }
      let list = aspect.derive.map { derivation in
        Rule(
          tests: derivation.answers.map { test($0.key, is: $0.value, questions) },
          meaning: Meaning(derivation.category, in: trees[characteristic]))
      }
      rules.append(Rules(characteristic: characteristic, list: list))
    }
  }

  private mutating func test(
    _ id: Identifier<Question>, is answer: Identifier<Option>, _ questions: [Question]
  ) -> Int {
    let before = questions.prefix { $0.id != id }
    let place = before.reduce(0) { $0 + $1.options.count }
    let options = questions.dropFirst(before.count).first?.options ?? []
    passed.append(false)
    guard let option = options.firstIndex(where: { $0.id == answer }) else {
      return passed.count - 1
    }
    if tests[place + option] == 0 { tests[place + option] = passed.count - 1 }
    return tests[place + option]
  }

  mutating func forget() {
    for test in passed.indices { passed[test] = false }
  }

  /// Notes that somebody chose an option.
  mutating func note(_ option: Int) { passed[tests[option]] = true }

  func forEachFitting(_ body: (_ characteristic: Int, Meaning) -> Void) {
    for rules in rules {
      for rule in rules.list where rule.tests.allSatisfy({ passed[$0] }) {
        body(rules.characteristic, rule.meaning)
        break
      }
    }
  }
}
