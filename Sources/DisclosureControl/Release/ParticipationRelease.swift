import Surveys
import Tabulation

/// How far people came, by language, channel or Easy Read, decided like tables of everybody.
///
/// How many there are of each category is one table, as a language that few people use can be one
/// person. Languages add up to those who took part in Easy Read and to the others, so each of the two
/// is decided beside what is known of its sum. How far the people of a category came is a table of its
/// own.
struct ParticipationRelease {
  private let policy: DisclosurePolicy
  private let questions: [CountedQuestion]
  private let rows: [Row]

  private struct Row {
    let figures: Tabulation.Participation
    let shown: AttackedTable.Shown
  }

  /// `everybody` is what is known of how many people there are.
  init(_ policy: DisclosurePolicy, _ tabulation: Tabulation, everybody: ClosedRange<Int>) {
    (self.policy, questions) = (policy, tabulation.questions)
    let ways = Dictionary(grouping: tabulation.participation, by: \.dimension)
    let total = AttackedTable.Shown.within(everybody)
    let channels = policy.shown(ways[.channel] ?? [], adding: total)
    let sides = policy.shown(ways[.easyRead] ?? [], adding: total)
    let languages = ways[.language] ?? []
    var shown = languages.map { _ in AttackedTable.Shown.withheld }
    for isEasyRead in [true, false] {
      let side = (ways[.easyRead] ?? []).firstIndex { $0.category == (isEasyRead ? "yes" : "no") }
      guard side.map({ sides[$0] == .rounded }) ?? true else { continue }
      let parts = languages.indices.filter { languages[$0].isEasyRead == isEasyRead }
      let decided = policy.shown(
        parts.map { languages[$0] }, adding: side == nil ? total : .rounded)
      for (place, decision) in zip(parts, decided) { shown[place] = decision }
    }
    rows = [
      zip(languages, shown), zip(ways[.channel] ?? [], channels), zip(ways[.easyRead] ?? [], sides),
    ].joined().map(Row.init)
  }

  /// How many people there are, by what each dimension adds up to.
  var everybody: [ClosedRange<Int>] {
    Dictionary(grouping: rows, by: \.figures.dimension).values.map { rows in
      rows.map { row in
        policy.bounds(of: AttackedTable.Cell(count: row.figures.responses, shown: row.shown))
      }.sum
    }
  }

  var released: [ReleasedParticipation] {
    ParticipationDimension.allCases.flatMap { dimension in
      rows.filter { $0.figures.dimension == dimension }.map {
        $0.shown == .rounded ? released($0.figures) : withheld($0.figures)
      }
    }
  }

  private func released(_ row: Tabulation.Participation) -> ReleasedParticipation {
    let shown = policy.shown([row.complete] + row.stoppedAfter + [row.blank], adding: .rounded)
    let responses = policy.released(row.responses)
    let complete = policy.count(row.complete, shown[0])
    let stops = zip(zip(questions, row.stoppedAfter), shown.dropFirst())
    return ReleasedParticipation(
      dimension: row.dimension, category: row.category, responses: responses, complete: complete,
      percentComplete: policy.percent(complete, of: responses),
      stoppedAfter: stops.compactMap { stop, shown in
        guard shown == .rounded, stop.1 > 0 else { return nil }
        return ReleasedParticipation.Stop(
          question: stop.0.id, people: policy.released(stop.1))
      })
  }

  private func withheld(_ row: Tabulation.Participation) -> ReleasedParticipation {
    ReleasedParticipation(
      dimension: row.dimension, category: row.category, responses: .confidential,
      complete: .confidential, percentComplete: .confidential, stoppedAfter: [])
  }
}

extension Tabulation.Participation {
  /// Whether its category is an Easy Read variant of a language.
  fileprivate var isEasyRead: Bool { LanguageTag(category)?.isEasyRead ?? false }
}

extension DisclosurePolicy {
  /// What may be shown of the categories of a dimension, of which none may be under ten people.
  fileprivate func shown(
    _ rows: [Tabulation.Participation], adding total: AttackedTable.Shown
  ) -> [AttackedTable.Shown] {
    let counts = rows.map(\.responses)
    return shown(
      counts, hiding: Set(counts.indices.filter { counts[$0] < smallestGroup }), adding: total)
  }

  /// What may be shown of counts that add up to a total of which so much is known.
  fileprivate func shown(
    _ counts: [Int], hiding few: Set<Int> = [], adding total: AttackedTable.Shown
  ) -> [AttackedTable.Shown] {
    guard !counts.isEmpty else { return [] }
    var answers = AnswerCounts()
    answers.options = counts
    answers.answered = counts.reduce(0, +)
    let parts = counts.indices.compactMap { Identifier<Option>("part-\($0)") }
    let question = CountedQuestion(
      id: Identifier(literal: "participation"), kind: .chooseOne, options: parts,
      leavesNobodyOut: true)
    var table = QuestionTable(
      self, question, breakdown: nil,
      columns: [
        QuestionTable.Column(
          categories: [], counts: answers, people: answers.answered, isWithheld: false)
      ])
    table.everybodyShown = total
    table.hide(Set(few.map { parts[$0] }), in: 0)
    guard let decided = table.protected(self, in: nil) else {
      return counts.map { _ in .withheld }
    }
    return counts.indices.map { decided.shown[$0][0] }
  }
}
