import Ranking
import Surveys
import Tabulation

/// The answers of some groups to one question, with what a reader is shown of each count.
///
/// Columns are groups; a table of everybody has one. It is decided cell by cell, then handed to the
/// audit as an `AttackedTable`, and only then written.
struct QuestionTable {
  struct Column {
    let categories: [Identifier<Option>]
    let counts: AnswerCounts
    let people: Int
    /// All its figures: because of the group, or because too few of it answered.
    var isWithheld: Bool
  }

  let question: CountedQuestion
  let breakdown: Breakdown?
  private(set) var columns: [Column]
  /// By row, then by column: options, then skipped, prefer not to say, not asked.
  var shown: [[AttackedTable.Shown]]
  /// What was shown when only small counts were withheld.
  private let primary: [[AttackedTable.Shown]]
  /// Of those who answered, by column.
  var bases: [AttackedTable.Shown]
  /// What is known of how many people there are, whatever they answered: it is published.
  var everybodyShown = AttackedTable.Shown.rounded

  /// Withholds what is small in itself.
  init(
    _ policy: DisclosurePolicy, _ question: CountedQuestion, breakdown: Breakdown?,
    columns: [Column]
  ) {
    self.question = question
    self.breakdown = breakdown
    self.columns = columns
    primary = (0..<question.rows).map { row in
      columns.map { column in
        question.isRuledOut(row)
          ? .nobody
          : column.isWithheld ? .withheld : policy.shown(column.counts.row(row, of: question))
      }
    }
    shown = primary
    bases = columns.map { $0.isWithheld ? .withheld : policy.shown($0.counts.answered) }
  }

  /// The places of options that are not shown in a column.
  func hiddenOptions(_ column: Int) -> Set<Identifier<Option>> {
    Set(
      question.options.indices.filter { shown[$0][column] != .rounded }.map { question.options[$0] }
    )
  }

  /// Withholds options that are shown so far.
  mutating func hide(_ options: Set<Identifier<Option>>, in column: Int) {
    for (row, option) in question.options.enumerated()
    where options.contains(option) && shown[row][column] == .rounded {
      shown[row][column] = .withheld
    }
  }
}

extension QuestionTable {
  /// The table without the figures of the group that is published as the smallest, unless it is the
  /// only one.
  func withoutSmallestGroup(_ policy: DisclosurePolicy) -> QuestionTable? {
    let groups = columns.indices.filter { !columns[$0].isWithheld }
    let smallest = groups.min {
      policy.rounded(columns[$0].counts.answered) < policy.rounded(columns[$1].counts.answered)
    }
    guard let smallest, groups.count > 1 else { return nil }
    return without(smallest)
  }

  func without(_ column: Int) -> QuestionTable {
    var table = self
    table.columns[column].isWithheld = true
    table.bases[column] = .withheld
    for row in shown.indices where !question.isRuledOut(row) {
      table.shown[row][column] = .withheld
    }
    return table
  }

  /// The least that all groups together can have in each row, as they are published.
  func leastTotals(_ policy: DisclosurePolicy) -> [Int] {
    shown.enumerated().map { row, shown in
      zip(columns, shown).reduce(0) { total, cell in
        guard cell.1 == .rounded else { return total }
        let published = policy.rounded(cell.0.counts.row(row, of: question))
        return total
          + max(policy.smallestCount, policy.counts(publishedAs: published).lowerBound)
      }
    }
  }

  /// Whether a cell of five people or more is withheld to protect smaller ones.
  var protectsCells: Bool {
    zip(shown.joined(), primary.joined()).contains { now, before in
      before == .rounded && now != .rounded
    }
  }
}

extension DisclosurePolicy {
  func shown(_ count: Int) -> AttackedTable.Shown { count < smallestCount ? .small : .rounded }
}

extension CountedQuestion {
  /// Options, then the three states of those who did not answer.
  var rows: Int { options.count + 3 }

  /// Whether the survey itself says that nobody is counted in a row.
  func isRuledOut(_ row: Int) -> Bool {
    switch row - options.count {
    case 0: leavesNobodyOut
    case 1: leavesNobodyOut || ruledOut.contains(.preferNotToSay)
    case 2: leavesNobodyOut || ruledOut.contains(.notAsked)
    case _: unoffered.contains(options[row])
    }
  }

  /// Whether everybody who answered chose just one option.
  var addsUp: Bool {
    switch kind {
    case .chooseOne, .scale: true
    case .chooseMany, .rank, .text, .number, .statement: false
    }
  }
}

extension CountedQuestion {
  /// How many options one answer may name, where that is known.
  var mostChoices: Int? { kind == .rank ? places : nil }
}

extension AnswerCounts {
  func row(_ row: Int, of question: CountedQuestion) -> Int {
    switch row - question.options.count {
    case 0: skipped
    case 1: preferNotToSay
    case 2: notAsked
    // A group of nobody has no counts.
    case _: options.indices.contains(row) ? options[row] : 0
    }
  }

  /// The ballots of a rank question with what surrounds them.
  func rankFigures(of question: CountedQuestion) -> RankFigures {
    RankFigures(
      question: question.id, places: question.places,
      tally: ballots ?? PointsTally(offering: question.options), skipped: skipped,
      preferNotToSay: preferNotToSay, notAsked: notAsked)
  }
}
