import Foundation
import Surveys
import Translations

/// Catalogues of one language as files for a translator, one for each scope.
struct CatalogueExport {
  struct Row: Encodable {
    let scope: String
    let file: String
    let texts: Int
    /// How many of them a translator has something to do for.
    let open: Int
  }

  struct File {
    let scope: String
    let name: String
    let bytes: [UInt8]
    let texts: Int
    let open: Int
  }

  let files: [File]
  /// What whoever sends the files should know.
  let remarks: [String]

  /// Makes the files of the scopes, or of all that have a catalogue of the language.
  ///
  /// - Throws: `UsageProblem` for a scope that is not there; `InputProblems` with every problem of a
  ///   catalogue or definition, and where there is nothing to export.
  init(
    scopes wanted: [String], language: LanguageTag, as format: ReturnedFile.Format,
    translations: String, surveys: SurveyFolder
  ) throws {
    let catalogues = try CataloguesAtHand(
      translations: translations, surveys: surveys, onlyIn: language)
    let names = catalogues.scopes.map(\.name)
    if let unknown = wanted.first(where: { !names.contains($0) }) {
      throw UsageProblem(
        "There is nothing to translate called \"\(unknown)\"."
          + Suggestion.of(unknown, among: names))
    }
    let scopes = catalogues.scopes.filter { wanted.isEmpty || wanted.contains($0.name) }
    let found = scopes.compactMap { scope in
      catalogues.files(of: scope).first { $0.tag == language }.map { (scope, $0) }
    }
    let missing = wanted.filter { name in !found.contains { $0.0.name == name } }
    guard missing.isEmpty, !found.isEmpty else {
      throw InputProblems(
        (missing.isEmpty ? [translations] : missing).map {
          "\($0): There is no catalogue for \(language). Begin it: "
            + "equalsay translations sync --language \(language)"
        })
    }
    files = try found.map { try File($0, $1, as: format) }
    let update = CatalogueUpdate(of: catalogues, in: translations)
    remarks = found.compactMap { _, file in
      update.rows.first { $0.file == file.path && $0.waiting > 0 }.map {
        "\($0.file): \($0.waiting) new or changed texts are not in it yet. Run 'equalsay "
          + "translations sync' and export again."
      }
    }
  }

  /// Writes the files, each whole or not at all: to a file where there is but one, else into a folder.
  func write(to out: String, after mark: [UInt8]) throws -> [Row] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: out, isDirectory: &isFolder)
    guard files.count > 1 || out.hasSuffix("/") || (exists && isFolder.boolValue) else {
      return try files.map { try $0.write(to: out, after: mark) }
    }
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: out), withIntermediateDirectories: true)
    } catch {
      throw SystemProblem("\(out): The folder cannot be made. Check the disk and permissions.")
    }
    let folder = out.hasSuffix("/") ? String(out.dropLast()) : out
    return try files.map { try $0.write(to: "\(folder)/\($0.name)", after: mark) }
  }
}

extension CatalogueUpdate.Row {
  fileprivate var waiting: Int { added + changed + moved + revived }
}

extension CatalogueExport.File {
  fileprivate init(
    _ scope: CatalogueScope, _ file: CataloguesAtHand.File, as format: ReturnedFile.Format
  ) throws {
    let catalogue = file.catalogue
    self.scope = scope.name
    name = "\(scope.name).\(file.tag).\(format.ending)"
    texts = catalogue.entries.count
    let units = catalogue.entries.map { InterchangeUnit.all(of: $0, in: catalogue) }
    open = units.count { $0.contains { $0.state == .missing || $0.state == .fuzzy } }
    switch format {
    case .po: bytes = file.bytes
    case .csv: bytes = BilingualTable.write(catalogue)
    case .xliff:
      do throws(XLIFFProblem) {
        bytes = Array(
          try XLIFFWriter.write(catalogue, of: scope.name, from: scope.language).utf8)
      } catch {
        throw InputProblems(
          error.contexts.map {
            "\(file.path):\(file.line(of: $0)): “\($0)” holds a control character, which XLIFF has "
              + "no place for. Take it out, or export as po."
          })
      }
    }
  }

  fileprivate func write(
    to path: String, after mark: [UInt8]
  ) throws -> CatalogueExport.Row {
    try OutputFile.write(mark + bytes, to: path, isPrivate: false)
    return CatalogueExport.Row(scope: scope, file: path, texts: texts, open: open)
  }
}

extension ReturnedFile.Format {
  fileprivate var ending: String {
    switch self {
    case .xliff: "xlf"
    case .csv: "csv"
    case .po: "po"
    }
  }
}
