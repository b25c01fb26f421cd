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

/// All that is wrong in a file of responses.
package struct BulkProblems: Hashable, Sendable {
  /// Beyond this many nobody reads on.
  package static let mostShown = 1_000

  /// The first of them, in the order of the file.
  package private(set) var shown: [BulkProblem] = []
  package private(set) var count = 0

  package var isEmpty: Bool { count == 0 }

  /// How many more there are than are shown.
  package var more: Int { count - shown.count }

  mutating func report(
    line: Int, row: Int, column: String? = nil, _ message: @autoclosure () -> String
  ) {
    count += 1
    guard shown.count < Self.mostShown else { return }
    shown.append(BulkProblem(line: line, row: row, column: column, message: message()))
  }
}
