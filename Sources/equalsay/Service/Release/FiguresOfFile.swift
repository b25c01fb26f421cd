import Surveys

/// The figures of a CSV file of a release: all cells but those that say in words what a row is.
///
/// Words come from catalogues, which are improved without a new version of the survey.
struct FiguresOfFile: Equatable {
  private static let words = ["title"].map { Array($0.utf8) }

  private let rows: [[[UInt8]]]

  /// Takes the bytes of a file whose first row names its columns.
  init(_ bytes: [UInt8]) {
    let reader = CSVReader(bytes)
    var rows: [[[UInt8]]] = []
    var figures: [Int] = []
    while let row = reader.next() {
      if rows.isEmpty {
        figures = (0..<row.count).filter { !Self.words.contains(Array(row[$0])) }
      }
      rows.append(figures.filter { $0 < row.count }.map { Array(row[$0]) })
    }
    self.rows = rows
  }
}
