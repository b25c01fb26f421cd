import DisclosureControl
import Surveys

/// The figures of a release, read back from its folder once every file is as it was published.
struct PublishedRelease {
  let folder: ReleaseFolderOnDisk
  let counts: PublishedCounts
  let wording: ReleasedWording

  private static let tables = "tables.csv"
  private static let limit = 256 << 20

  /// - Throws: `InputProblems` for what is no release, or one of whose files was changed.
  init(_ path: String) throws {
    folder = try ReleaseFolderOnDisk(path)
    let differences = try folder.differences()
    guard differences.isEmpty else { throw InputProblems(differences) }
    wording = try ReleasedWording(folder)
    let file = path + "/" + Self.tables
    let bytes = try InputFile.bytes(of: file, atMost: Self.limit)
    do throws(RowProblems) { counts = try PublishedCounts(tables: bytes) } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  /// Whether nobody can be counted both here and there: by version, or by the days of responses.
  func isApart(from other: PublishedRelease) -> Bool {
    let (mine, others) = (folder.contents, other.folder.contents)
    if Set(mine.versions).isDisjoint(with: others.versions) { return true }
    return Self.isBefore(mine, others) || Self.isBefore(others, mine)
  }

  /// Whether this wave came after the other, by the days of its responses, else by its versions, else
  /// by when it was released.
  func isLater(than other: PublishedRelease) -> Bool {
    let (mine, others) = (folder.contents, other.folder.contents)
    if Self.isBefore(others, mine) { return true }
    if Self.isBefore(mine, others) { return false }
    if let (low, high) = Self.ends(mine), let (otherLow, otherHigh) = Self.ends(others) {
      if otherHigh < low { return true }
      if high < otherLow { return false }
    }
    return others.release < mine.release
  }

  private static func ends(_ document: ReleaseFolderOnDisk.Document) -> (Int, Int)? {
    guard let low = document.versions.min(), let high = document.versions.max() else { return nil }
    return (low, high)
  }

  /// Dates are written so that their order is that of their texts (ISO 8601).
  private static func isBefore(
    _ first: ReleaseFolderOnDisk.Document, _ second: ReleaseFolderOnDisk.Document
  ) -> Bool {
    guard let end = first.day(of: "until"), let start = second.day(of: "since") else {
      return false
    }
    return end < start
  }
}

extension ReleaseFolderOnDisk.Document {
  fileprivate func day(of limit: String) -> String? {
    population.limits.first { $0.of == limit }?.values.first
  }
}
