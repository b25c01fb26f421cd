/// Something wrong in a table that people bring along: what it is and what to do about it.
package struct RowProblem: Hashable, Sendable {
  /// Counted from 1; none when it concerns the file as a whole.
  package let line: Int?
  package let message: String

  package init(line: Int?, message: String) {
    self.line = line
    self.message = message
  }

  /// The problem as a line for a terminal: `file:line: message`.
  package func rendered(in file: String) -> String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}

/// Why a table was refused: every problem found, in the order of the file.
package struct RowProblems: Error, Hashable, Sendable {
  /// Never empty.
  package let list: [RowProblem]

  package init(list: [RowProblem]) { self.list = list }
}
