package import DisclosureControl
import Foundation
package import Translations

/// A release as a folder of files, each written from the same released figures (contract 4).
///
/// The folder appears whole or not at all, and never in the place of another: it is written beside
/// itself under another name and then renamed. A signal takes away what is not finished; what a
/// command left that was killed is taken away by the next one that writes to the same place.
package struct ReleaseFolder: Sendable {
  private static let package = "datapackage.json"
  private static let notes = "notes.md"
  private static let documents = [package, notes, ReleaseWorkbook.file]
  private static let document = "release.json"

  private let contents: ReleaseContents

  package init(
    _ figures: ReleasedFigures, record: ReleaseRecord, reference: ReleaseReference? = nil,
    texts: ReleaseTexts, interface: Interface
  ) {
    contents = ReleaseContents(
      figures: figures, record: record, reference: reference,
      words: ReleaseWords(interface: interface, texts: texts))
  }

  /// Writes the folder and tells what is in it, `release.json` apart, which holds the same list.
  ///
  /// When all is written, and before anybody can see it, `recording` is given the bytes of
  /// `release.json`; what it throws is passed on, and nothing appears. What was recorded is never
  /// taken away.
  @discardableResult
  package func write(
    to path: String, recording: (_ document: [UInt8]) throws -> Void = { _ in }
  ) throws -> [ReleaseFile] {
    let target = URL(filePath: path).standardizedFileURL.path
    let parent = URL(filePath: target).deletingLastPathComponent().path
    guard !Self.exists(target) else { throw ReleaseFolderProblem.exists(path) }
    guard Self.exists(parent) else { throw ReleaseFolderProblem.noParent(parent) }
    let unfinished = try UnfinishedFolder.begin(target)
    let place = unfinished.path
    return try withExtendedLifetime(unfinished) {
      try EndingWatch.over { watch in
        var isRecorded = false
        do {
          let (files, document) = try writeFiles(into: place)
          try watch.complete {
            try recording(document)
            isRecorded = true
            try Self.rename(place, to: target)
          }
          return files
        } catch {
          if !isRecorded { UnfinishedFolder.remove(place) }
          throw error
        }
      } takingAway: {
        UnfinishedFolder.remove(place)
      }
    }
  }

  /// Sees to what commands have left that were killed while they wrote a folder to this path.
  ///
  /// What was recorded before, as `isRecorded` tells by the bytes of `release.json`, takes its name;
  /// the rest is taken away. Tells whether the folder has appeared so.
  package static func finishAbandoned(
    _ path: String, isRecorded: (_ document: [UInt8]) throws -> Bool
  ) throws -> Bool {
    let target = URL(filePath: path).standardizedFileURL.path
    var hasAppeared = false
    for folder in UnfinishedFolder.abandoned(target) {
      let place = folder.path + "/" + document
      let isWhole = try exists(place) && isRecorded(Array(Data(contentsOf: URL(filePath: place))))
      if !isWhole {
        UnfinishedFolder.remove(folder.path)
      } else if !exists(target) {
        try rename(folder.path, to: target)
        hasAppeared = true
      }
    }
    return hasAppeared
  }

  private var tables: [CSVFile] {
    [
      .tables(contents), .priorities(contents), .prioritiesByGroup(contents),
      .respondents(contents), .participation(contents),
    ] + (contents.reference.map { [.population($0, contents.words)] } ?? [])
  }

  private func writeFiles(into folder: String) throws -> ([ReleaseFile], document: [UInt8]) {
    let tables = tables
    var files: [ReleaseFile] = []
    for table in tables {
      try table.write(into: folder)
      files.append(try ReleaseFile(table.path, in: folder))
    }
    try JSONFile.write(DataPackage(contents, tables, files), to: folder + "/" + Self.package)
    try MarkdownNotes.write(
      ReleaseNotes(contents), in: contents.texts.language, to: folder + "/" + Self.notes)
    try ReleaseWorkbook.write(contents, into: folder)
    for name in Self.documents {
      files.append(try ReleaseFile(name, in: folder))
    }
    let document = try JSONFile.bytes(of: ReleaseDocument(contents, files))
    try JSONFile.write(document, to: folder + "/" + Self.document)
    return (files, document)
  }

  static func exists(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  private static func rename(_ unfinished: String, to target: String) throws(ReleaseFolderProblem) {
    guard !exists(target) else { throw .exists(target) }
    guard Foundation.rename(unfinished, target) == 0 else {
      if errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR { throw .exists(target) }
      throw .unwritable(target)
    }
  }
}
