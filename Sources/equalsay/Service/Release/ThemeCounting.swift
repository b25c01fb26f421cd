import Exports
import Responses
import Store
import Surveys
import Tabulation
import Translations
import Web

/// The themes of people's own words as a release counts them.
struct ThemeCounting {
  private(set) var questions: [CodedQuestion] = []
  private var codebook: [CodebookTheme] = []

  /// What the question is called that counts the themes of another.
  static func name(of question: Identifier<Question>) -> Identifier<Question> {
    guard let name = Identifier<Question>("\(question)-themes") else {
      preconditionFailure("A name stays one with letters behind it.")
    }
    return name
  }

  /// Counts nobody's themes.
  init() {}

  /// Reads the coding that a request names, before a release of this number.
  init(
    _ request: ReleaseRequest, of survey: PublishedSurvey, in store: Store,
    before number: Int = .max
  ) throws {
    guard let counted = request.themes, !counted.isEmpty else { return }
    codebook = try store.codebook(of: survey.id)
    questions = try counted.compactMap { counted in
      try Identifier<Question>(counted.question).map { question in
        var coding = try store.coding(of: question, in: survey.id, as: counted)
        if request.asReleased == true {
          let released = try ReleasedCoding(of: question, in: survey.id, before: number, store)
          coding.merge(released.themes) { _, then in then }
        }
        return Self.question(question, themes: counted.themes, coding)
      }
    }
  }

  private static func question(
    _ source: Identifier<Question>, themes: [String],
    _ coding: [Int: Set<Identifier<CodebookTheme>>]
  ) -> CodedQuestion {
    let places = Dictionary(
      themes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return CodedQuestion(
      source: source,
      question: CountedQuestion(
        id: name(of: source), kind: .chooseMany,
        options: themes.compactMap { Identifier<Option>($0) } + [ThemeCount.none]),
      codes: coding.mapValues { found in
        found.isEmpty ? [themes.count] : found.compactMap { places[$0.text] }.sorted()
      })
  }

  /// Adds what the questions and their themes are called.
  func name(in texts: inout ReleaseTexts, _ interface: Interface) {
    for coded in questions {
      var options = [ThemeCount.none: interface[.themesNone].text]
      for (option, theme) in themes(of: coded) { options[option] = theme.title }
      let title = interface(.releaseThemes, ["question": texts[coded.source]]).text
      texts.add(coded.question.id, title, options: options)
    }
  }

  /// What the themes mean, for the notes.
  func codebooks(_ texts: ReleaseTexts) -> [ReleasedCodebook] {
    questions.map { coded in
      ReleasedCodebook(
        question: texts[coded.source],
        themes: themes(of: coded).map { option, theme in
          ReleasedCodebook.Theme(
            title: "\(theme.title) (\(option))", definition: theme.definition.onOneLine)
        })
    }
  }

  private func themes(of coded: CodedQuestion) -> [(Identifier<Option>, CodebookTheme)] {
    coded.question.options.compactMap { option in
      codebook.first { $0.id.text == option.text }.map { (option, $0) }
    }
  }
}
