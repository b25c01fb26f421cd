/// A themes file: bytes in, a book of themes or all problems out.
package enum ThemesFile {
  package static let sizeLimit = 16 << 20
  /// What the file says of its own form.
  package static let version = 1

  package static func read(_ bytes: [UInt8]) throws(Problems) -> ThemeBook {
    var problems = ProblemList()
    let value = JSONReader.read(bytes, &problems, atMost: sizeLimit, noun: "A themes file")
    let book = value.flatMap { Self.book(of: $0, &problems) }
    return try problems.settled(book)
  }

  private static func book(of value: JSONValue, _ problems: inout ProblemList) -> ThemeBook? {
    guard var object = ObjectReader(value, "A themes file", "themes file", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    _ = object.value("$schema")
    _ = object.required("version", .whole(version...version))
    var book = ThemeBook(title: object.optional("title", .text))
    readThemes(&object, into: &book)
    readItems(&object, into: &book)
    readHistory(&object, into: &book)
    return book
  }

  private static func readThemes(_ object: inout ObjectReader, into book: inout ThemeBook) {
    var names = Names()
    var taken: [String: Int] = [:]
    for value in object.required("themes", Shape.anything.list()) ?? [] {
      let label = "Each entry of \"themes\""
      guard var theme = ObjectReader(value, label, "theme", &object.problems) else { continue }
      defer { theme.finish(&object.problems) }
      let id = theme.required("id", Shape<Identifier<Theme>>.identifier().placed)
      let name = theme.required("name", Shape<String>.text.placed)
      let definition = theme.optional("definition", .text)
      let examples = theme.optional("examples", Shape.text.list())
      if let id { names.add(id, "theme", &theme.problems) }
      if let name, let line = taken[name.value] {
        theme.problems.report(
          name.place,
          "The theme on line \(line) has this name too. Two themes of one name would be added up: "
            + "give this one another.")
      } else if let name {
        taken[name.value] = name.place.line
      }
      guard let id, let name else { continue }
      book.put(
        Theme(id: id.value, name: name.value, definition: definition, examples: examples ?? []))
    }
  }

  private static func readItems(_ object: inout ObjectReader, into book: inout ThemeBook) {
    var lines: [String: Int] = [:]
    for value in object.optional("items", Shape.anything.list()) ?? [] {
      let label = "Each entry of \"items\""
      guard var item = ObjectReader(value, label, "item", &object.problems) else { continue }
      defer { item.finish(&object.problems) }
      let session = item.required("session", .text)
      let idea = item.required("idea", .text)
      let text = item.optional("text", .text)
      guard let session, let idea else { continue }
      let entry = ThemedItem(session: session, idea: idea, text: text)
      if let line = lines[entry.name] {
        item.problems.report(
          item.place,
          "The item \(quoted(entry.name)) already stands on line \(line). Take one out.")
      } else {
        lines[entry.name] = item.place.line
        _ = book.put(entry)
      }
    }
  }

  private static func readHistory(_ object: inout ObjectReader, into book: inout ThemeBook) {
    for value in object.optional("history", Shape.anything.list()) ?? [] {
      let label = "Each entry of \"history\""
      guard var entry = ObjectReader(value, label, "entry", &object.problems) else { continue }
      defer { entry.finish(&object.problems) }
      let coder = entry.required("coder", Shape<Identifier<Coder>>.identifier()).map(Coder.init)
      if entry.has("undoes") {
        let number = entry.required("undoes", .whole(1...1_000_000_000))
        guard let coder, let number else { continue }
        book.undo(number, by: coder, at: entry.place, &entry.problems)
      } else {
        let item = entry.required("item", Shape<String>.text.placed)
        let theme = entry.required("theme", Shape<Identifier<Theme>>.identifier().placed)
        guard let coder, let item, let theme else { continue }
        book.assign(item, to: theme, by: coder, &entry.problems)
      }
    }
  }
}

extension ThemeBook {
  fileprivate mutating func undo(
    _ number: Int, by coder: Coder, at place: Place, _ problems: inout ProblemList
  ) {
    do throws(Refusal) {
      try undo(number, by: coder)
    } catch {
      problems.report(
        place,
        "Entry \(number) is no assignment of \"\(coder.id)\" that still stands before this entry. "
          + "Take this entry out, or correct the number.")
    }
  }

  fileprivate mutating func assign(
    _ item: Placed<String>, to theme: Placed<Identifier<Theme>>, by coder: Coder,
    _ problems: inout ProblemList
  ) {
    if self.item(item.value) == nil {
      problems.report(
        item.place,
        "There is no item \(quoted(item.value)). "
          + Nearest.hint(
            to: item.value, among: items.map(\.name), otherwise: "Add it to \"items\"."))
    }
    do throws(Refusal) {
      try assign(item.value, to: theme.value, by: coder)
    } catch {
      guard self.theme(theme.value) == nil else { return }
      problems.report(
        theme.place,
        "There is no theme \"\(theme.value)\". "
          + Nearest.hint(
            to: theme.value.text, among: themes.map(\.id.text), otherwise: "Add it to \"themes\"."))
    }
  }
}
