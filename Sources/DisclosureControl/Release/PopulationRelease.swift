import Surveys
import Tabulation

/// All figures of a population, decided in the order in which they lean on one another.
///
/// First the tables of everybody, then each question by each characteristic, then by several. That
/// depends on the table itself, on figures of everybody and, for a breakdown by several
/// characteristics, on what would be published by each of them, whether it is asked for or not. So the
/// same population has the same figures in every release, whatever else is in it.
struct PopulationRelease {
  private let policy: DisclosurePolicy
  private let tabulation: Tabulation
  private let whole: [QuestionTable]
  /// The places of questions that are held back because of earlier releases.
  private let heldBack: Set<Int>
  /// The places of questions to which a population that is one group gave the same answer.
  private let unanimous: Set<Int>
  /// The places of questions whose figures of everybody are withheld for what they tell of others.
  private let telling: Set<Int>
  /// The places of questions that are left out for that as a whole.
  private let leftOut: Set<Int>
  private let family: FamilyAudit?
  private let respondents: [RespondentsRelease]
  private let participation: ParticipationRelease
  /// Nothing where nothing was released before.
  private let earlier: EarlierFigures?

  /// `memories` are those of the earlier releases.
  init(
    _ policy: DisclosurePolicy, _ tabulation: Tabulation, after memories: [ReleaseMemory],
    isOfGroup: Bool
  ) {
    (self.policy, self.tabulation) = (policy, tabulation)
    let everybody = tabulation.everybody
    let answers = Array(zip(tabulation.questions, everybody.answers))
    let unanimous = Set(
      answers.indices.filter { isOfGroup && policy.isUnanimous(answers[$0].1, answers[$0].0) })
    let first = tabulation.respondents.map {
      RespondentsRelease(policy, $0, isOfGroup: isOfGroup)
    }
    let asked = policy.everybody(everybody.people, by: first.map(\.everybody))
    let known = policy.everybody(
      everybody.people,
      by: [asked] + ParticipationRelease(policy, tabulation, everybody: asked).everybody)
    respondents = first.map { $0.knowing(known) }
    participation = ParticipationRelease(policy, tabulation, everybody: known)
    let single = answers.enumerated().map { place, question in
      let table = policy.wholeTable(
        question.0, question.1, people: everybody.people, everybody: known)
      return unanimous.contains(place) ? table.without(0) : table
    }
    let decided = policy.decidedTogether(
      single, hidden: single.map(\.hidden), unanimous: unanimous
    ) { table, _ in table.attacked(in: nil) }
    let alone = zip(single, decided).map { $1 ?? $0.without(0) }
    self.unanimous = unanimous
    leftOut = Set(decided.indices.filter { decided[$0] == nil }).subtracting(unanimous)
    telling = Set(single.indices.filter { single[$0].bases[0] != alone[$0].bases[0] })
    family = memories.isEmpty ? nil : FamilyAudit(policy, tabulation, memories)
    let family = family
    let together = alone.enumerated().map { family?.decided($1, $0) ?? $1 }
    whole = together
    heldBack = Set(together.indices.filter { together[$0].shown != alone[$0].shown })
    earlier = policy.earlierFigures(tabulation)
  }

  /// Whether most questions with figures have none left because of earlier releases.
  var isGutted: Bool {
    let lost = heldBack.filter { whole[$0].bases[0] == .withheld }.count
    let left = whole.filter { $0.question.kind != .statement && $0.bases[0] == .rounded }.count
    return lost > left
  }

  var figures: ReleasedFigures {
    let single = (tabulation.tables + tabulation.beneath)
      .filter { $0.breakdown.characteristics.count == 1 }
      .reduce(into: [:]) { $0[$1.breakdown] = release($1, above: []) }
    let breakdowns = tabulation.tables.map { table in
      single[table.breakdown]
        ?? release(table, above: above(table.breakdown).compactMap { single[$0]?.decided })
    }
    let leasts = whole.indices.map { question in
      leastTotals(of: question, breakdowns.compactMap { $0.decided?.questions[question] })
    }
    let broken = whole.indices.filter {
      !heldBack.contains($0) && family?.isBroken(whole[$0], $0, leasts: leasts[$0]) ?? false
    }
    let unbroken = Set(whole.indices).subtracting(broken).map { whole[$0].question.id }
    let tables = whole.filter { $0.question.kind != .statement }
    return ReleasedFigures(
      policy: policy, people: policy.released(tabulation.everybody.people),
      questions: tabulation.questions,
      tables: tables.map(policy.released)
        + breakdowns.flatMap(\.tables)
        .filter { unbroken.contains($0.question) },
      rankings: tables.filter { $0.question.kind == .rank }.map { table in
        policy.wholeRanking(
          table, ballots: tabulation.ballots.first { $0.question == table.question.id })
      },
      groupRankings: breakdowns.flatMap(\.rankings)
        .filter { unbroken.contains($0.ranking.question) },
      respondents: respondents.map(\.released),
      participation: participation.released,
      notes: unanimous.sorted().map {
        .sameAnswerOfGroup(whole[$0].question.id, percent: policy.sameAnswerPercent)
      } + leftOut.sorted().map { .leftOutBesideOthers(whole[$0].question.id) }
        + heldBack.union(broken).sorted().map { .heldBackBesideEarlier(whole[$0].question.id) }
        + breakdowns.flatMap(\.notes)
        + (tables.contains(where: \.protectsCells) || breakdowns.contains(where: \.protectsCells)
          ? [.cellsProtected] : []),
      memory: ReleaseMemory(
        people: tabulation.everybody.people, groups: breakdowns.compactMap(\.memory),
        tables: whole.indices.filter { whole[$0].question.kind != .statement }.map {
          whole[$0].memory(
            policy, leasts: broken.contains($0) ? leasts[$0].map { _ in 0 } : leasts[$0])
        }))
  }

  /// The least of each row that tables by groups add up to, none where there are no such tables.
  private func leastTotals(of question: Int, _ tables: [QuestionTable]) -> [Int] {
    tables.map { $0.leastTotals(policy) }.reduce(whole[question].shown.map { _ in 0 }) {
      zip($0, $1).map(max)
    }
  }

  /// The breakdowns by each characteristic of one, in an order that does not hang on theirs.
  private func above(_ breakdown: Breakdown) -> [Breakdown] {
    breakdown.characteristics.sorted().compactMap { Breakdown([$0]) }
  }

  private func release(
    _ table: Tabulation.Table, above: [DecidedBreakdown]
  ) -> BreakdownRelease {
    let breakdown = table.breakdown
    let asked = breakdown.characteristics.compactMap { characteristic in
      respondents.first { $0.scheme.characteristic == characteristic && $0.wasAsked }
    }
    guard asked.count == breakdown.characteristics.count else {
      return BreakdownRelease(leavingOut: breakdown, .notCollected)
    }
    let merged = policy.merged(
      table, schemes: asked.map(\.scheme), sources: sources,
      earlier: earlier)
    guard merged.groups.contains(where: { $0.withheld == nil }) else {
      return BreakdownRelease(withholding: merged)
    }
    return BreakdownRelease(
      policy, merged, whole: whole, heldBack: heldBack.union(unanimous).union(telling),
      people: people(merged, asked),
      above: above)
  }

  /// How many sites people come from, no site being one.
  private var sources: Int {
    let sites = tabulation.everybody.sites.values.filter { $0 > 0 }
    return sites.count + (sites.reduce(0, +) < tabulation.everybody.people ? 1 : 0)
  }

  /// What is known of how many are in each group, and outside them.
  ///
  /// How many have a category is published; how many have two together is not. Those outside are taken
  /// to be known, as they are those who skipped, preferred not to say or were not asked.
  private func people(
    _ table: MergedTable, _ respondents: [RespondentsRelease]
  ) -> [AttackedTable.Cell] {
    let known = respondents.count == 1 ? respondents[0] : nil
    let groups = table.groups.map { group in
      let people = group.figures.people
      return known?.people(group.figures.categories[0], count: people)
        ?? AttackedTable.Cell(count: people, shown: .withheld)
    }
    let outside = table.unplaced.people
    return groups + [
      known?.outside(outside)
        ?? AttackedTable.Cell(count: outside, shown: policy.shown(outside))
    ]
  }
}
