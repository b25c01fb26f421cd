import Surveys

/// Which categories answers to several questions together mean, by the rules of one version.
///
/// Options are named by their place among all options of all questions.
struct Derivations: Sendable {
  private struct Rule: Sendable {
    /// All of these must have been chosen.
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
  /// How many there are; the first is none.
  private(set) var testCount = 1

  init(
    _ questions: [Question], _ characteristics: [Identifier<Characteristic>: Int],
    _ trees: [CategoryTree]
  ) {
    tests = [Int](repeating: 0, count: questions.reduce(0) { $0 + $1.options.count })
    for (place, question) in questions.enumerated() {
      guard let aspect = question.monitoring, !aspect.derive.isEmpty,
        let characteristic = characteristics[aspect.characteristic]
      else { continue }
      let tree = trees[characteristic]
      let list = aspect.derive.compactMap { derivation in
        tree.number(of: derivation.category).map { category in
          Rule(
            tests: derivation.answers.map { test($0.key, is: $0.value, questions) },
            meaning: Meaning(category, in: tree, askedAt: place))
        }
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
    testCount += 1
    guard let option = options.firstIndex(where: { $0.id == answer }) else { return testCount - 1 }
    if tests[place + option] == 0 { tests[place + option] = testCount - 1 }
    return tests[place + option]
  }

  /// Whether any of these options is looked at.
  func test(any options: Range<Int>) -> Bool { tests[options].contains { $0 > 0 } }

  /// The test that an option passes.
  func test(by option: Int) -> Int { tests[option] }

  /// Adds what the chosen options together mean for each characteristic.
  func add(to findings: inout Findings) {
    for rules in rules {
      for rule in rules.list where findings.hasPassed(rule.tests) {
        findings.take(rule.meaning, for: rules.characteristic)
        break
      }
    }
  }
}
