import Surveys
import Translations

/// How far each language has got with everything that can be translated.
struct CatalogueStatus {
  struct Row: Encodable {
    let scope: String
    let language: String
    let translated: Int
    let fuzzy: Int
    let missing: Int
    let stale: Int
    let broken: Int
    /// Of the translated texts, those that say the same as their source.
    let sameAsSource: Int
    /// Of the translated texts, those that a reviewer has seen: all, or none while it is a draft.
    let reviewed: Int
    let percent: Int
    /// Nothing where there is no catalogue yet of a language that a survey offers.
    let review: String?
  }

  let rows: [Row]

  /// What is asked for: in these languages and scopes, or in all where none are named.
  struct Choice {
    var languages: [LanguageTag] = []
    var scopes: [String] = []
  }

  /// Reads every catalogue, and what it should hold.
  ///
  /// A language that is named has a row for each scope, whether or not there is a catalogue.
  ///
  /// - Throws: `InputProblems` when a catalogue or a definition cannot be read: its figures would
  ///   be missing from the table without a sign.
  init(
    translations: String, surveys: SurveyFolder, _ choice: Choice = Choice()
  ) throws {
    let catalogues = try CataloguesAtHand(
      translations: translations, surveys: surveys,
      onlyIn: choice.languages.count == 1 ? choice.languages.first : nil)
    let names = catalogues.scopes.map(\.name)
    if let unknown = choice.scopes.first(where: { !names.contains($0) }) {
      throw UsageProblem(
        "There is nothing to translate called \"\(unknown)\"."
          + Suggestion.of(unknown, among: names))
    }
    var rows: [Row] = []
    for scope in catalogues.scopes
    where choice.scopes.isEmpty || choice.scopes.contains(scope.name) {
      let files = catalogues.files(of: scope)
      for file in files where choice.languages.isEmpty || choice.languages.contains(file.tag) {
        rows.append(Row(scope, file.tag, file.catalogue))
      }
      for tag in choice.languages.isEmpty ? scope.offered : choice.languages
      where tag != scope.language && !files.contains(where: { $0.tag == tag }) {
        rows.append(Row(scope, tag, nil))
      }
    }
    self.rows = rows
  }
}

extension CatalogueStatus.Row {
  /// What is lacking to a share of translated texts; nothing where enough are.
  func lack(of percent: Int) -> String? {
    guard self.percent < percent else { return nil }
    let name = "\(scope), \(language)"
    guard review != nil else {
      return "\(name): There is no catalogue. Begin it: equalsay translations sync --language "
        + "\(language)"
    }
    let counts = [
      (missing, "missing"), (fuzzy, "fuzzy"), (stale, "stale"), (broken, "broken"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\(name): \(self.percent)% is translated, and \(percent)% is asked for: \(counts). "
      + "Translate them, or ask for less."
  }

  init(_ scope: CatalogueScope, _ tag: LanguageTag, _ catalogue: Catalogue?) {
    let completeness = Completeness(
      of: catalogue, against: scope.texts(inEasyRead: tag.isEasyRead))
    self.init(
      scope: scope.name, language: tag.text, translated: completeness.translated,
      fuzzy: completeness.fuzzy, missing: completeness.missing, stale: completeness.stale,
      broken: completeness.broken, sameAsSource: completeness.sameAsSource,
      reviewed: catalogue.map { $0.review == .draft ? 0 : completeness.translated } ?? 0,
      percent: completeness.percent,
      review: catalogue?.review.text)
  }
}
