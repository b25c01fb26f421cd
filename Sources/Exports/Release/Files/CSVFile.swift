/// One CSV file of a release: its columns, told once for the header and the Table Schema, and its
/// rows, made as they are written.
struct CSVFile {
  typealias Row = [CSVCell]
  typealias Writing = (Row) throws(ReleaseFolderProblem) -> Void

  /// The name without the ending.
  let name: String
  let title: String
  let columns: [CSVColumn]
  let rows: (Writing) throws(ReleaseFolderProblem) -> Void

  var path: String { name + ".csv" }

  func write(into folder: String) throws(ReleaseFolderProblem) {
    var file = try BufferedFile(creating: folder + "/" + path)
    try file.write(columns.map(\.name).joined(separator: ",") + "\r\n")
    try rows { (row) throws(ReleaseFolderProblem) in
      try file.write(row.map(\.encoded).joined(separator: ",") + "\r\n")
    }
    try file.finish()
  }
}
