import Ranking
import Surveys
import Translations
import Web

/// `priorities theme FILE`: codes ideas and options to themes, and says how far two coders agree.
struct PrioritiesTheme: Command {
  static let words = ["priorities", "theme"]
  static let summary = "Assign ideas and options to themes, by two coders, and list the themes."
  static let remarks = [
    "An item is called SESSION/IDEA, such as K7M-4QX/A. The file keeps every assignment ever made."
  ]

  private let file: String
  private let changes: ThemeChanges
  private let kappa: Bool
  private let between: [Coder]
  private let translations: String
  private let language: LanguageTag
  private let json: Bool

  init(_ arguments: Arguments) throws {
    changes = try ThemeChanges(arguments)
    kappa = arguments.flag(
      "kappa", help: "compare two coders: Cohen's kappa, and where they differ")
    between = try arguments.options(
      "between", placeholder: "NAME", help: "whom --kappa compares; give it twice"
    ).map { word in
      guard let id = Identifier<Coder>(word) else {
        throw UsageProblem("--between: \"\(word)\" is not \(Identifier<Coder>.expected).")
      }
      return Coder(id: id)
    }
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    json = arguments.flag("json", help: "print the result as JSON")
    translations = changes.translations
    file = try arguments.positional(
      "FILE", example: "themes.json", help: "the themes file; --add and --workshop begin a new one")
    guard between.isEmpty || (kappa && Set(between).count == 2 && between.count == 2) else {
      throw UsageProblem("--between: Name two different coders, with --kappa.")
    }
  }

  func run() throws {
    let interface = try Catalogues(speakingFrom: translations).interface(in: language)
    var themes = try ThemesOnDisk(file, mayBegin: changes.mayBegin)
    if !changes.isEmpty {
      let done = try changes.apply(to: &themes.book)
      try themes.save()
      for line in done { print(line) }
      return
    }
    if kappa {
      let (one, other) = try coders(of: themes.book)
      let comparison = CoderComparison(themes.book, one, other)
      guard !json else { return try JSONOutput.print(comparison) }
      for line in comparison.lines(interface) { print(line) }
    } else {
      guard !json else { return try JSONOutput.print(ThemeListDocument(themes.book)) }
      for line in ThemeList(book: themes.book, interface: interface).lines { print(line) }
    }
  }

  private func coders(of book: ThemeBook) throws -> (Coder, Coder) {
    let coders = between.isEmpty ? book.coders : between
    guard coders.count == 2 else {
      throw InputProblems(
        "\(file): Kappa compares two coders, and \(coders.count) coded. "
          + (coders.count < 2
            ? "Let a second one code, with --coder." : "Name two with --between."))
    }
    if let stranger = coders.first(where: { book.coding[$0] == nil }) {
      throw InputProblems(
        "\(file): Nothing is coded by \"\(stranger.id)\"."
          + Suggestion.of(stranger.id.text, among: book.coders.map(\.id.text)))
    }
    return (coders[0], coders[1])
  }
}
