import Responses
import Surveys
import Tabulation

/// A question whose answers were coded, as what it then is: one of which several can be chosen.
struct ThemeCount {
  let question: Identifier<Question>
  let coder: Identifier<AnswerReviewer>
  let themes: [CodebookTheme]
  let tabulation: Tabulation

  /// The row of answers in which none of the themes is; no theme is called that.
  static let none = Identifier<Option>(literal: "none")

  /// - Throws: `InputProblems` where it is not clear whose coding counts, or not all is coded.
  init(
    _ answers: FreeTextAnswers, coding history: CodingHistory, codebook: [CodebookTheme],
    by wanted: Identifier<AnswerReviewer>?
  ) throws {
    let id = answers.question.id
    let coder = try Self.coder(wanted, history, id)
    let left = answers.answers.count - history.codedCount(of: answers, by: coder)
    guard left == 0 else {
      throw InputProblems(
        "\(id): \(coder) has \(left) of \(answers.answers.count) answers still to code. A part of "
          + "them would not stand for all: go on with 'equalsay themes code'.")
    }
    let found = answers.answers.compactMap { history.themes(of: $0.response, by: coder) }
    // A theme out of use stays in the table for as long as any answer is coded to it.
    themes = codebook.filter { theme in
      !theme.isRetired || found.contains { $0.contains(theme.id) }
    }
    // Everybody who answered is in some row, as with any question of which several can be chosen.
    let options = themes.compactMap { Identifier<Option>($0.id.text) } + [Self.none]
    var counts = answers.states
    counts.options =
      themes.map { theme in found.count { $0.contains(theme.id) } } + [
        found.count(where: \.isEmpty)
      ]
    (question, self.coder) = (id, coder)
    tabulation = Tabulation(
      questions: [CountedQuestion(id: id, kind: .chooseMany, options: options)],
      everybody: GroupFigures(
        categories: [], people: counts.people, sites: [:], answers: [counts]),
      tables: [], respondents: [], participation: [])
  }

  /// Whose coding counts.
  static func coder(
    _ wanted: Identifier<AnswerReviewer>?, _ history: CodingHistory,
    _ question: Identifier<Question>
  ) throws -> Identifier<AnswerReviewer> {
    let coders = history.coders
    let names = coders.map(\.text).joined(separator: ", ")
    if let wanted {
      guard coders.contains(wanted) else {
        throw InputProblems(
          "\(question): \(wanted) has coded no answer."
            + (coders.isEmpty ? "" : " Answers were coded by \(names)."))
      }
      return wanted
    }
    if let settled = history.settled { return settled }
    throw InputProblems(
      coders.isEmpty
        ? "\(question): No answer is coded yet. Begin with 'equalsay themes code'."
        : "\(question): Several people coded it: \(names). Name one with --coder, or settle on one "
          + "coding with 'equalsay themes code --coder agreed'.")
  }
}
