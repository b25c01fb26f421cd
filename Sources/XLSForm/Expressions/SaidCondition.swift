import Surveys

/// A condition while it is read: what can be said here, and two things that cannot stand alone.
indirect enum SaidCondition: Hashable {
  case always
  case all([SaidCondition])
  case any([SaidCondition])
  case not(SaidCondition)
  case test(Identifier<Question>, Condition.Test)
  /// The answer is "prefer not to say"; what else is said must make this unnecessary.
  case refused(Identifier<Question>)

  /// The condition in fewer words, or nothing where it always holds.
  ///
  /// - Throws: `Unsayable` where it still rests on who would rather not say, or is too deep.
  func condition() throws(Unsayable) -> Condition? {
    let simplified = simplified
    guard simplified.depth <= Self.deepest else {
      throw Unsayable("its parts stand too deep in one another")
    }
    return try simplified.settled()
  }

  /// As deep as a definition may have them.
  private static let deepest = 16

  private var depth: Int {
    switch self {
    case .always, .test, .refused: 1
    case .not(let part): part.depth + 1
    case .all(let parts), .any(let parts): (parts.map(\.depth).max() ?? 0) + 1
    }
  }

  private func settled() throws(Unsayable) -> Condition? {
    switch self {
    case .always: return nil
    case .test(let question, let test): return .test(question, test)
    case .refused(let question):
      throw Unsayable("it asks who would rather not say at \"\(question)\"")
    case .not(let part):
      guard let part = try part.settled() else { throw Unsayable("it never holds") }
      return .not(part)
    case .all(let parts):
      var settled: [Condition] = []
      for part in parts { if let part = try part.settled() { settled.append(part) } }
      return settled.count > 1 ? .all(settled) : settled.first
    case .any(let parts):
      var settled: [Condition] = []
      for part in parts {
        guard let part = try part.settled() else { return nil }
        settled.append(part)
      }
      return settled.count > 1 ? .any(settled) : settled.first
    }
  }

  /// The same condition without what follows from the rest of it.
  var simplified: SaidCondition {
    switch self {
    case .always, .test, .refused: return self
    case .not(let part):
      let part = part.simplified
      if case .not(let inner) = part { return inner }
      return .not(part)
    case .all(let parts): return Self.allSimplified(parts.map(\.simplified))
    case .any(let parts): return Self.anySimplified(parts.map(\.simplified))
    }
  }

  /// A test on an answer holds only where there is one, so it makes "answered" needless beside it.
  private static func allSimplified(_ given: [SaidCondition]) -> SaidCondition {
    var parts = given.flatMap { part -> [SaidCondition] in
      if case .all(let inner) = part { return inner }
      return part == .always ? [] : [part]
    }
    let answered = Set(parts.compactMap { $0.answeredQuestion })
    parts = parts.compactMap { part in
      switch part {
      case .not(.refused(let question)): return answered.contains(question) ? nil : part
      case .any(let choices):
        let left = choices.filter { choice in
          guard case .test(let question, .answered(false)) = choice else { return true }
          return !answered.contains(question)
        }
        return left.count == choices.count ? part : anySimplified(left)
      case .always, .all, .not, .test, .refused: return part
      }
    }
    let tested = Set(
      parts.compactMap { part -> Identifier<Question>? in
        guard case .test(let question, let test) = part else { return nil }
        switch test {
        case .isAnyOf, .atLeast, .atMost: return question
        case .answered: return nil
        }
      })
    parts.removeAll { part in
      guard case .test(let question, .answered(true)) = part else { return false }
      return tested.contains(question)
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .always : .all(parts)
  }

  /// Several answers to one question are one test, and nobody has answered who would rather not.
  private static func anySimplified(_ given: [SaidCondition]) -> SaidCondition {
    let flat = given.flatMap { part -> [SaidCondition] in
      if case .any(let inner) = part { return inner }
      return [part]
    }
    let open = Set(
      flat.compactMap { part -> Identifier<Question>? in
        guard case .test(let question, .answered(false)) = part else { return nil }
        return question
      })
    var parts: [SaidCondition] = []
    for part in flat {
      if case .refused(let question) = part, open.contains(question) { continue }
      guard case .test(let question, .isAnyOf(let options)) = part,
        let index = parts.firstIndex(where: { $0.isChoice(of: question) }),
        case .test(_, .isAnyOf(let others)) = parts[index]
      else {
        parts.append(part)
        continue
      }
      parts[index] = .test(question, .isAnyOf(others.union(options)))
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  /// The question that this says was answered.
  private var answeredQuestion: Identifier<Question>? {
    guard case .test(let question, let test) = self, test != .answered(false) else { return nil }
    return question
  }

  private func isChoice(of question: Identifier<Question>) -> Bool {
    guard case .test(question, .isAnyOf) = self else { return false }
    return true
  }
}
