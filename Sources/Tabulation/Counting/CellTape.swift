/// Where the cells that count a response's answers are written down while they are read.
struct CellTape {
  private let cells: UnsafeMutableBufferPointer<Int32>
  private(set) var end: Int

  init(_ cells: UnsafeMutableBufferPointer<Int32>, from end: Int) {
    (self.cells, self.end) = (cells, end)
  }

  mutating func note(_ cell: Int32) {
    cells[end] = cell
    end += 1
  }
}

/// The options of one answer, none of which may stand in it twice.
struct ChosenOptions {
  private var first64: UInt64 = 0
  private var others: Set<Int> = []

  /// Adds an option.
  ///
  /// - Returns: whether it was not there yet.
  mutating func insert(_ option: Int) -> Bool {
    guard option < 64 else { return others.insert(option).inserted }
    let bit = UInt64(1) << UInt64(option)
    defer { first64 |= bit }
    return first64 & bit == 0
  }
}
