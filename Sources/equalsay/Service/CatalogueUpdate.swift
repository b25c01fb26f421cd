import Foundation
import Surveys
import Translations
import Web

/// Bringing all catalogues of a folder up to date with what they translate.
struct CatalogueUpdate {
  struct Row: Encodable {
    let file: String
    let added: Int
    let changed: Int
    let moved: Int
    let revived: Int
    let obsolete: Int
    /// Whether the file was not there before.
    let isNew: Bool
    /// Whether the file is to be written; one in which nothing changes stays as it is.
    let isWritten: Bool
    /// What a translator must do by hand.
    let remark: String?
  }

  private(set) var rows: [Row] = []
  private var written: [(path: String, bytes: Data)] = []
  private let translations: String

  /// Works out what would change, without writing anything.
  ///
  /// A language that is begun gets a catalogue wherever it has none.
  ///
  /// - Throws: `InputProblems` with every problem of every catalogue and definition.
  init(translations: String, surveys: SurveyFolder, beginning language: LanguageTag?) throws {
    let catalogues = try CataloguesAtHand(translations: translations, surveys: surveys)
    self.init(of: catalogues, in: translations, beginning: language)
  }

  /// The same of catalogues that are read already.
  init(
    of catalogues: CataloguesAtHand, in translations: String,
    beginning language: LanguageTag? = nil
  ) {
    self.translations = translations
    for scope in catalogues.scopes {
      let files = catalogues.files(of: scope)
      for file in files { update(file, scope) }
      if let language, language != scope.language, !files.contains(where: { $0.tag == language }) {
        begin(language, scope)
      }
    }
  }

  private mutating func update(_ file: CataloguesAtHand.File, _ scope: CatalogueScope) {
    add(
      file.path, sync(file.catalogue, in: file.tag, scope), from: file.catalogue, isNew: false)
  }

  private mutating func begin(_ language: LanguageTag, _ scope: CatalogueScope) {
    let header = CatalogueHeader(
      language: language, plurals: CommonPluralForms.of(language),
      begunOn: CalendarDate(london: Date()))
    let catalogue = Catalogue(header: header, items: [])
    add(
      "\(translations)/\(scope.name)/\(language).po", sync(catalogue, in: language, scope),
      from: catalogue, isNew: true)
  }

  private func sync(
    _ catalogue: Catalogue, in language: LanguageTag, _ scope: CatalogueScope
  ) -> CatalogueSync {
    let texts = scope.texts()
    guard language.isEasyRead else { return CatalogueSync(catalogue, with: texts) }
    let easyRead = scope.texts(inEasyRead: true)
    let optional = Set(texts.map(\.context)).subtracting(easyRead.map(\.context))
    return CatalogueSync(
      catalogue,
      with: texts.map { optional.contains($0.context) ? $0.leftOut : $0 },
      optional: optional)
  }

  private mutating func add(
    _ path: String, _ sync: CatalogueSync, from before: Catalogue, isNew: Bool
  ) {
    let after = sync.catalogue
    let lacksPlurals = after.header.plurals == nil && after.entries.contains { $0.plural != nil }
    rows.append(
      Row(
        file: path, added: sync.changes.added, changed: sync.changes.changed,
        moved: sync.changes.moved, revived: sync.changes.revived,
        obsolete: sync.changes.obsolete, isNew: isNew, isWritten: isNew || after != before,
        remark: lacksPlurals
          ? "Add the Plural-Forms of \(after.language) to the header, as gettext or CLDR has them."
          : nil))
    if isNew || after != before {
      written.append((path, Data(CatalogueWriter.write(after).utf8)))
    }
  }

  /// Writes the files that change, each by rename.
  func write() throws {
    for (path, bytes) in written {
      let url = URL(filePath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: url, options: .atomic)
    }
  }
}

extension SourceText {
  /// The text with a word to translators that nobody reads it in Easy Read for now.
  fileprivate var leftOut: SourceText {
    SourceText(
      context: context, text: text, plural: plural, note: "\(note) Left out of Easy Read.")
  }
}
