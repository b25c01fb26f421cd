/// When a question is asked, judged by answers to earlier questions only.
///
/// A test on an answer that was skipped, not asked or "prefer not to say" does not hold, except
/// `answered(false)`.
package indirect enum Condition: Sendable, Hashable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case test(Identifier<Question>, Test)

  package enum Test: Sendable, Hashable {
    /// One of these options was chosen, or ranked.
    case isAnyOf(Set<Identifier<Option>>)
    /// The number given, the count of options chosen, or the position on a scale, counted from 1;
    /// neither test holds for somebody who does not know.
    case atLeast(Double)
    case atMost(Double)
    case answered(Bool)
  }

  /// The questions whose answers this condition looks at.
  package var questions: Set<Identifier<Question>> {
    switch self {
    case .all(let parts), .any(let parts):
      parts.reduce(into: []) { $0.formUnion($1.questions) }
    case .not(let part): part.questions
    case .test(let question, _): [question]
    }
  }
}
