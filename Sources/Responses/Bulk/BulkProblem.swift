/// Something wrong in a file of responses: where it is and what to do about it.
package struct BulkProblem: Hashable, Sendable {
  package let line: Int
  /// As programs for tables count, the header being the first.
  package let row: Int
  /// The name of the column; nothing when it concerns the row.
  package let column: String?
  package let message: String

  /// The problem as a line for a terminal.
  package func rendered(in file: String) -> String {
    "\(file):\(line): Row \(row)\(column.map { ", \($0)" } ?? ""): \(message)"
  }
}

/// What has been found wrong in a file of responses and not been told yet.
///
/// A file can hold more problems than memory, so they are taken out as they are found.
struct BulkProblems {
  /// In the order in which they were found.
  private(set) var waiting: [BulkProblem] = []
  /// Whether there was one ever.
  private(set) var areNone = true
  private var missing: Set<String> = []

  mutating func report(line: Int, row: Int, column: String? = nil, _ message: String) {
    areNone = false
    waiting.append(BulkProblem(line: line, row: row, column: column, message: message))
  }

  /// Reports a column that the header lacks, once however many versions want it.
  mutating func reportMissing(line: Int, row: Int, column: String, _ message: String) {
    guard missing.insert(column).inserted else { return }
    report(line: line, row: row, column: column, message)
  }

  mutating func take() -> [BulkProblem] {
    defer { waiting = [] }
    return waiting
  }
}
