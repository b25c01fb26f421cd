import Surveys
import Translations

/// The themes of a book with what belongs to each, and what nobody has settled.
struct ThemeList {
  let book: ThemeBook
  let interface: Interface

  var lines: [String] {
    let coders = book.coders.map(\.id.text)
    return (book.title.map { [$0.onOneLine] } ?? [])
      + (coders.isEmpty
        ? []
        : [interface(.combineCoders, ["coders": coders.joined(separator: ", ")]).text])
      + book.themes.flatMap(lines) + disputed + uncoded
  }

  private func lines(of theme: Theme) -> [String] {
    let definition = theme.definition.map {
      interface(.combineDefinition, ["text": $0.onOneLine]).text
    }
    let examples = theme.examples.map {
      interface(.combineExample, ["text": $0.onOneLine]).text
    }
    let members = book.verdicts.compactMap { item, verdict in
      verdict == .settled(theme.id) ? Self.line(item.name, item.text) : nil
    }
    return ["", "\(theme.name.onOneLine) (\(theme.id))"]
      + ((definition.map { [$0] } ?? []) + examples
      + (members.isEmpty ? [interface[.combineNoItems].text] : members)).map { "     " + $0 }
  }

  private var disputed: [String] {
    let lines = book.verdicts.flatMap { item, verdict -> [String] in
      guard case .disputed(let said) = verdict else { return [] }
      return [Self.line(item.name, item.text)]
        + said.map { assignment in
          "     "
            + interface(
              .combineCoder,
              ["coder": assignment.coder.id.text, "theme": assignment.theme.text]
            ).text
        }
    }
    return lines.isEmpty ? [] : ["", interface[.combineDisagreements].text] + lines
  }

  private var uncoded: [String] {
    let lines = book.verdicts.compactMap { item, verdict in
      verdict == .uncoded ? Self.line(item.name, item.text) : nil
    }
    return lines.isEmpty ? [] : ["", interface[.combineUnassigned].text] + lines
  }

  static func line(_ name: String, _ text: String?) -> String {
    (text.map { "\(name)  \($0)" } ?? name).onOneLine
  }
}
