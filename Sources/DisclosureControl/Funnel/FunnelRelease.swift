import Surveys
package import Tabulation

extension DisclosurePolicy {
  /// Makes the funnel fit to be shown, and the figures of those who finished beside it.
  ///
  /// The respondents are decided as in a release; none are shown of too few people.
  package func release(_ funnel: Funnel, finished: Tabulation) -> ReleasedFunnel {
    let respondents: [ReleasedRespondents]
    do { respondents = try release(finished).respondents } catch { respondents = [] }
    return ReleasedFunnel(
      rows: FunnelRelease(self, funnel).rows,
      finished: respondents.flatMap { characteristic in
        characteristic.rows.map {
          ReleasedFunnel.Finished(
            characteristic: characteristic.characteristic.text, category: $0.category.text,
            people: $0.respondents, percent: $0.percent)
        }
      })
  }
}

/// How far people came, decided like the answers to a question by a breakdown.
///
/// That somebody finished, is still answering or stopped at a place is one answer; those who started
/// by language, or in Easy Read and not, are the groups. Each table is attacked beside the figures of
/// everybody, as tables of answers are, and what is needed to protect small counts is withheld.
struct FunnelRelease {
  private let policy: DisclosurePolicy
  private let funnel: Funnel
  private let question: CountedQuestion
  private let whole: QuestionTable

  init(_ policy: DisclosurePolicy, _ funnel: Funnel) {
    (self.policy, self.funnel) = (policy, funnel)
    let outcomes = (0..<funnel.places.count + 2).compactMap { Identifier<Option>("outcome-\($0)") }
    question = CountedQuestion(
      id: Identifier(literal: "funnel"), kind: .chooseOne, options: outcomes,
      leavesNobodyOut: true)
    whole = policy.wholeTable(
      question, Self.counts(funnel.all), people: funnel.all.started)
  }

  var rows: [ReleasedFunnel.Row] {
    ParticipationDimension.allCases.flatMap { dimension in
      let rows = released(funnel.rows.filter { $0.dimension == dimension })
      return rows.indices.map { place in
        var row = rows[place]
        row.verdict = policy.verdict(on: place, among: rows)
        return row
      }
    }
  }

  private func released(_ rows: [Funnel.Row]) -> [ReleasedFunnel.Row] {
    let table = table(rows)
    return rows.indices.map { released(rows[$0], table, column: $0) }
  }

  /// One group is everybody: what is shown of the whole holds for it.
  private func table(_ rows: [Funnel.Row]) -> QuestionTable {
    guard rows.count > 1 else { return whole }
    let table = QuestionTable(
      policy, question, breakdown: nil,
      columns: rows.map { row in
        QuestionTable.Column(
          categories: [], counts: Self.counts(row), people: row.started,
          isWithheld: row.started < policy.smallestGroup)
      })
    var nobody = AnswerCounts()
    nobody.options = question.options.map { _ in 0 }
    guard let breakdown = Breakdown([Identifier(literal: "funnel")]) else { return withheld(table) }
    let surroundings = QuestionTable.Surroundings(
      whole: whole, breakdown: breakdown, outside: nobody,
      people: rows.map { row in
        AttackedTable.Cell(
          count: row.started,
          shown: row.started < policy.smallestGroup ? .withheld : .rounded)
      } + [AttackedTable.Cell(count: 0, shown: .withheld)], coarser: [])
    return table.protected(policy, in: surroundings) ?? withheld(table)
  }

  private func withheld(_ table: QuestionTable) -> QuestionTable {
    table.columns.indices.reduce(table) { $0.without($1) }
  }

  private static func counts(_ row: Funnel.Row) -> AnswerCounts {
    var counts = AnswerCounts()
    counts.options = [row.finished, row.answering] + row.stopped
    counts.answered = row.started
    return counts
  }

  private func released(
    _ row: Funnel.Row, _ table: QuestionTable, column: Int
  ) -> ReleasedFunnel.Row {
    let counts = Self.counts(row).options.enumerated().map {
      policy.count($1, table.shown[$0][column])
    }
    let started = policy.count(row.started, table.bases[column])
    let stops = zip(funnel.places, counts.dropFirst(2)).filter { ($0.1.value ?? 0) > 0 }
      .map { ReleasedFunnel.Stop(question: $0.0.name, people: $0.1) }
    return ReleasedFunnel.Row(
      dimension: row.dimension.rawValue, category: row.category,
      opened: policy.released(row.opened), started: started, finished: counts[0],
      answering: counts[1], percent: policy.percent(counts[0], of: started),
      share: policy.share(counts[0], of: started),
      stopped: stops.sorted { ($0.people.value ?? 0) > ($1.people.value ?? 0) },
      verdict: .tooFewToSay)
  }
}

extension Funnel.Place {
  fileprivate var name: String? {
    switch self {
    case .start: nil
    case .question(let id): id.text
    case .monitoring(let id): "monitoring." + id.text
    }
  }
}
