import Surveys
import Translations
import Web

/// What the Easy Read lint says about one catalogue, or about a definition written in Easy Read.
struct CatalogueLint: Encodable {
  struct Finding: Encodable {
    let level: String
    let rule: String
    let context: String
    let message: String
    /// The catalogue with the line of the text, or the definition where that is to be changed.
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
  /// How many answers to equality questions stand in words alone, under the picture of the question.
  let wordsAlone: Int
  /// Who tried it out with people with learning disabilities, and when; a definition has no record.
  let tested: String?
  let findings: [Finding]

  private enum CodingKeys: String, CodingKey {
    case scope, language, texts, total, pictures, picturesNeeded, wordsAlone, tested, findings
  }

  /// Reads what a scope has in Easy Read, its own texts too where they are, and finds the catalogues that
  /// it lists and nobody has begun.
  ///
  /// - Throws: `InputProblems` when one cannot be read, or says that it will be tested.
  static func all(
    of scope: CatalogueScope, in folder: CatalogueFolder, _ lists: EasyReadLists,
    definitions: [String], on today: CalendarDate
  ) throws -> [Self] {
    let lines = DefinitionLines(definitions)
    // Nobody reads a catalogue of the language that the definition is written in.
    let files = folder.files.filter {
      $0.scope == scope.name && $0.tag.isEasyRead && $0.tag != scope.language
    }
    let written = try files.map { file in
      let catalogue = try read(file)
      if let problem = catalogue.testToCome(on: today) {
        throw InputProblems("\(file.path):\(problem)")
      }
      return Self(scope, file, catalogue, lists, lines)
    }
    let own = scope.language.isEasyRead ? [Self(ofDefinition: scope, lists, lines)] : []
    let missing = scope.offered.filter { tag in
      tag.isEasyRead && tag != scope.language && !files.contains { $0.tag == tag }
    }
    return own + written + missing.map { Self(scope, without: $0, lines) }
  }

  private static func read(_ file: CatalogueFolder.File) throws -> CatalogueFile {
    do throws(CatalogueProblems) {
      return try CatalogueFile(file.bytes)
    } catch {
      throw InputProblems(error.all.map { "\(file.path):\($0)" })
    }
  }

  /// What there is to say of a language that is offered and that nobody has begun.
  private init(_ scope: CatalogueScope, without tag: LanguageTag, _ lines: DefinitionLines) {
    self.scope = scope.name
    label = scope.label
    language = tag.text
    (texts, total) = (0, scope.texts(inEasyRead: true).count)
    (pictures, picturesNeeded, wordsAlone, tested) = (0, 0, 0, nil)
    let place = lines.place(of: scope.name)
    findings = [
      Finding(
        level: EasyReadFinding.Level.error.rawValue,
        rule: EasyReadFinding.Rule.untranslated.rawValue, context: scope.name,
        message:
          "\(tag) is listed under \"languages\", and there is no catalogue for it, so people "
          + "read the standard texts. 'equalsay translations sync --language \(tag)' begins one.",
        file: place?.file, line: place?.line)
    ]
  }

  /// The texts of a definition whose own language is Easy Read.
  private init(
    ofDefinition scope: CatalogueScope, _ lists: EasyReadLists, _ lines: DefinitionLines
  ) {
    let texts = scope.easyReadTexts(in: nil)
    let found = EasyReadLint.findings(in: texts, knowing: lists.coreWords(of: scope.language))
    self.init(
      scope, scope.language, texts, tested: nil,
      (found + scope.easyReadShape).map { Finding($0, at: lines.place(of: $0.context)) })
  }

  private init(
    _ scope: CatalogueScope, _ file: CatalogueFolder.File, _ catalogue: CatalogueFile,
    _ lists: EasyReadLists, _ lines: DefinitionLines
  ) {
    let texts = scope.easyReadTexts(in: catalogue.catalogue)
    let found =
      EasyReadLint.findings(in: texts, knowing: lists.coreWords(of: file.tag))
      + (lists.glossaries[file.tag]?.mixedNames(in: catalogue.catalogue) ?? [])
      + scope.easyReadShape
    self.init(
      scope, file.tag, texts, tested: catalogue.catalogue.header.tested?.text,
      found.map { finding in
        let stands = finding.rule != .picture && catalogue.catalogue[finding.context] != nil
        return Finding(
          finding,
          at: stands
            ? (file: file.path, line: catalogue.line(of: finding.context))
            : lines.place(of: finding.context))
      })
  }

  private init(
    _ scope: CatalogueScope, _ language: LanguageTag, _ texts: [EasyReadText], tested: String?,
    _ findings: [Finding]
  ) {
    self.scope = scope.name
    label = scope.label
    self.language = language.text
    self.texts = texts.count { $0.isRead }
    total = texts.count
    pictures = texts.count { $0.picture == .shown }
    picturesNeeded = texts.count { $0.picture == .shown || $0.picture == .missing }
    wordsAlone = texts.count { $0.picture == .wordsAlone }
    self.tested = tested
    self.findings = findings
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
  fileprivate init(_ finding: EasyReadFinding, at place: (file: String, line: Int?)?) {
    self.init(
      level: finding.level.rawValue, rule: finding.rule.rawValue, context: finding.context,
      message: finding.message, file: place?.file, line: place?.line)
  }

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

  /// The texts of a catalogue or, without one, the definition's own; the interface is all catalogues.
  fileprivate func easyReadTexts(in catalogue: Catalogue?) -> [EasyReadText] {
    switch content {
    case .interface(let texts): catalogue.map { EasyReadTexts.of(texts, in: $0) } ?? []
    case .monitoring(let set): EasyReadTexts.of(set, in: catalogue)
    case .folder(let folder): folder.easyReadTexts(in: catalogue)
    }
  }
}
