import Responses
import Surveys

/// Reads from the monitoring answers of one version to which category of each characteristic a
/// person belongs.
///
/// What it finds are codes as for a choose-one question (`AnswerCode`): a state, or `answered` plus
/// the number of the category. A person has the finest category of all that their answers mean, the
/// first asked of equally fine ones. Without one, a characteristic is preferred not to be told when
/// any question of it was, skipped when any was asked, and else not asked.
struct CategoryReader: ~Copyable, Sendable {
  private struct Step: Sendable {
    /// Whether it tells a category, and of which characteristic.
    let places: Bool
    let characteristic: Int
    let tail: AnswerTail
    /// Whether an answer is one option that no derivation looks at.
    let isSimple: Bool
    /// Where its codes begin in `meanings`, and its options among those of all questions.
    let firstMeaning: Int
    let firstOption: Int
    let place: Int
  }

  let scanner: AnswerScanner
  private let trees: [CategoryTree]
  private var steps: [Step] = []
  /// What each code of each question means; for options each chosen alone.
  private var meanings: [Meaning] = []
  private let derivations: Derivations

  init(_ set: MonitoringSet?, _ schemes: [CategoryScheme], _ trees: [CategoryTree]) {
    self.trees = trees
    let numbers = Dictionary(
      uniqueKeysWithValues: schemes.enumerated().map { ($1.characteristic, $0) })
    let questions = (set?.questions ?? []).filter { $0.kind != .statement }
    scanner = AnswerScanner(questions)
    derivations = Derivations(questions, numbers, trees)
    let derive = set?.questionsThatDerive ?? []
    var options = 0
    for (place, question) in questions.enumerated() {
      let characteristic =
        question.tellsACategory
        ? question.monitoring.flatMap { numbers[$0.characteristic] } : nil
      let range = options..<options + question.options.count
      steps.append(
        Step(
          places: characteristic != nil, characteristic: characteristic ?? 0,
          tail: AnswerTail(question.kind.name),
          isSimple: question.kind.name != .chooseMany && !derivations.test(any: range),
          firstMeaning: meanings.count,
          firstOption: options, place: place))
      meanings += (0..<AnswerCode.answered).map(Meaning.init(state:))
      meanings += question.options.map { option in
        guard let characteristic, !derive.contains(question.id),
          let category = trees[characteristic].number(of: option.id)
        else { return Meaning(state: AnswerCode.skipped) }
        return Meaning(category, in: trees[characteristic], askedAt: place)
      }
      options = range.upperBound
    }
  }

  /// How many tests `Findings` must have room for.
  var testCount: Int { derivations.testCount }

  /// Finds one meaning for each characteristic in what the scanner wrote of the answers.
  func read(_ numbers: [Int], into findings: inout Findings) {
    numbers.withUnsafeBufferPointer { numbers in
      guard var next = numbers.baseAddress else { return }
      for step in steps.indices {
        let code = next.pointee
        next += 1
        guard steps[step].places else {
          if code >= AnswerCode.answered { steps[step].tail.pass(&next) }
          continue
        }
        let isSimple = steps[step].isSimple || code < AnswerCode.answered
        findings.take(
          isSimple
            ? meanings[steps[step].firstMeaning + code]
            : meaning(steps[step], code, &next, &findings),
          for: steps[step].characteristic)
      }
    }
    derivations.add(to: &findings)
  }

  /// What an answer means that several options may have been chosen for, or that is looked at again.
  private func meaning(
    _ step: Step, _ code: Int, _ next: inout UnsafePointer<Int>, _ findings: inout Findings
  ) -> Meaning {
    guard step.tail == .nothing else { return several(of: step, &next, &findings) }
    findings.pass(derivations.test(by: step.firstOption + code - AnswerCode.answered))
    return meanings[step.firstMeaning + code]
  }

  /// Of several chosen categories what they are all part of, else the first.
  private func several(
    of step: Step, _ next: inout UnsafePointer<Int>, _ findings: inout Findings
  ) -> Meaning {
    let chosen = UnsafeBufferPointer(start: next + 1, count: next.pointee)
    next += 1 + chosen.count
    let skipped = Meaning(state: AnswerCode.skipped)
    guard let one = chosen.first else { return skipped }
    for option in chosen { findings.pass(derivations.test(by: step.firstOption + option)) }
    let options = step.firstMeaning + AnswerCode.answered
    let first = meanings[options + one]
    let tree = trees[step.characteristic]
    let common = chosen.dropFirst().reduce(first.category) { common, option in
      guard let common, let category = meanings[options + option].category else { return nil }
      return tree.common(common, category)
    }
    return common.map { Meaning($0, in: tree, askedAt: step.place) } ?? first
  }
}
