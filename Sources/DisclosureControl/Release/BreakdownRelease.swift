import Surveys
import Tabulation

/// The tables of every question by one breakdown, and what was held back of them.
struct BreakdownRelease {
  private(set) var tables: [ReleasedTable] = []
  private(set) var rankings: [ReleasedGroupRanking] = []
  private(set) var notes: [ReleaseNote]
  /// Whether cells that are not small are withheld in one of the tables.
  private(set) var protectsCells = false
  private(set) var memory: ReleaseMemory.Groups?
  /// What a breakdown by this characteristic and others has above it; nothing where all is withheld.
  private(set) var decided: DecidedBreakdown?

  /// Decides every question by the groups of one breakdown.
  ///
  /// `whole` are the tables of everybody, `heldBack` the questions that are not broken down because
  /// of earlier releases: their groups would add up to what is withheld. `people` is what is known of
  /// the size of each group, `above` the breakdowns by each characteristic of several.
  init(
    _ policy: DisclosurePolicy, _ table: MergedTable, whole: [QuestionTable], heldBack: Set<Int>,
    people: [AttackedTable.Cell], above: [DecidedBreakdown]
  ) {
    notes = table.notes
    memory = table.memory
    let breakdowns = whole.indices.map { index in
      QuestionBreakdown(
        policy, table, index, whole: whole[index], people: people,
        coarser: above.compactMap { $0.coarser(than: table, index) })
    }
    let outcomes = breakdowns.enumerated().map { index, breakdown in
      whole[index].question.kind == .statement || heldBack.contains(index)
        ? nil : breakdown.outcome
    }
    let together = policy.decidedTogether(
      outcomes.map { $0?.table }, hidden: breakdowns.map(\.hidden),
      unanimous: Set(outcomes.indices.filter { outcomes[$0]?.isUnanimous ?? false })
    ) { $0.attacked(in: breakdowns[$1].surroundings) }
    for (outcome, (breakdown, decided)) in zip(outcomes, zip(breakdowns, together)) {
      guard let outcome else { continue }
      release(breakdown, outcome.with(decided))
    }
    decided = DecidedBreakdown(table: table, people: people, questions: together)
  }

  init(leavingOut breakdown: Breakdown, _ reason: ReleaseNote.TableReason) {
    notes = [.breakdownLeftOut(breakdown, reason)]
  }

  /// A breakdown all of whose groups are withheld.
  ///
  /// One sentence is enough where all are too small. Otherwise each says why, so that nobody waits
  /// for more people where more places are what is wanting.
  init(withholding table: MergedTable) {
    let areAllSmall = table.groups.allSatisfy { group in
      switch group.withheld {
      case .tooFewPeople: true
      case .oneSite, .nearEarlier, nil: false
      }
    }
    notes =
      areAllSmall ? [.breakdownLeftOut(table.breakdown, .noGroupLargeEnough)] : table.notes
  }

  private mutating func release(
    _ breakdown: QuestionBreakdown, _ outcome: QuestionBreakdown.Outcome
  ) {
    switch outcome {
    case .leftOut(let reason):
      notes.append(.tableLeftOut(breakdown.question, breakdown.breakdown, reason))
    case .decided(let table):
      tables.append(breakdown.policy.released(table))
      rankings += breakdown.rankings(table)
      protectsCells = protectsCells || table.protectsCells
    }
  }
}
