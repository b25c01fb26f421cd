package import Surveys

/// A catalogue as XLIFF 1.2, which programs for translators read.
package enum XLIFFWriter {
  /// Writes all texts of a catalogue in their order.
  ///
  /// Throws every text that holds a character which XML has no place for.
  package static func write(
    _ catalogue: Catalogue, of scope: String, from source: LanguageTag
  ) throws(XLIFFProblem) -> String {
    let entries = catalogue.entries
    let unfit = entries.filter { entry in
      ([entry.context, entry.source, entry.plural ?? ""] + entry.translations
        + entry.comments.map(\.text)).contains { !XMLText.isFit($0) }
    }
    guard unfit.isEmpty else { throw XLIFFProblem(contexts: unfit.map(\.context)) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="\(XLIFF.namespace)">
        <file original="\(XMLText.attribute("\(scope)/\(catalogue.language).po"))" \
      source-language="\(source)" target-language="\(catalogue.language)" datatype="po" \
      tool-id="equalsay">
          <header>
            <tool tool-id="equalsay" tool-name="EqualSay"/>
          </header>
          <body>
      \(entries.map { element($0, in: catalogue) }.joined())\
          </body>
        </file>
      </xliff>

      """
  }

  private static func element(_ entry: CatalogueEntry, in catalogue: Catalogue) -> String {
    let units = InterchangeUnit.all(of: entry, in: catalogue).map(element).joined()
    guard entry.plural != nil else { return units }
    return """
            <group id="\(XMLText.attribute(entry.context))" restype="\(XLIFF.pluralGroup)">
      \(units)\
            </group>

      """
  }

  private static func element(_ unit: InterchangeUnit) -> String {
    let approved = unit.state == .reviewed ? "yes" : "no"
    var lines = [
      "<source>\(inline(unit.source, source: unit.source))</source>",
      "<target state=\"\(XLIFF.name(of: unit.state))\">\(inline(unit.target, source: unit.source))</target>",
    ]
    lines += notes(of: unit)
    if let earlier = unit.entry.previous.source, unit.state == .fuzzy {
      let text = unit.entry.earlierSource(of: unit.form, unit.plurals) ?? earlier
      lines.append(
        "<alt-trans alttranstype=\"previous-version\" xml:space=\"preserve\">"
          + "<source>\(inline(text, source: text))</source><target>\(inline(unit.target, source: unit.source))</target></alt-trans>"
      )
    }
    return """
            <trans-unit id="\(XMLText.attribute(unit.id))" approved="\(approved)"\(limit(of: unit)) \
      extradata="\(unit.digest.text)" xml:space="preserve">
      \(lines.map { "          \($0)\n" }.joined())\
            </trans-unit>

      """
  }

  private static func notes(of unit: InterchangeUnit) -> [String] {
    var notes = unit.entry.comments.compactMap { comment -> String? in
      let text = XMLText.content(comment.text.trimmed)
      return switch comment.kind {
      case .note: "<note from=\"developer\" annotates=\"source\">\(text)</note>"
      case .translator:
        text.isEmpty ? nil : "<note from=\"\(XLIFF.translator)\">\(text)</note>"
      case .reference: nil
      }
    }
    if let form = unit.form {
      let numbers = unit.plurals.examples(of: form).map(String.init).joined(separator: ", ")
      notes.append(
        "<note from=\"developer\" annotates=\"source\">Plural form \(form + 1) of "
          + "\(unit.plurals.count)\(numbers.isEmpty ? "" : ": for \(numbers)").</note>")
    }
    return notes
  }

  private static func limit(of unit: InterchangeUnit) -> String {
    unit.entry.longest.map { " maxwidth=\"\($0)\" size-unit=\"char\"" } ?? ""
  }

  /// A text with its placeholders as inline elements, which programs keep translators from breaking.
  ///
  /// One that the source has too bears the number that it has there, wherever it stands.
  private static func inline(_ text: String, source: String) -> String {
    var free = Placeholders.places(in: source).enumerated().map { ($0.offset + 1, $0.element) }
    var next = free.count + 1
    return Placeholders.map(text, words: { XMLText.content(String($0)) }) { place in
      var number = next
      if let index = free.firstIndex(where: { $0.1 == place }) {
        number = free.remove(at: index).0
      } else {
        next += 1
      }
      return "<ph id=\"\(number)\">\(place)</ph>"
    }
  }
}

/// Texts that XML cannot hold.
package struct XLIFFProblem: Error, Sendable {
  package let contexts: [String]
}

extension CatalogueEntry {
  /// How many characters the translation may have, where a note says so.
  var longest: Int? { TextLength(of: self)?.limit }

  /// The source before it changed, of which a plural form was translated.
  fileprivate func earlierSource(of form: Int?, _ plurals: PluralForms) -> String? {
    guard let form, let plural = previous.plural else { return previous.source }
    return plurals.count > 1 && form == plurals.form(for: 1) ? previous.source : plural
  }
}

extension PluralForms {
  /// Some numbers that take a form, the least first.
  fileprivate func examples(of form: Int) -> [Int] {
    Array((0...200).lazy.filter { self.form(for: $0) == form }.prefix(4))
  }
}
