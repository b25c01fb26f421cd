import Responses
import Surveys

/// Reads from the monitoring answers of one version to which category of each characteristic a
/// person belongs.
///
/// What it finds are codes as for a choose-one question (`AnswerCode`): a state, or `answered` plus
/// the number of the category. A person has the finest category of all that their answers mean, the
/// first asked of equally fine ones. Without one, a characteristic is preferred not to be told when
/// any question of it was, skipped when any was asked, and else not asked.
struct CategoryReader: Sendable {
  private enum Kind {
    case one, several
    /// Own words and whatever else places nobody; after the code stands nothing, a list, or one
    /// number.
    case passed, passedList, passedNumber
  }

  private struct Step: Sendable {
    let kind: Kind
    let characteristic: Int
    /// Where its options begin in `meanings`.
    let firstOption: Int
  }

  let scanner: AnswerScanner
  private let trees: [CategoryTree]
  private var steps: [Step] = []
  /// What each option of each question means by itself.
  private var meanings: [Meaning] = []
  private var derivations: Derivations
  /// What is known of each characteristic while answers are read.
  private var found: [Meaning]

  init(_ set: MonitoringSet?, _ schemes: [CategoryScheme], _ trees: [CategoryTree]) {
    self.trees = trees
    found = [Meaning](repeating: .nothing, count: trees.count)
    let numbers = Dictionary(
      uniqueKeysWithValues: schemes.enumerated().map { ($1.characteristic, $0) })
    let questions = (set?.questions ?? []).filter { $0.kind != .statement }
    let derive = set?.questionsThatDerive ?? []
    derivations = Derivations(questions, numbers, trees)
    scanner = AnswerScanner(questions)
    for question in questions {
      let characteristic =
        question.tellsACategory
        ? question.monitoring.flatMap { numbers[$0.characteristic] } : nil
      steps.append(
        Step(
          kind: Self.kind(of: question, places: characteristic != nil),
          characteristic: characteristic ?? 0, firstOption: meanings.count))
      meanings += question.options.map { option in
        guard let characteristic, !derive.contains(question.id) else { return .nothing }
        return Meaning(option.id, in: trees[characteristic])
      }
    }
  }

  private static func kind(of question: Question, places: Bool) -> Kind {
    switch question.kind.name {
    case .chooseOne, .scale: places ? .one : .passed
    case .chooseMany: places ? .several : .passedList
    case .rank: .passedList
    case .number: .passedNumber
    case .text, .statement: .passed
    }
  }

  /// Writes one code for each characteristic, by what the scanner wrote of the answers; without
  /// answers nothing was asked.
  mutating func read(_ numbers: [Int]?, into codes: UnsafeMutableBufferPointer<Int32>) {
    for characteristic in found.indices { found[characteristic] = .nothing }
    if let numbers {
      derivations.forget()
      numbers.withUnsafeBufferPointer { read($0) }
      derivations.forEachFitting { found[$0].take($1) }
    }
    for characteristic in found.indices { codes[characteristic] = found[characteristic].code }
  }

  private mutating func read(_ numbers: UnsafeBufferPointer<Int>) {
    var next = 0
    for step in steps {
      let code = numbers[next]
      next += 1
      switch step.kind {
      case .one, .several:
        guard code >= AnswerCode.answered else {
          found[step.characteristic].take(state: code)
          continue
        }
        found[step.characteristic].take(state: AnswerCode.skipped)
        found[step.characteristic].take(
          step.kind == .one
            ? meaning(of: step.firstOption + code - AnswerCode.answered)
            : several(of: step, numbers, &next))
      case .passed: break
      case .passedList: if code >= AnswerCode.answered { next += 1 + numbers[next] }
      case .passedNumber: if code >= AnswerCode.answered { next += 1 }
      }
    }
  }

  private mutating func meaning(of option: Int) -> Meaning {
    derivations.note(option)
    return meanings[option]
  }

  /// Of several chosen categories what they are all part of, else the first.
  private mutating func several(
    of step: Step, _ numbers: UnsafeBufferPointer<Int>, _ next: inout Int
  ) -> Meaning {
    let end = next + 1 + numbers[next]
    defer { next = end }
    let tree = trees[step.characteristic]
    var (first, common): (Meaning, Int?) = (.nothing, nil)
    for number in next + 1..<end {
      let meaning = meaning(of: step.firstOption + numbers[number])
      if number == next + 1 { (first, common) = (meaning, meaning.category) }
      common = common.flatMap { one in meaning.category.flatMap { tree.common(one, $0) } }
    }
    return common.map { Meaning($0, in: tree) } ?? first
  }
}
