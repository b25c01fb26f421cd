import DriverDiagrams
import Foundation
import Surveys

extension FirstPriorities {
  private static let file = "priorities-by-group.csv"
  private static let columns = ["question", "by_1", "category_1", "rank", "id", "title"]
  private static let sizeLimit = 64 << 20

  /// What the groups of a release put first; those whose ranking is withheld are not among them.
  ///
  /// - Throws: `InputProblems` where there is no such table.
  init(release folder: String) throws {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    let path = isThere && !isFolder.boolValue ? folder : "\(folder)/\(Self.file)"
    guard FileManager.default.fileExists(atPath: path) else {
      throw InputProblems(
        "\(path): There is no such file. Name the folder of a release with a ranking by group.")
    }
    let reader = CSVReader(try InputFile.bytes(of: path, atMost: Self.sizeLimit))
    guard let header = reader.next(), header.fault == nil else {
      throw InputProblems("\(path):1: This is not a table. Name the folder of a release.")
    }
    let names = header.texts
    let places = Self.columns.map(names.firstIndex)
    guard case let cells = places.compactMap(\.self), cells.count == Self.columns.count else {
      throw InputProblems(
        "\(path):1: The columns \(Self.columns.joined(separator: ", ")) are not all here. "
          + "Name the folder of a release.")
    }
    var entries: [Entry] = []
    while let row = reader.next() {
      if let fault = row.fault { throw InputProblems("\(path):\(fault.line): \(fault.message)") }
      guard row.count == names.count, row.text(cells[3]) == "1" else { continue }
      entries.append(
        Entry(
          question: row.text(cells[0]), characteristic: row.text(cells[1]),
          category: row.text(cells[2]), option: row.text(cells[4]), title: row.text(cells[5])))
    }
    self.init(entries)
  }
}
