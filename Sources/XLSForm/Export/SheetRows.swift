/// The rows of a sheet by the names of their columns; columns that stay empty are left out.
struct SheetRows {
  private let columns: [String]
  private let always: Set<String>
  private var cells: [[String: String]] = []

  /// Begins a sheet with its columns in order, some of which are there in any case.
  init(_ columns: [String], always: Set<String>) {
    (self.columns, self.always) = (columns, always)
  }

  mutating func add(_ row: [String: String]) { cells.append(row) }

  /// The column names, and all rows below them.
  var rows: [[String]] {
    let used = Set(cells.flatMap { $0.filter { !$0.value.isEmpty }.keys }).union(always)
    let kept = columns.filter(used.contains)
    return [kept] + cells.map { row in kept.map { row[$0] ?? "" } }
  }
}
