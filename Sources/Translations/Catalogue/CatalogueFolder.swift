import Foundation
package import Surveys

/// The catalogues of a folder: `Translations/<scope>/<tag>.po`, as bytes.
///
/// Hidden files, symbolic links and whatever is not a PO file are passed over.
package struct CatalogueFolder: Sendable {
  package struct File: Sendable {
    /// A survey's name, `interface`, or `monitoring-` and the name of a set.
    package let scope: String
    package let tag: LanguageTag
    package let path: String
    package let bytes: [UInt8]
  }

  package struct Problem: Hashable, Sendable {
    package let path: String
    package let message: String
  }

  /// In the order of scope and tag.
  package private(set) var files: [File] = []
  package private(set) var problems: [Problem] = []

  package init(_ path: String) {
    for scope in names(in: path) where type(of: "\(path)/\(scope)") == .typeDirectory {
      for name in names(in: "\(path)/\(scope)") where name.hasSuffix(Self.ending) {
        read(name, scope: scope, path: "\(path)/\(scope)/\(name)")
      }
    }
  }

  private static let ending = ".po"

  private mutating func read(_ name: String, scope: String, path: String) {
    guard type(of: path) == .typeRegular else { return }
    let stem = String(name.dropLast(Self.ending.count))
    guard let tag = LanguageTag(stem) else {
      report(
        path, "“\(stem)” is not a language tag. Name the file as BCP 47 has it: ur.po, en-GB.po.")
      return
    }
    guard tag.text == stem else {
      report(
        path, "The tag is not written in its usual case. Rename the file \(tag)\(Self.ending).")
      return
    }
    do {
      let bytes = try contents(of: path)
      files.append(File(scope: scope, tag: tag, path: path, bytes: bytes))
    } catch {
      report(path, "The file cannot be read: \(Self.reason(error)). Check its permissions.")
    }
  }

  /// The bytes of a file, or of one that is too large as many as show that it is.
  private func contents(of path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { file.closeFile() }
    return try file.read(upToCount: CatalogueFile.sizeLimit + 1).map(Array.init) ?? []
  }

  private mutating func names(in path: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      report(path, "The folder cannot be read: \(Self.reason(error)). Check that it exists.")
      return []
    }
  }

  private mutating func type(of path: String) -> FileAttributeType? {
    do {
      return try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    } catch {
      report(path, "It cannot be looked at: \(Self.reason(error)). Check its permissions.")
      return nil
    }
  }

  private static func reason(_ error: any Error) -> Substring {
    let text = error.localizedDescription
    return text.hasSuffix(".") ? text.dropLast() : text[...]
  }

  private mutating func report(_ path: String, _ message: String) {
    problems.append(Problem(path: path, message: message))
  }
}
