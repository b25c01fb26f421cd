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
  /// So many cells are counted at a time.
  static let stride = 4

  /// The cells that count the answers, one response after another, each filled up to a multiple of
  /// `stride`.
  private(set) var cells: [Int32]
  private(set) var cellEnds = [Int](repeating: 0, count: Self.most + 1)
  private(set) var given: [Given] = []
  private(set) var givenEnds = [Int](repeating: 0, count: Self.most + 1)
  /// In which earlier releases each response was counted, as `MembershipRuns` has it.
  private(set) var marks = [Int32](repeating: 0, count: Self.most)
  /// For each response and each characteristic a code as of `CategoryReader`.
  private(set) var codes: [Int32]
  let characteristics: Int

  private var nextCell = 0
  /// Where in the cells of the response that was written last its ballots are; nothing for a
  /// question that was not answered.
  private var ballots: [Range<Int>?]

  /// - Parameters:
  ///   - mostCells: how many cells may count the answers of one response.
  ///   - characteristics: how many codes a response has.
  ///   - rankings: how many ballots a response may have.
  init(mostCells: Int, characteristics: Int, rankings: Int) {
    self.characteristics = characteristics
    ballots = [Range<Int>?](repeating: nil, count: rankings)
    // One is for the site.
    cells = [Int32](repeating: 0, count: Self.most * (mostCells + 1 + Self.stride))
    codes = [Int32](repeating: 0, count: Self.most * characteristics)
  }

  var isFull: Bool { count == Self.most }

  /// The codes of the response that is being read.
  var newCodes: ArraySlice<Int32> {
    codes[count * characteristics..<(count + 1) * characteristics]
  }

  /// Writes the codes of a response into the first free place.
  mutating func write(_ findings: Findings) {
    let first = count * characteristics
    for (characteristic, meaning) in findings.meanings.enumerated() {
      codes[first + characteristic] = meaning.code
    }
  }

  /// Writes the cells of a response into the first free place.
  mutating func writeCells<Result>(
    _ body: (inout CellTape, inout [Range<Int>?], inout [Given]) -> Result
  ) -> Result {
    for ballot in ballots.indices { ballots[ballot] = nil }
    let start = cellEnds[count]
    return cells.withUnsafeMutableBufferPointer { cells in
      var tape = CellTape(cells, from: start)
      defer { nextCell = tape.end }
      return body(&tape, &ballots, &given)
    }
  }

  /// Hands out the ballots of the response that was written last, with the place of their question
  /// among the rank questions.
  func forEachBallot(_ body: (Int, UnsafeBufferPointer<Int32>) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      for (question, ballot) in ballots.enumerated() {
        if let ballot { body(question, UnsafeBufferPointer(rebasing: cells[ballot])) }
      }
    }
  }

  /// The cells of the response that was written last.
  var newCells: ArraySlice<Int32> { cells[cellEnds[count]..<nextCell] }

  /// Adds a cell to what was written last.
  mutating func note(_ cell: Int) {
    cells[nextCell] = Int32(cell)
    nextCell += 1
  }

  /// Adds what has no cell to what was written last.
  mutating func note(_ other: Given) { given.append(other) }

  /// Keeps what was written last.
  mutating func keep(mark: Int) {
    while nextCell % Self.stride != 0 { note(CountLayout.nothing) }
    marks[count] = Int32(mark)
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

/// Where the cells of a response are written down.
struct CellTape {
  private let cells: UnsafeMutableBufferPointer<Int32>
  private(set) var end: Int

  init(_ cells: UnsafeMutableBufferPointer<Int32>, from end: Int) {
    (self.cells, self.end) = (cells, end)
  }

  @inline(__always)
  mutating func note(_ cell: Int32, if isNoted: Bool = true) {
    cells[end] = cell
    end &+= isNoted ? 1 : 0
  }
}
