import Surveys
import Tabulation

/// Who took part by one characteristic, decided like any other table of everybody.
///
/// A category is a group: its number is published from ten people on. Categories are merged by how
/// many people there are, as in a breakdown by this characteristic; sites do not matter here.
struct RespondentsRelease {
  let scheme: CategoryScheme
  private var table: QuestionTable
  private let policy: DisclosurePolicy

  init(
    _ policy: DisclosurePolicy, _ respondents: Tabulation.Respondents, isOfGroup: Bool = false
  ) {
    self.policy = policy
    let merging = CategoryMerging(
      policy, schemes: [respondents.scheme],
      groups: zip(respondents.scheme.categories, respondents.people).map {
        CategoryMerging.Group(categories: [$0.id], people: $1, sites: [:])
      }, sources: 1)
    scheme = respondents.scheme
    var counts = AnswerCounts()
    let places = merging.places.map { $0[0] }
    counts.options = places.map { place in
      zip(respondents.scheme.categories, respondents.people).reduce(0) {
        merging.place(of: [$1.0.id]) == [place] ? $0 + $1.1 : $0
      }
    }
    counts.answered = counts.options.reduce(0, +)
    // Who gave only a broader category, where finer ones are told apart, passed the finer one over.
    counts.skipped = respondents.skipped + respondents.people.reduce(0, +) - counts.answered
    counts.preferNotToSay = respondents.preferNotToSay
    counts.notAsked = respondents.notAsked
    let decided = Self.decided(policy, places, counts)
    let isAlike = isOfGroup && policy.isUnanimous(decided.columns[0].counts, decided.question)
    table = isAlike ? decided.without(0) : decided
  }

  private static func decided(
    _ policy: DisclosurePolicy, _ places: [Identifier<Option>], _ counts: AnswerCounts
  ) -> QuestionTable {
    let question = CountedQuestion(
      id: Identifier(literal: "respondents"), kind: .chooseOne, options: places)
    var table = QuestionTable(
      policy, question, breakdown: nil,
      columns: [
        QuestionTable.Column(
          categories: [], counts: counts, people: counts.people,
          isWithheld: counts.answered < policy.smallestGroup)
      ])
    let few = zip(places, counts.options).filter { $1 < policy.smallestGroup }.map(\.0)
    table.hide(Set(few), in: 0)
    return table.protected(policy, in: nil) ?? table.without(0)
  }

  /// Decided once more for a reader who knows so much of how many people there are.
  func knowing(_ everybody: ClosedRange<Int>) -> RespondentsRelease {
    var release = self
    release.table.everybodyShown = .within(everybody)
    release.table = release.table.protected(policy, in: nil) ?? release.table.without(0)
    return release
  }

  /// How many people there are, by what all rows add up to.
  var everybody: ClosedRange<Int> {
    table.cells(of: 0).map { policy.bounds(of: $0) }.sum
  }

  /// Whether the characteristic was asked of anybody at all.
  var wasAsked: Bool { table.columns[0].counts.notAsked < table.columns[0].people }

  var released: ReleasedRespondents {
    let counts = table.columns[0].counts
    let base = policy.count(counts.answered, table.bases[0])
    let everybody = policy.released(counts.people)
    let categories = table.question.options.map(ReleasedRespondents.Category.category)
    let rows = (categories + [.skipped, .preferNotToSay, .notAsked]).enumerated()
    return ReleasedRespondents(
      characteristic: scheme.characteristic, base: base,
      rows: rows.map { row, category in
        let count = policy.count(counts.row(row, of: table.question), table.shown[row][0])
        let whole = row < categories.count ? base : everybody
        return ReleasedRespondents.Row(
          category: category, respondents: count, percent: policy.percent(count, of: whole))
      })
  }

  /// What is known of how many have no category; nothing where others have none in a breakdown.
  func outside(_ count: Int) -> AttackedTable.Cell? {
    let rows = table.question.options.count..<table.question.rows
    let cells = rows.map { table.cells(of: 0)[$0] }
    guard cells.reduce(0, { $0 + $1.count }) == count else { return nil }
    let bounds = cells.map { policy.bounds(of: $0) }
    return AttackedTable.Cell(count: count, shown: .within(bounds.sum))
  }

  /// What is known of how many have a category; rounded where only parts of it are published.
  func people(_ category: Identifier<Option>, count: Int) -> AttackedTable.Cell {
    let row = table.question.options.firstIndex(of: category)
    let isSame = row.map { table.columns[0].counts.options[$0] == count } ?? false
    let shown = row.flatMap { isSame ? table.shown[$0][0] : nil } ?? policy.shown(count)
    return AttackedTable.Cell(count: count, shown: shown)
  }
}
