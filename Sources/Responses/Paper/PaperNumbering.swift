import Foundation
import Surveys

/// Numbers the questions of a form, and says of each in their terms when it is asked.
struct PaperNumbering {
  private struct Place {
    let question: Question
    let number: Int?
    let options: [Option]
    let condition: PaperCondition?
  }

  /// The number after the last.
  let next: Int
  private let places: [Place]

  init(_ questions: [Question], from first: Int, inEasyRead: Bool) {
    var places: [Place] = []
    var next = first
    for question in questions where !(inEasyRead && question.easyRead == .leftOut) {
      let asked = question.askIf.map { Self.outcome($0, isSo: true, places) } ?? .always
      let condition: PaperCondition?
      switch asked {
      case .never: continue
      case .always: condition = nil
      case .when(let found): condition = found
      }
      let isStatement = question.kind.name == .statement
      places.append(
        Place(
          question: question, number: isStatement ? nil : next,
          options: question.options(inEasyRead: inEasyRead), condition: condition))
      if !isStatement { next += 1 }
    }
    self.places = places
    self.next = next
  }

  /// The questions; `end` is the number of what follows them, where something does.
  func questions(endingAt end: Int?) -> [PaperQuestion] {
    places.indices.map { place in
      PaperQuestion(
        question: places[place].question, number: places[place].number,
        options: places[place].options, condition: places[place].condition,
        skips: skips(from: place, end))
    }
  }

  /// Where each answer leads that passes over what follows, as far as the answers to this question
  /// alone decide that.
  private func skips(from place: Int, _ end: Int?) -> [PaperQuestion.Skip] {
    let question = places[place].question
    guard [.chooseOne, .scale].contains(question.kind.name) else { return [] }
    var skips: [PaperQuestion.Skip] = []
    for (index, option) in places[place].options.enumerated() {
      guard let target = target(after: option, at: place, end) else { continue }
      if let known = skips.firstIndex(where: { $0.number == target }) {
        skips[known] = .init(options: skips[known].options + [index + 1], number: target)
      } else {
        skips.append(.init(options: [index + 1], number: target))
      }
    }
    return skips
  }

  private func target(after option: Option, at place: Int, _ end: Int?) -> Int? {
    let question = places[place].question
    var sheet = AnswerSheet()
    sheet[question.id] = .answered(.option(option.id))
    var next = place + 1
    while next < places.count, let condition = places[next].question.askIf,
      condition.questions == [question.id], !condition.holds(for: sheet, of: [question])
    {
      next += 1
    }
    guard next > place + 1 else { return nil }
    // What is to be read on the way is not passed over: then only the condition itself is printed.
    return next < places.count ? places[next].number : end
  }

  /// What a condition, or its contrary, comes to with what stands on the paper before it.
  private static func outcome(
    _ condition: Condition, isSo: Bool, _ places: [Place]
  ) -> PaperConditionOutcome {
    switch condition {
    case .all(let parts):
      let outcomes = parts.map { outcome($0, isSo: isSo, places) }
      return isSo ? .all(outcomes) : .any(outcomes)
    case .any(let parts):
      let outcomes = parts.map { outcome($0, isSo: isSo, places) }
      return isSo ? .any(outcomes) : .all(outcomes)
    case .not(let part): return outcome(part, isSo: !isSo, places)
    case .test(let id, let test):
      guard let place = places.first(where: { $0.question.id == id }), let number = place.number
      else {
        let holds = test == .answered(false)
        return holds == isSo ? .always : .never
      }
      return outcome(test, isSo: isSo, place, number)
    }
  }

  private static func outcome(
    _ test: Condition.Test, isSo: Bool, _ place: Place, _ number: Int
  ) -> PaperConditionOutcome {
    switch test {
    case .answered(let wanted):
      return .when(wanted == isSo ? .answered(number) : .notAnswered(number))
    case .isAnyOf(let options):
      return chose(isSo: isSo, place, number) { options.contains($0.id) }
    case .atLeast(let bound):
      return amount(bound, isLeast: true, isSo: isSo, place, number)
    case .atMost(let bound):
      return amount(bound, isLeast: false, isSo: isSo, place, number)
    }
  }

  private static func chose(
    isSo: Bool, _ place: Place, _ number: Int, _ isMeant: (Option) -> Bool
  ) -> PaperConditionOutcome {
    let meant = place.options.indices.filter { isMeant(place.options[$0]) }.map { $0 + 1 }
    guard !meant.isEmpty else { return isSo ? .never : .always }
    return .when(isSo ? .chose(meant, question: number) : .choseNone(meant, question: number))
  }

  private static func amount(
    _ bound: Double, isLeast: Bool, isSo: Bool, _ place: Place, _ number: Int
  ) -> PaperConditionOutcome {
    switch place.question.kind {
    case .number:
      return .when(
        isLeast
          ? isSo ? .wroteAtLeast(bound, question: number) : .wroteLess(bound, question: number)
          : isSo ? .wroteAtMost(bound, question: number) : .wroteMore(bound, question: number))
    case .chooseOne, .scale:
      let points = place.question.kind.points
      return chose(isSo: isSo, place, number) { option in
        guard let index = points.firstIndex(where: { $0.id == option.id }) else { return false }
        let position = Double(index + 1)
        return isLeast ? position >= bound : position <= bound
      }
    case .chooseMany, .rank:
      return count(bound, isLeast: isLeast, isSo: isSo, place.options.count, number)
    case .text, .statement: return isSo ? .never : .always
    }
  }

  /// The contrary of a count also holds for nobody's answer.
  private static func count(
    _ bound: Double, isLeast: Bool, isSo: Bool, _ options: Int, _ number: Int
  ) -> PaperConditionOutcome {
    let whole = Int(max(-1, min(bound, 10_000)).rounded(isLeast ? .up : .down))
    switch (isLeast, isSo) {
    case (true, true): return least(whole, options, number)
    case (false, true): return most(whole, options, number)
    case (true, false):
      return .any([most(whole - 1, options, number), .when(.notAnswered(number))])
    case (false, false):
      return .any([least(whole + 1, options, number), .when(.notAnswered(number))])
    }
  }

  private static func least(_ count: Int, _ options: Int, _ number: Int) -> PaperConditionOutcome {
    guard count > 1 else { return .when(.answered(number)) }
    return count > options ? .never : .when(.choseAtLeast(count, question: number))
  }

  private static func most(_ count: Int, _ options: Int, _ number: Int) -> PaperConditionOutcome {
    guard count > 0 else { return .never }
    return count >= options
      ? .when(.answered(number)) : .when(.choseAtMost(count, question: number))
  }
}
