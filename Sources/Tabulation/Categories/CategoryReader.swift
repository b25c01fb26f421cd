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
  private struct Step: Sendable {
    let kind: QuestionKind.Name
    let options: Int
    /// Nothing for own words and whatever else places nobody.
    let characteristic: Int?
    /// Where its options begin in `meanings` and `tests`.
    let first: Int
  }

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
    for question in questions {
      let characteristic =
        question.tellsACategory
        ? question.monitoring.flatMap { numbers[$0.characteristic] } : nil
      steps.append(
        Step(
          kind: question.kind.name, options: question.options.count,
          characteristic: characteristic, first: meanings.count))
      meanings += question.options.map { option in
        guard let characteristic, !derive.contains(question.id) else { return .nothing }
        return Meaning(option.id, in: trees[characteristic])
      }
    }
  }

  /// Reads the answers and writes one code for each characteristic, from `start` on.
  mutating func read(
    _ answers: UnsafeRawBufferPointer?, into codes: inout [Int32], at start: Int
  ) throws(UnreadableAnswers) {
    for characteristic in found.indices { found[characteristic] = .nothing }
    if let answers {
      derivations.forget()
      var bytes = try AnswerBytes(answers)
      for step in steps { try read(step, &bytes) }
      try bytes.finish()
      derivations.forEachFitting { found[$0].take($1) }
    }
    for characteristic in found.indices {
      codes[start + characteristic] = found[characteristic].code
    }
  }

  private mutating func read(
    _ step: Step, _ bytes: inout AnswerBytes
  ) throws(UnreadableAnswers) {
    let code = try bytes.count()
    guard let characteristic = step.characteristic else {
      guard code >= AnswerCode.answered else { return }
      return try bytes.pass(step.kind, code: code, options: step.options)
    }
    guard code >= AnswerCode.answered else { return found[characteristic].take(state: code) }
    found[characteristic].take(state: AnswerCode.skipped)
    if step.kind == .chooseMany {
      found[characteristic].take(try several(of: step, trees[characteristic], &bytes))
    } else {
      let option = code - AnswerCode.answered
      guard option < step.options else { throw AnswerBytes.unknownOption }
      derivations.note(step.first + option)
      found[characteristic].take(meanings[step.first + option])
    }
  }

  /// Of several chosen categories what they are all part of, else the first.
  private mutating func several(
    of step: Step, _ tree: CategoryTree, _ bytes: inout AnswerBytes
  ) throws(UnreadableAnswers) -> Meaning {
    var (first, common): (Meaning, Int?) = (.nothing, nil)
    for place in 0..<(try bytes.choices(of: step.options)) {
      let option = step.first + (try bytes.option(of: step.options))
      derivations.note(option)
      let meaning = meanings[option]
      if place == 0 { (first, common) = (meaning, meaning.category) }
      common = common.flatMap { one in
        meaning.category.flatMap { tree.common(one, $0) }
      }
    }
    return common.map { Meaning($0, in: tree) } ?? first
  }
}
