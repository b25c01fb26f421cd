/// A spot in a file that people edit, counted from 1.
///
/// Columns count characters as Unicode scalars, so a tab is one and an `é` is one however long its
/// bytes are; a byte-order mark counts as none.
package struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package var description: String { "\(line):\(column)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Something wrong in a definition: what it is and what to do about it.
package struct Problem: Hashable, Sendable {
  /// Where it stands; none when it concerns the file as a whole.
  package let place: Place?
  package let message: String

  package init(place: Place?, message: String) {
    self.place = place
    self.message = message
  }

  /// The problem as a line for a terminal: `file:line:column: message`.
  package func rendered(in file: String) -> String {
    place.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}

/// Why a definition was refused: every problem found, in the order of the file.
package struct Problems: Error, Hashable, Sendable {
  /// Sorted by place and never empty.
  package let list: [Problem]

  package init(list: [Problem]) { self.list = list }
}
