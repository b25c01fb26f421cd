package import Surveys

/// A file that a translator sends back, read: what it says of each text.
package struct ReturnedFile: Sendable {
  package enum Format: String, Sendable, CaseIterable { case xliff, csv, po }

  /// The language of the translations, where the file names it; a spreadsheet does not.
  package let language: LanguageTag?
  /// How the file counts plural forms, where it says so.
  package let plurals: PluralForms?
  /// The review that the header of a PO file claims.
  package let review: Review
  package let texts: [ReturnedText]

  /// The largest file that is read, in bytes; that of the interface takes a fifth of it.
  package static let sizeLimit = 4 << 20
  /// Beyond this many nobody reads on.
  package static let mostProblems = 1000

  /// Reads a file of any of the formats.
  ///
  /// Throws every problem of the file at once, each with its line.
  package init(_ bytes: [UInt8], as format: Format) throws(CatalogueProblems) {
    guard bytes.count <= Self.sizeLimit else {
      throw CatalogueProblems(
        1,
        "The file is larger than \(Self.sizeLimit >> 20) MB, the most that is read. Check that it is "
          + "the right file.")
    }
    guard !Self.isUTF16(bytes) else {
      throw CatalogueProblems(
        1,
        "The file is UTF-16. Save it as UTF-8"
          + (format == .csv ? "; spreadsheets call it “CSV UTF-8”." : "."))
    }
    switch format {
    case .xliff: self = try XLIFFReader.read(bytes)
    case .csv: self = try BilingualTable.read(bytes)
    case .po: self = try Self.catalogue(bytes)
    }
    try checkThatEachStandsOnce()
  }

  init(
    language: LanguageTag?, plurals: PluralForms? = nil, review: Review = .draft,
    texts: [ReturnedText]
  ) {
    (self.language, self.plurals, self.review, self.texts) = (language, plurals, review, texts)
  }

  /// The format of a file, by its name and else by how it begins.
  package static func format(of name: String, _ bytes: [UInt8]) -> Format {
    let name = name.lowercased()
    if [".xlf", ".xliff", ".xml"].contains(where: name.hasSuffix) { return .xliff }
    if name.hasSuffix(".po") { return .po }
    if [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix) { return .csv }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).trimmed
    if start.hasPrefix("<") || start.hasPrefix("\u{FEFF}<") { return .xliff }
    return start.contains("msgid") ? .po : .csv
  }

  /// Whether the numbers of its plural forms mean something else than those of a catalogue.
  package func countsOtherwise(than catalogue: Catalogue) -> Bool {
    guard let plurals, plurals.text != catalogue.plurals.text else { return false }
    return (0...1000).contains { plurals.form(for: $0) != catalogue.plurals.form(for: $0) }
      && catalogue.entries.contains { $0.plural != nil && holds($0.context) }
  }

  private func holds(_ context: String) -> Bool {
    texts.contains { $0.id == "\(context)[0]" }
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private static func catalogue(_ bytes: [UInt8]) throws(CatalogueProblems) -> Self {
    let file = try CatalogueFile(bytes)
    let catalogue = file.catalogue
    return Self(
      language: catalogue.language, plurals: catalogue.header.plurals,
      review: catalogue.review,
      texts: catalogue.entries.flatMap { entry in
        InterchangeUnit.all(of: entry, in: catalogue).map { unit in
          ReturnedText(
            id: unit.id, line: file.line(of: entry.context), source: unit.source,
            target: unit.target, state: unit.state,
            remarks: entry.comments.filter { $0.kind == .translator }.map(\.text))
        }
      })
  }

  private func checkThatEachStandsOnce() throws(CatalogueProblems) {
    var lines: [String: Int] = [:]
    var problems: [CatalogueProblem] = []
    for text in texts where problems.count < Self.mostProblems {
      if let line = lines[text.id] {
        problems.append(
          CatalogueProblem(
            line: text.line,
            message: "“\(text.id)” stands already on line \(line). Keep the better of the two."))
      }
      lines[text.id] = text.line
    }
    guard problems.isEmpty else { throw CatalogueProblems(all: problems) }
  }
}

/// What a file that came back says of one text, or of one of its plural forms.
package struct ReturnedText: Sendable {
  /// The context, or of a plural form the context with its number: `minutes[0]`.
  package let id: String
  /// The line of the file, counted from 1.
  package let line: Int
  package let source: String
  package let target: String
  package let state: InterchangeState
  /// Comments of translators.
  let remarks: [String]
  /// What the catalogue had when the file was made of it, where the file has kept it.
  let sent: TextDigest?

  init(
    id: String, line: Int, source: String, target: String, state: InterchangeState,
    remarks: [String] = [], sent: TextDigest? = nil
  ) {
    (self.id, self.line, self.source, self.target) = (id, line, source, target)
    self.state = target.saysNothing ? .missing : state == .missing ? .translated : state
    (self.remarks, self.sent) = (remarks, sent)
  }

  var digest: TextDigest { TextDigest(of: target, isFuzzy: state == .fuzzy) }
}

extension CatalogueProblems {
  init(_ line: Int, _ message: String) {
    self.init(all: [CatalogueProblem(line: line, message: message)])
  }
}
