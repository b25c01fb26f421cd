import Foundation
import Surveys

/// A book of themes in its file.
struct ThemesOnDisk {
  let path: String
  var book: ThemeBook

  /// Reads the file; where there is none and one may be begun, the book is empty.
  init(_ path: String, mayBegin: Bool) throws {
    self.path = path
    guard !mayBegin || FileManager.default.fileExists(atPath: path) else {
      book = ThemeBook()
      return
    }
    let bytes = try InputFile.bytes(of: path, atMost: ThemesFile.sizeLimit)
    do throws(Problems) {
      book = try ThemesFile.read(bytes)
    } catch {
      throw InputProblems(error.list.map { $0.rendered(in: path) })
    }
  }

  /// Writes the file whole or not at all, for the owner alone: people's own words may be in it.
  func save() throws { try OutputFile.write(try book.json, to: path, isPrivate: true) }
}
