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
    let percent: Int
    /// Nothing where there is no catalogue yet of a language that a survey offers.
    let review: String?
  }

  let rows: [Row]

  /// Reads every catalogue, and what it should hold.
  ///
  /// - Throws: `InputProblems` when a catalogue or a definition cannot be read: its figures would
  ///   be missing from the table without a sign.
  init(translations: String, surveys: SurveyFolder) throws {
    let catalogues = try CataloguesAtHand(translations: translations, surveys: surveys)
    var rows: [Row] = []
    for scope in catalogues.scopes {
      let files = catalogues.files(of: scope)
      for file in files { rows.append(Row(scope, file.tag, file.catalogue)) }
      for tag in scope.offered
      where tag != scope.language && !files.contains(where: { $0.tag == tag }) {
        rows.append(Row(scope, tag, nil))
      }
    }
    self.rows = rows
  }
}

extension CatalogueStatus.Row {
  fileprivate init(_ scope: CatalogueScope, _ tag: LanguageTag, _ catalogue: Catalogue?) {
    let completeness = Completeness(
      of: catalogue, against: scope.texts(inEasyRead: tag.isEasyRead))
    self.init(
      scope: scope.name, language: tag.text, translated: completeness.translated,
      fuzzy: completeness.fuzzy, missing: completeness.missing, stale: completeness.stale,
      broken: completeness.broken, percent: completeness.percent,
      review: catalogue?.review.text)
  }
}
