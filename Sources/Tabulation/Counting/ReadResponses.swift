/// Responses that have been read and wait to be counted.
///
/// Some at a time are counted breakdown by breakdown, so that the counts of one breakdown stay in
/// the nearest cache of the processor. The arrays are filled again and again, never made anew.
struct ReadResponses: Sendable {
  /// A number that somebody gave.
  struct Given: Sendable {
    /// Its question's place among the questions for numbers.
    let question: Int
    let value: Int64
  }

  static let most = 128

  private(set) var count = 0
  /// The cells that count the answers, one response after another.
  private(set) var cells: [Int32]
  private(set) var cellEnds = [Int](repeating: 0, count: Self.most + 1)
  private(set) var numbers: [Given] = []
  private(set) var numberEnds = [Int](repeating: 0, count: Self.most + 1)
  /// For each response and each characteristic a code as of `CategoryReader`.
  var codes: [Int32]
  let characteristics: Int
  /// By number; nothing where none is known.
  private(set) var sites = [Int?](repeating: nil, count: Self.most)

  private var nextCell = 0

  init(mostCells: Int, characteristics: Int) {
    self.characteristics = characteristics
    cells = [Int32](repeating: 0, count: Self.most * mostCells)
    codes = [Int32](repeating: 0, count: Self.most * characteristics)
  }

  var isFull: Bool { count == Self.most }

  /// Begins a response in the first free place, over one that could not be read.
  mutating func begin() {
    nextCell = cellEnds[count]
    numbers.removeLast(numbers.count - numberEnds[count])
  }

  mutating func note(_ cell: Int32) {
    cells[nextCell] = cell
    nextCell += 1
  }

  mutating func note(_ number: Given) { numbers.append(number) }

  /// Keeps the response that was begun.
  mutating func keep(from site: Int?) {
    sites[count] = site
    count += 1
    cellEnds[count] = nextCell
    numberEnds[count] = numbers.count
  }

  /// Forgets all responses, which have been counted.
  mutating func clear() {
    count = 0
    numbers.removeAll(keepingCapacity: true)
  }
}
