import Responses
import Store
import Surveys
import Web
import Workshops

/// Somebody at the terminal reads answers one after another and says which themes are in each.
struct CodingSession {
  let store: Store
  let survey: Identifier<Survey>
  let answers: FreeTextAnswers
  let coder: Identifier<AnswerReviewer>
  /// Those in use, in the order of their letters.
  let themes: [CodebookTheme]
  let day: CalendarDate
  /// What was left for later in this session.
  private var skipped: Set<Int> = []

  init(
    _ answers: FreeTextAnswers, of survey: Identifier<Survey>, in store: Store,
    by coder: Identifier<AnswerReviewer>, themes: [CodebookTheme], on day: CalendarDate
  ) {
    self.answers = answers
    self.survey = survey
    self.store = store
    self.coder = coder
    self.themes = themes
    self.day = day
  }

  /// What a coder types beside the names of themes.
  static let commands = ["none", "skip", "undo", "themes", "quit"]

  private static let words =
    "letters or names of themes with spaces between them, none, skip, undo, themes or quit"

  /// Goes on until all are coded or skipped, or the person stops.
  mutating func run() throws {
    Console.say("\(answers.question.id): \(answers.question.text)")
    showThemes()
    var shown: Int?
    while let (place, answer) = try next() {
      if shown != answer.response { show(answer, place) }
      shown = answer.response
      guard let words = AnswerPrompt.ask("Themes (\(Self.words))"), words != ["quit"] else { break }
      if try !take(words, for: answer) { shown = nil }
    }
    let coded = try history().codedCount(of: answers, by: coder)
    Console.say("\(coded) of \(answers.answers.count) answers coded by \(coder).")
  }

  private func history() throws -> CodingHistory {
    CodingHistory(try store.codingEntries(of: answers.question.id, in: survey))
  }

  /// The first answer that this coder has neither coded nor skipped, with its place from 1.
  private func next() throws -> (Int, FreeTextAnswers.Answer)? {
    let history = try history()
    return answers.answers.enumerated().first { _, answer in
      history.themes(of: answer.response, by: coder) == nil && !skipped.contains(answer.response)
    }.map { ($0 + 1, $1) }
  }

  private func showThemes() {
    for (index, theme) in themes.enumerated() {
      Console.say("  \(Letter(index)) \(theme.id): \(theme.title). \(theme.definition)")
      for example in theme.examples { Console.say("      for example: \(example)") }
    }
  }

  private func show(_ answer: FreeTextAnswers.Answer, _ place: Int) {
    Console.say("")
    Console.say("Answer \(place) of \(answers.answers.count)")
    AnswerPrompt.show(answer.text)
    AnswerPrompt.show(Redaction(answer.text).marks)
  }

  /// Does what the words say; tells whether the same answer still stands there as it was shown.
  private mutating func take(
    _ words: [String], for answer: FreeTextAnswers.Answer
  ) throws -> Bool {
    switch words {
    case []: return true
    case ["themes"]: showThemes()
    case ["skip"]:
      skipped.insert(answer.response)
      return false
    case ["undo"]: return try !undo()
    case ["none"]: return try !code(answer, [])
    case _:
      guard let found = chosen(words) else { return true }
      return try !code(answer, found)
    }
    return true
  }

  private func chosen(_ words: [String]) -> Set<Identifier<CodebookTheme>>? {
    var found: Set<Identifier<CodebookTheme>> = []
    for word in words {
      let theme =
        themes.first { $0.id.text == word }
        ?? Letter(word).flatMap { themes.indices.contains($0.index) ? themes[$0.index] : nil }
      guard let theme else {
        Console.complain(
          "\(word): There is no such theme." + Suggestion.of(word, among: themes.map(\.id.text))
            + " Type \(Self.words).")
        return nil
      }
      found.insert(theme.id)
    }
    return found
  }

  private func code(
    _ answer: FreeTextAnswers.Answer, _ themes: Set<Identifier<CodebookTheme>>
  ) throws -> Bool {
    try keep(CodingEntry(response: answer.response, coder: coder, act: .coded(themes)))
  }

  /// Takes back what this coder coded last, which is then shown again.
  mutating func undo() throws -> Bool {
    guard let latest = try history().latest(by: coder) else {
      Console.complain("There is nothing of yours to undo here.")
      return false
    }
    skipped.remove(latest)
    return try keep(CodingEntry(response: latest, coder: coder, act: .undone))
  }

  private func keep(_ entry: CodingEntry) throws -> Bool {
    guard try store.code(entry, question: answers.question.id, in: survey, on: day) else {
      throw InputProblems(
        "\(survey): Somebody has just taken this answer back. Nothing is kept of it; begin again.")
    }
    return true
  }
}

extension CodingHistory {
  /// How many of the answers somebody has coded.
  func codedCount(of answers: FreeTextAnswers, by coder: Identifier<AnswerReviewer>) -> Int {
    answers.answers.count { themes(of: $0.response, by: coder) != nil }
  }
}
