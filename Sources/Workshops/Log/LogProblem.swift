/// Why a log is not what it says it is, with the entry at which that shows.
package struct LogProblem: Error, Hashable, Sendable {
  /// Counted from 1; nothing for the file as a whole.
  package let line: Int?
  package let message: String

  package init(line: Int?, _ message: String) {
    self.line = line
    self.message = message
  }

  /// The problem as a line for a terminal: `file:line: message`.
  package func rendered(in file: String) -> String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
