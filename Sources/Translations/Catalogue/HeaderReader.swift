import Surveys

/// Reads the fields of a catalogue's header, all problems at once.
struct HeaderReader {
  private(set) var problems: [CatalogueProblem] = []
  private let line: Int
  private var fields: [CatalogueHeader.Field] = []
  private var lines: [String: Int] = [:]

  private static let problemLimit = 100

  init(line: Int) { self.line = line }

  mutating func read(
    _ headerLines: [HeaderLine], comments: [CatalogueComment], flags: [String]
  ) -> CatalogueHeader? {
    for headerLine in headerLines where problems.count < Self.problemLimit {
      readField(headerLine)
    }
    checkEncoding()
    let language = readLanguage()
    let plurals = readPlurals()
    let review = readReview()
    checkTested()
    guard let language, problems.isEmpty else { return nil }
    return CatalogueHeader(
      comments: comments, flags: flags, fields: fields, language: language, plurals: plurals,
      review: review)
  }

  private mutating func readField(_ headerLine: HeaderLine) {
    guard let colon = headerLine.text.firstIndex(of: ":") else {
      report(
        headerLine.line,
        "“\(headerLine.text.prefix(40))” is not a field of the header. Write \"Name: value\\n\".")
      return
    }
    let name = String(headerLine.text[..<colon]).trimmed
    let value = String(headerLine.text[colon...].dropFirst()).trimmed
    guard lines[name] == nil else {
      report(headerLine.line, "The header field \(name) stands twice. Keep one of the two.")
      return
    }
    lines[name] = headerLine.line
    fields.append(CatalogueHeader.Field(name, value))
  }

  private mutating func checkEncoding() {
    let name = CatalogueHeader.Name.contentType
    guard let type = value(name)?.lowercased().filter({ $0 != " " }),
      type.hasSuffix("charset=utf-8")
    else {
      report(name, "The header must say \"Content-Type: text/plain; charset=UTF-8\\n\".")
      return
    }
  }

  private mutating func readLanguage() -> LanguageTag? {
    let name = CatalogueHeader.Name.language
    guard let value = value(name), !value.isEmpty else {
      report(name, "The header does not name its language. Add \"Language: …\\n\".")
      return nil
    }
    // Programs for translators write en_GB, as gettext does.
    guard let language = LanguageTag(String(value.map { $0 == "_" ? "-" : $0 })) else {
      report(
        name, "“\(value)” is not a language tag. Write one as BCP 47 has it: ur, en-GB, zh-Hant.")
      return nil
    }
    return language
  }

  private mutating func readPlurals() -> PluralForms? {
    let name = CatalogueHeader.Name.pluralForms
    guard let value = value(name) else { return nil }
    do throws(PluralFormsProblem) {
      return try PluralForms(value)
    } catch {
      report(name, "Plural-Forms cannot be used: \(error.message)")
      return nil
    }
  }

  private mutating func readReview() -> Review {
    let name = CatalogueHeader.Name.review
    guard let value = value(name) else { return .draft }
    guard let review = Review(value) else {
      report(
        name,
        "“\(value)” is not a state of review. Write draft, or reviewed by NAME on YYYY-MM-DD.")
      return .draft
    }
    return review
  }

  private mutating func checkTested() {
    let name = CatalogueHeader.Name.tested
    guard let value = value(name), Tested(value) == nil else { return }
    report(name, "“\(value)” does not say who tested it. Write: with PEOPLE on YYYY-MM-DD.")
  }

  private func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  private mutating func report(_ name: String, _ message: String) {
    report(lines[name] ?? line, message)
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(CatalogueProblem(line: line, message: message))
  }
}
