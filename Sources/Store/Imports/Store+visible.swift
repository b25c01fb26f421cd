import Responses
import SQLite

/// Responses of an import lie among the others from the first chunk on, but nobody sees them before
/// the import is finished: each chunk lies at numbers of its own, which `import_chunk` lists until
/// then.
extension Store {
  /// The numbers at which responses may be seen, among all that there can be.
  static func visible(
    among numbers: ClosedRange<Int> = 1...Int.max - 1, on connection: Connection
  ) throws(SQLiteError) -> ResponseSet {
    let chunks = try connection.all("SELECT first, last FROM import_chunk ORDER BY first") {
      row throws(SQLiteError) -> ClosedRange<Int> in
      let (first, last): (Int, Int) = (try row.value(0), try row.value(1))
      return first...max(first, last)
    }
    return ResponseSet(ordered: chunks).complement(in: ResponseSet(numbers))
  }
}
