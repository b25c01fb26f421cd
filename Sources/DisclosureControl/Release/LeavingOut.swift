import Surveys
import Tabulation

/// When a question is not broken down: every group too small, too few counts, or too much agreement.
extension DisclosurePolicy {
  func reasonToLeaveOut(_ table: QuestionTable) -> ReleaseNote.TableReason? {
    let columns = table.columns.filter { !$0.isWithheld }
    if columns.isEmpty { return .noGroupLargeEnough }
    if columns.contains(where: { isUnanimous($0.counts, table.question) }) {
      return .sameAnswer(percent: sameAnswerPercent)
    }
    return isSparse(table) ? .sparse(percent: sparseTablePercent) : nil
  }

  /// Whether so many of those who answered said the same that the group gives each of them away.
  ///
  /// Never where too few answered for a figure: to say that they agree would tell each of them what the
  /// others said.
  func isUnanimous(_ counts: AnswerCounts, _ question: CountedQuestion) -> Bool {
    guard counts.answered >= smallestGroup else { return false }
    let answers: [Int] =
      switch question.kind {
      case .chooseOne, .scale, .chooseMany: counts.options
      case .rank: counts.firstChoices
      case .text, .number, .statement: []
      }
    return answers.contains { $0 * 100 >= sameAnswerPercent * counts.answered }
  }

  /// Whether too many of the options' counts are small, among groups whose figures are not withheld.
  ///
  /// Those who skipped are not among them: the fewer they are, the better the survey was received.
  private func isSparse(_ table: QuestionTable) -> Bool {
    let cells = table.shown.prefix(table.question.options.count).flatMap { row in
      zip(row, table.columns).filter { !$1.isWithheld && $0 != .nobody }.map(\.0)
    }
    return cells.count { $0 == .small } * 100 > sparseTablePercent * cells.count
  }
}
