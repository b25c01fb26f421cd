import Surveys
import Translations
import Web

/// What the Easy Read lint says about one catalogue.
struct CatalogueLint: Encodable {
  struct Finding: Encodable {
    let level: String
    let rule: String
    let context: String
    let message: String
    /// The catalogue with the line of the text; a picture is named in the definition instead.
    let file: String?
    let line: Int?
  }

  let scope: String
  let label: String
  let language: String
  /// How many texts people read in Easy Read, of how many there are.
  let texts: Int
  let total: Int
  /// How many texts stand beside a picture, of how many that need one.
  let pictures: Int
  let picturesNeeded: Int
  /// Who tried it out with people with learning disabilities, and when.
  let tested: String?
  let findings: [Finding]

  private enum CodingKeys: String, CodingKey {
    case scope, language, texts, total, pictures, picturesNeeded, tested, findings
  }

  /// Reads every Easy Read catalogue of a scope.
  ///
  /// - Throws: `InputProblems` when one cannot be read.
  static func all(
    of scope: CatalogueScope, in folder: CatalogueFolder, _ lists: EasyReadLists
  ) throws -> [Self] {
    try folder.files.filter { $0.scope == scope.name && $0.tag.isEasyRead }.map { file in
      do throws(CatalogueProblems) {
        return Self(scope, file, try CatalogueFile(file.bytes), lists)
      } catch {
        throw InputProblems(error.all.map { "\(file.path):\($0)" })
      }
    }
  }

  private init(
    _ scope: CatalogueScope, _ file: CatalogueFolder.File, _ catalogue: CatalogueFile,
    _ lists: EasyReadLists
  ) {
    let texts = scope.easyReadTexts(in: catalogue.catalogue)
    self.scope = scope.name
    label = scope.label
    language = file.tag.text
    self.texts = texts.count { !$0.forms.isEmpty }
    total = texts.count
    pictures = texts.count { $0.picture == .shown }
    picturesNeeded = texts.count { $0.picture != .notNeeded }
    tested = catalogue.catalogue.header.tested?.text
    let found =
      EasyReadLint.findings(in: texts, knowing: lists.coreWords(of: file.tag))
      + (lists.glossaries[file.tag]?.mixedNames(in: catalogue.catalogue) ?? [])
      + scope.easyReadShape
    findings = found.map { finding in
      let stands = finding.rule != .picture && catalogue.catalogue[finding.context] != nil
      return Finding(
        level: finding.level.rawValue, rule: finding.rule.rawValue, context: finding.context,
        message: finding.message, file: stands ? file.path : nil,
        line: stands ? catalogue.line(of: finding.context) : nil)
    }
  }

  func count(_ level: EasyReadFinding.Level) -> Int {
    findings.count { $0.level == level.rawValue }
  }

  func lines(_ isWanted: (EasyReadFinding.Level) -> Bool) -> [String] {
    findings.filter { EasyReadFinding.Level(rawValue: $0.level).map(isWanted) ?? false }
      .map(\.text)
  }
}

extension CatalogueLint.Finding {
  fileprivate var text: String {
    let place = file.flatMap { file in line.map { "\(file):\($0): " } } ?? ""
    return "\(place)\(context): \(level), \(rule): \(message)"
  }
}

extension CatalogueScope {
  /// What the questions themselves offer; of a survey alone.
  fileprivate var easyReadShape: [EasyReadFinding] {
    switch content {
    case .interface, .monitoring: []
    case .folder(let folder): folder.easyReadShape
    }
  }

  fileprivate func easyReadTexts(in catalogue: Catalogue) -> [EasyReadText] {
    switch content {
    case .interface(let texts): EasyReadTexts.of(texts, in: catalogue)
    case .monitoring(let set): EasyReadTexts.of(set, in: catalogue)
    case .folder(let folder): folder.easyReadTexts(in: catalogue)
    }
  }
}
