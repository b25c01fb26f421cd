import Responses
import Store
import Surveys
import Web

/// Of which questions in people's own words a release is to count the themes, and whose coding counts.
struct AskedThemes {
  var questions: [Identifier<Question>] = []
  /// The coding that counts: `agreed` or the only one unless somebody is named.
  var coder: Identifier<AnswerReviewer>?

  /// The coding that counts at this moment.
  ///
  /// - Throws: `InputProblems` for a question that asks for no words, where it is not clear whose coding
  ///   counts, and where answers were coded otherwise since they were released.
  func counted(
    of survey: PublishedSurvey, in store: Store, asReleased: Bool
  ) throws -> [CountedThemes] {
    let last = try store.lastCodingEntry()
    var asked: [Identifier<Question>] = []
    for question in questions where !asked.contains(question) { asked.append(question) }
    return try asked.map { question in
      try check(question, of: survey)
      let history = CodingHistory(
        try store.codingEntries(of: question, in: survey.id, upTo: last))
      let coder = try ThemeCount.coder(coder, history, question)
      var coding = history.all(by: coder)
      let released = try ReleasedCoding(of: question, in: survey.id, before: .max, store)
      if !asReleased {
        try released.check(
          coding, of: question, in: survey.id,
          otherwise: ", or add --as-released to count these answers as they were published")
      }
      coding.merge(released.themes) { _, then in then }
      let found = coding.values.reduce(into: Set()) { $0.formUnion($1) }
      let themes = try store.codebook(of: survey.id).filter {
        !$0.isRetired || found.contains($0.id)
      }
      return CountedThemes(
        question: question.text, coder: coder.text, entry: last, themes: themes.map(\.id.text))
    }
  }

  private func check(_ id: Identifier<Question>, of survey: PublishedSurvey) throws {
    let editions = survey.editions.values.map(\.survey).sorted { $0.version > $1.version }
    let asked = editions.flatMap(\.questions)
    let words = asked.filter { $0.kind.name == .text }.map(\.id.text)
    guard asked.first(where: { $0.id == id })?.kind.name == .text else {
      throw InputProblems(
        "--themes \(id): The survey asks for nothing in people's own words under this name."
          + Suggestion.of(id.text, among: words))
    }
    let name = ThemeCounting.name(of: id)
    guard !asked.contains(where: { $0.id == name }) else {
      throw InputProblems(
        "--themes \(id): The survey has a question \"\(name)\", and the themes would go by this name. "
          + "Leave --themes out; 'equalsay themes show' shows them.")
    }
  }
}
