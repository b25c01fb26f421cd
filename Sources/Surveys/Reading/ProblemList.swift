/// The problems found so far while a definition is read.
package struct ProblemList {
  /// Beyond this many nobody reads on, and a hostile file must not cost minutes.
  private static let capacity = 1_000

  private var found: [Problem] = []

  package init() {}

  package var isEmpty: Bool { found.isEmpty }

  /// Whether readers of long lists may stop.
  package var isFull: Bool { found.count >= Self.capacity }

  package mutating func report(_ place: Place?, _ message: @autoclosure () -> String) {
    guard !isFull else { return }
    found.append(Problem(place: place, message: message()))
  }

  package mutating func append(_ others: ProblemList) {
    found.append(contentsOf: others.found.prefix(Self.capacity - found.count))
  }

  /// The problems in the order of the file; those of the file as a whole come first.
  package var sorted: [Problem] {
    let start = Place(line: 0, column: 0)
    let inOrder = found.enumerated().sorted { left, right in
      (left.element.place ?? start, left.offset) < (right.element.place ?? start, right.offset)
    }
    let problems = inOrder.map(\.element)
    guard isFull else { return problems }
    let more = "There are more problems. Put these \(Self.capacity) right, then check again."
    return problems + [Problem(place: nil, message: more)]
  }

  /// Hands the value over if nothing was wrong.
  package func settled<Value>(_ value: Value?) throws(Problems) -> Value {
    guard let value, isEmpty else { throw Problems(list: sorted) }
    return value
  }
}
