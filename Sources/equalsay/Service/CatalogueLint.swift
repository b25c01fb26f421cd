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
  let findings: [Finding]

  private enum CodingKeys: String, CodingKey { case scope, language, texts, total, findings }

  /// Reads every Easy Read catalogue of a scope.
  ///
  /// - Throws: `InputProblems` when one cannot be read.
  static func all(of scope: CatalogueScope, in folder: CatalogueFolder) throws -> [Self] {
    try folder.files.filter { $0.scope == scope.name && $0.tag.isEasyRead }.map { file in
      do throws(CatalogueProblems) {
        return Self(scope, file, try CatalogueFile(file.bytes))
      } catch {
        throw InputProblems(error.all.map { "\(file.path):\($0)" })
      }
    }
  }

  private init(_ scope: CatalogueScope, _ file: CatalogueFolder.File, _ catalogue: CatalogueFile) {
    let texts = scope.easyReadTexts(in: catalogue.catalogue)
    self.scope = scope.name
    label = scope.label
    language = file.tag.text
    self.texts = texts.count { !$0.forms.isEmpty }
    total = texts.count
    findings = EasyReadLint.findings(in: texts).map { finding in
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
  fileprivate func easyReadTexts(in catalogue: Catalogue) -> [EasyReadText] {
    switch content {
    case .interface(let texts): EasyReadTexts.of(texts, in: catalogue)
    case .monitoring(let set): EasyReadTexts.of(set, in: catalogue)
    case .folder(let folder): folder.easyReadTexts(in: catalogue)
    }
  }
}
