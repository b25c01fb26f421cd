import Surveys

/// What a call of `priorities theme` changes in a book, in the order in which it is done.
struct ThemeChanges {
  private let theme: Identifier<Theme>?
  private let name: String?
  private let definition: String?
  private let examples: [String]
  private let sources: RoomSources
  private let coder: Coder?
  private let assignments: [(item: String, theme: Identifier<Theme>)]
  private let agreements: [(item: String, theme: Identifier<Theme>)]
  private let undoes: Bool

  /// Declares and reads the options that change the file.
  init(_ arguments: Arguments) throws {
    theme = try arguments.option(
      "add", as: Identifier<Theme>.self, placeholder: "THEME",
      help: "add a theme, or change one: its id, with --name, --definition, --example")
    name = try arguments.option("name", as: String.self, help: "what reports call the theme")
    definition = try arguments.option(
      "definition", as: String.self, help: "what belongs to the theme and what does not")
    examples = arguments.options(
      "example", placeholder: "TEXT", help: "an example of it; may be given several times")
    sources = try RoomSources(arguments)
    coder = try arguments.option(
      "coder", as: Identifier<Coder>.self, placeholder: "NAME",
      help: "who codes: the name under which --assign and --undo are kept"
    ).map(Coder.init)
    assignments = try Self.assignments(
      arguments.options(
        "assign", placeholder: "ITEM=THEME",
        help: "put an item in a theme; may be given several times"), "--assign")
    agreements = try Self.assignments(
      arguments.options(
        "agree", placeholder: "ITEM=THEME",
        help: "what the coders settled on together; it goes before what each said"), "--agree")
    undoes = arguments.flag(
      "undo",
      help: "take back the last assignment of --coder that still stands; stays in the history"
    )
    guard coder != nil || (assignments.isEmpty && !undoes) else {
      throw UsageProblem("--coder is missing: Name who codes, for example --coder a.")
    }
    guard coder != .agreed || assignments.isEmpty else {
      throw UsageProblem("--coder: \"agreed\" stands for all coders together. Use --agree.")
    }
    guard theme != nil || (name == nil && definition == nil && examples.isEmpty) else {
      throw UsageProblem("--add is missing: Name the theme that these words belong to.")
    }
  }

  private static func assignments(
    _ words: [String], _ option: String
  ) throws -> [(item: String, theme: Identifier<Theme>)] {
    try words.map { word in
      guard let sign = word.lastIndex(of: "="),
        let theme = Identifier<Theme>(String(word[word.index(after: sign)...]))
      else {
        throw UsageProblem(
          "\(option): \"\(word)\" is not an item, = and the id of a theme, such as "
            + "K7M-4QX/A=transport.")
      }
      return (String(word[..<sign]), theme)
    }
  }

  var isEmpty: Bool {
    theme == nil && sources.isEmpty && assignments.isEmpty && agreements.isEmpty && !undoes
  }

  var translations: String { sources.translations }

  /// Whether a book can begin with these changes.
  var mayBegin: Bool { theme != nil || !sources.isEmpty }

  /// Makes the changes and says what was done, a line each.
  ///
  /// - Throws: `InputProblems` with every change that cannot be made; then none counts.
  func apply(to book: inout ThemeBook) throws -> [String] {
    var done = try addTheme(to: &book)
    for room in try sources.rooms() {
      let added = room.ideas.count { idea in
        book.put(ThemedItem(session: room.id, idea: idea.name, text: idea.text))
      }
      done.append("\(room.id): \(added) of \(room.ideas.count) ideas are new or have new words.")
    }
    var problems: [String] = []
    for (list, coder) in [(assignments, coder), (agreements, Coder.agreed)] {
      guard let coder else { continue }
      for (item, theme) in list {
        do throws(ThemeBook.Refusal) {
          try book.assign(item, to: theme, by: coder)
          done.append("\(item): \(theme), by \(coder.id).")
        } catch {
          problems.append(Self.sentence(error, item, theme, book))
        }
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    return done + (try undo(in: &book))
  }

  private func addTheme(to book: inout ThemeBook) throws -> [String] {
    guard let theme else { return [] }
    let old = book.theme(theme)
    guard let name = name ?? old?.name else {
      throw UsageProblem("--name is missing: Say what reports call the theme \"\(theme)\".")
    }
    if let other = book.themes.first(where: { $0.name == name && $0.id != theme }) {
      throw InputProblems(
        "\(theme): The theme \"\(other.id)\" is called \"\(name)\" too. Give this one another name."
      )
    }
    book.put(
      Theme(
        id: theme, name: name, definition: definition ?? old?.definition,
        examples: (old?.examples ?? []) + examples))
    return ["\(theme): \(old == nil ? "added" : "changed")."]
  }

  private func undo(in book: inout ThemeBook) throws -> [String] {
    guard undoes, let coder else { return [] }
    do throws(ThemeBook.Refusal) {
      let undone = try book.undo(by: coder)
      return ["\(undone.item): no longer \(undone.theme), by \(coder.id)."]
    } catch {
      throw InputProblems("\(coder.id): There is no assignment by this coder left to take back.")
    }
  }

  private static func sentence(
    _ refusal: ThemeBook.Refusal, _ item: String, _ theme: Identifier<Theme>, _ book: ThemeBook
  ) -> String {
    switch refusal {
    case .unknownTheme:
      "\(item)=\(theme): There is no theme \"\(theme)\"."
        + Suggestion.of(theme.text, among: book.themes.map(\.id.text)) + " Add it with --add."
    case .unknownItem, .nothingToUndo:
      "\(item)=\(theme): There is no item \"\(item)\"."
        + Suggestion.of(item, among: book.items.map(\.name))
        + " Bring in the ideas of a room with --workshop, --log, --survey or --release."
    }
  }
}
