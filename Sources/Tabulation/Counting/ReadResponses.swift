/// Responses that have been read and wait to be counted.
///
/// Some at a time are counted breakdown by breakdown, so that the counts of one breakdown stay in
/// the nearest cache of the processor. The arrays are filled again and again, never made anew.
struct ReadResponses: Sendable {
  /// Something that a person gave and that has no cell.
  struct Given: Sendable {
    /// Which of the things that `SparseCounts` counts for each group.
    let item: Int
    let value: Int64
  }

  static let most = 128

  private(set) var count = 0
  /// The cells that count the answers, one response after another.
  private(set) var cells: [Int32]
  private(set) var cellEnds = [Int](repeating: 0, count: Self.most + 1)
  private(set) var given: [Given] = []
  private(set) var givenEnds = [Int](repeating: 0, count: Self.most + 1)
  /// For each response and each characteristic a code as of `CategoryReader`.
  var codes: [Int32]
  let characteristics: Int

  private var nextCell = 0

  init(mostCells: Int, characteristics: Int) {
    self.characteristics = characteristics
    cells = [Int32](repeating: 0, count: Self.most * mostCells)
    codes = [Int32](repeating: 0, count: Self.most * characteristics)
  }

  var isFull: Bool { count == Self.most }

  /// Writes into the first free place, over a response that could not be read.
  mutating func write<Failure>(
    _ body: (inout CellTape, inout [Given]) throws(Failure) -> Void
  ) throws(Failure) {
    given.removeLast(given.count - givenEnds[count])
    let start = cellEnds[count]
    nextCell = try cells.withUnsafeMutableBufferPointer { cells throws(Failure) in
      var tape = CellTape(cells, from: start)
      try body(&tape, &given)
      return tape.end
    }
  }

  /// Adds a cell to what was written last.
  mutating func note(_ cell: Int32) {
    cells[nextCell] = cell
    nextCell += 1
  }

  /// Adds what has no cell to what was written last.
  mutating func note(_ other: Given) { given.append(other) }

  /// Keeps what was written last.
  mutating func keep() {
    count += 1
    cellEnds[count] = nextCell
    givenEnds[count] = given.count
  }

  /// Forgets all responses, which have been counted.
  mutating func clear() {
    count = 0
    given.removeAll(keepingCapacity: true)
  }
}
