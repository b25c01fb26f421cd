import Foundation
import Responses
import Store
import Surveys
import Web

/// `themes codebook SURVEY`: the themes of a survey, and changes to them.
struct ThemesCodebook: Command {
  static let words = ["themes", "codebook"]
  static let summary = "Show the codebook of a survey; add, rename or retire a theme."
  static let remarks = [
    "An example is in your own words, never an answer: its author may take that back."
  ]

  private let data: String
  private let survey: Identifier<Survey>
  private let added: Identifier<CodebookTheme>?
  private let renamed: Identifier<CodebookTheme>?
  private let retired: Identifier<CodebookTheme>?
  private let title: String?
  private let definition: String?
  private let examples: [String]
  private let json: Bool

  private struct Row: Encodable {
    let theme: String
    let title: String
    let definition: String
    let examples: [String]
    let retired: Bool
  }

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    added = try arguments.option(
      "add", as: Identifier<CodebookTheme>.self, help: "add a theme of this name")
    renamed = try arguments.option(
      "rename", as: Identifier<CodebookTheme>.self, help: "give this theme another --title")
    retired = try arguments.option(
      "retire", as: Identifier<CodebookTheme>.self, help: "take this theme out of use")
    title = try arguments.option(
      "title", as: String.self, help: "what tables and reports call the theme")
    definition = try arguments.option(
      "definition", as: String.self, help: "what belongs to it, and what does not")
    examples = arguments.options(
      "example", placeholder: "TEXT", help: "what somebody might say; may be given often")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    guard [added, renamed, retired].compactMap(\.self).count <= 1 else {
      throw UsageProblem("Add, rename or retire one theme at a time.")
    }
    let store = try Store(folder: data, mustExist: true)
    defer { store.stop() }
    let published = try store.published(survey)
    if let added { try add(added, to: store, published) }
    if let renamed {
      let title = try title.required("--title", "say what the theme is to be called")
      try check(try store.rename(renamed, to: title, in: survey), renamed)
    }
    if let retired { try check(try store.retire(retired, in: survey), retired) }
    let themes = try store.codebook(of: survey)
    guard !json else {
      return try JSONOutput.print(
        themes.map {
          Row(
            theme: $0.id.text, title: $0.title, definition: $0.definition, examples: $0.examples,
            retired: $0.isRetired)
        })
    }
    guard !themes.isEmpty else {
      return print("The codebook of \(survey) has no theme yet. Add one with --add.")
    }
    for theme in themes {
      print("\(theme.id)\(theme.isRetired ? " (retired)" : ""): \(theme.title)")
      print("  \(theme.definition)")
      for example in theme.examples { print("  for example: \(example)") }
    }
  }

  private func add(
    _ id: Identifier<CodebookTheme>, to store: Store, _ published: PublishedSurvey
  ) throws {
    guard !CodingSession.commands.contains(id.text) else {
      throw UsageProblem(
        "--add: \"\(id)\" is what a coder types for something else. Choose another.")
    }
    let title = try title.required("--title", "say what the theme is called")
    let definition = try definition.required(
      "--definition", "say what belongs to it, so that two people code alike")
    for text in [title, definition] + examples
    where text.contains("\n") || text.allSatisfy(\.isWhitespace) {
      throw UsageProblem("Titles, definitions and examples are one line each, and not empty.")
    }
    for example in examples where try isAnswer(example, published, store) {
      throw InputProblems(
        "--example: These are somebody's own words. Write an example of your own: its author may "
          + "take an answer back, and a codebook stays.")
    }
    let theme = CodebookTheme(id: id, title: title, definition: definition, examples: examples)
    guard try store.add(theme, to: survey) else {
      throw InputProblems("\(id): There is a theme of this name. Choose another name.")
    }
  }

  /// Whether an answer in people's own words holds the example; short ones many people write.
  private func isAnswer(
    _ example: String, _ published: PublishedSurvey, _ store: Store
  ) throws -> Bool {
    guard example.split(whereSeparator: \.isWhitespace).count > 3 else { return false }
    let texts = Set(
      published.editions.values.flatMap(\.survey.questions).filter { $0.kind.name == .text }
        .map(\.id))
    return try texts.contains { question in
      try FreeTextAnswers(question, of: published, in: store).answers.contains {
        $0.text.lowercased().contains(example.lowercased())
      }
    }
  }

  private func check(_ isThere: Bool, _ theme: Identifier<CodebookTheme>) throws {
    guard isThere else {
      throw InputProblems(
        "\(theme): There is no theme of this name. 'equalsay themes codebook \(survey)' lists them."
      )
    }
  }
}
