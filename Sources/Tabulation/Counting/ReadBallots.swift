import Surveys

/// The ballots of one response, one for each rank question of all versions.
struct ReadBallots: Sendable {
  private struct Shape: Sendable {
    let start: Int
    let places: Int
    let firstCell: Int
  }

  private var shapes: [Shape] = []
  /// For each question how many options are ranked, or that nothing was answered.
  private var lengths: [Int]
  private var options: [Int32]

  init(_ layout: CountLayout) {
    var start = 0
    for (question, cells) in zip(layout.questions, layout.cells) where question.kind == .rank {
      shapes.append(
        Shape(start: start, places: question.places, firstCell: cells.options.lowerBound))
      start += question.places
    }
    lengths = [Int](repeating: Self.none, count: shapes.count)
    options = [Int32](repeating: 0, count: start)
  }

  private static let none = -1

  mutating func begin() {
    for ballot in lengths.indices { lengths[ballot] = Self.none }
  }

  mutating func open(_ ballot: Int) { lengths[ballot] = 0 }

  /// Notes the option whose first place is counted in a cell.
  mutating func note(_ cell: Int32, at place: Int, of ballot: Int) {
    let shape = shapes[ballot]
    options[shape.start + place] = (cell - Int32(shape.firstCell)) / Int32(shape.places)
    lengths[ballot] = place + 1
  }

  /// The options of one ballot from the first choice on; nothing where none was answered.
  func forEach(_ body: (_ ballot: Int, ArraySlice<Int32>) -> Void) {
    for (ballot, length) in lengths.enumerated() where length != Self.none {
      body(ballot, options[shapes[ballot].start..<shapes[ballot].start + length])
    }
  }
}
