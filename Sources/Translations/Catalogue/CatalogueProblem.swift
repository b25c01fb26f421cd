/// What is wrong at one line of a catalogue, and what to do about it.
package struct CatalogueProblem: Error, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  package let line: Int
  package let message: String

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  package var description: String { "\(line): \(message)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.message) < (right.line, right.message)
  }
}

/// Every problem of a catalogue that cannot be read, in the order of its lines.
package struct CatalogueProblems: Error, Hashable, Sendable {
  package let all: [CatalogueProblem]

  package init(all: [CatalogueProblem]) { self.all = all }
}
