import Surveys
import Tabulation

/// One question by the groups of one breakdown, before and after it is decided.
struct QuestionBreakdown {
  enum Outcome {
    case decided(QuestionTable)
    case leftOut(ReleaseNote.TableReason)

    var table: QuestionTable? {
      switch self {
      case .decided(let table): table
      case .leftOut: nil
      }
    }

    /// Whether a group of it gave the same answer.
    var isUnanimous: Bool {
      switch self {
      case .leftOut(.sameAnswer): true
      case .decided, .leftOut: false
      }
    }

    /// The same beside other questions, where the table is decided otherwise.
    func with(_ decided: QuestionTable?) -> Outcome {
      switch self {
      case .decided: decided.map { .decided($0) } ?? .leftOut(.notProtected)
      case .leftOut: self
      }
    }
  }

  let policy: DisclosurePolicy
  private let primary: QuestionTable
  let surroundings: QuestionTable.Surroundings

  init(
    _ policy: DisclosurePolicy, _ table: MergedTable, _ index: Int, whole: QuestionTable,
    people: [AttackedTable.Cell], coarser: [CoarserTable]
  ) {
    self.policy = policy
    primary = QuestionTable(
      policy, whole.question, breakdown: table.breakdown,
      columns: table.groups.map { group in
        let counts = group.figures.answers[index]
        return QuestionTable.Column(
          categories: group.figures.categories, counts: counts, people: group.figures.people,
          isWithheld: group.withheld != nil || counts.answered < policy.smallestGroup)
      })
    surroundings = QuestionTable.Surroundings(
      whole: whole, breakdown: table.breakdown, outside: table.unplaced.answers[index],
      people: people, coarser: coarser)
  }

  var question: Identifier<Question> { primary.question.id }

  var breakdown: Breakdown { surroundings.breakdown }

  /// The table without any figures.
  var hidden: QuestionTable { primary.hidden }

  var outcome: Outcome {
    if let reason = policy.reasonToLeaveOut(primary) { return .leftOut(reason) }
    // Where no single cells help, the smallest group goes without figures, then the next.
    var table: QuestionTable? = primary
    while let attempt = table {
      if let decided = attempt.decided(policy, in: surroundings) { return .decided(decided) }
      table = attempt.withoutSmallestGroup(policy)
    }
    return .leftOut(.notProtected)
  }

  /// What each group put first; only by one characteristic, as rankings by more are not published.
  func rankings(_ decided: QuestionTable) -> [ReleasedGroupRanking] {
    guard decided.question.kind == .rank, breakdown.characteristics.count == 1 else { return [] }
    return decided.columns.indices.compactMap { column in
      decided.ranking(policy, column: column).map {
        ReleasedGroupRanking(
          breakdown: breakdown, categories: decided.columns[column].categories, ranking: $0)
      }
    }
  }
}
