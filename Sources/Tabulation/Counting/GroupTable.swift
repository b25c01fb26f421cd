import Responses

/// The counts of one breakdown: a row of cells for each group that holds anybody.
///
/// A group is found by its categories, each characteristic a digit with as many values as it has
/// categories. Those who lack a category in one of them are together, in the first group.
struct GroupTable: Sendable {
  /// One characteristic of the breakdown.
  private struct Digit: Sendable {
    /// Its place among all characteristics; nothing when nobody was asked about it.
    let characteristic: Int?
    let categories: Int
    let weight: Int
  }

  private static let empty: Int32 = -1

  private let digits: [Digit]
  private let width: Int
  /// How many things `sparse` counts the values of, for each row: the numbers, last the sites.
  private let sparseWidth: Int
  /// The row of each group, or `empty`.
  private var rows: [Int32]
  private var rowCount = 0
  private var cells: [UInt32] = []
  private var sparse = SparseCounts()
  /// The row of each of the responses at hand.
  private var rowsAtHand = [Int](repeating: 0, count: ReadResponses.most)

  /// Makes an empty table of characteristics, each with its place among all and the number of its
  /// categories; without any, everybody is in one group.
  init(_ characteristics: [(place: Int?, categories: Int)], width: Int, sparseWidth: Int) {
    var (digits, groups): ([Digit], Int) = ([], 1)
    for (place, categories) in characteristics.reversed() {
      digits.append(Digit(characteristic: place, categories: categories, weight: groups))
      groups *= max(1, categories)
    }
    self.digits = digits.reversed()
    (self.width, self.sparseWidth) = (width, sparseWidth)
    rows = [Int32](repeating: Self.empty, count: 1 + groups)
  }

  mutating func count(_ responses: ReadResponses) {
    for response in 0..<responses.count {
      rowsAtHand[response] = row(of: group(of: response, responses))
    }
    countCells(responses)
    countSparse(responses)
  }

  private func group(of response: Int, _ responses: ReadResponses) -> Int {
    var group = 1
    for digit in digits {
      guard let characteristic = digit.characteristic else { return 0 }
      let code = responses.codes[response * responses.characteristics + characteristic]
      guard code >= AnswerCode.answered else { return 0 }
      group += (Int(code) - AnswerCode.answered) * digit.weight
    }
    return group
  }

  /// The row of a group, made when it is the first time that anybody is in it.
  private mutating func row(of group: Int) -> Int {
    if rows[group] == Self.empty {
      rows[group] = Int32(rowCount)
      rowCount += 1
      cells.append(contentsOf: repeatElement(0, count: width))
    }
    return Int(rows[group])
  }

  /// The loop in which a release spends its time.
  private mutating func countCells(_ responses: ReadResponses) {
    cells.withUnsafeMutableBufferPointer { cells in
      responses.cells.withUnsafeBufferPointer { noted in
        for response in 0..<responses.count {
          let start = rowsAtHand[response] * width
          cells[start + CountLayout.people] &+= 1
          for cell in noted[responses.cellEnds[response]..<responses.cellEnds[response + 1]] {
            cells[start + Int(cell)] &+= 1
          }
        }
      }
    }
  }

  private mutating func countSparse(_ responses: ReadResponses) {
    for response in 0..<responses.count {
      let start = rowsAtHand[response] * sparseWidth
      for number in responses.numberEnds[response]..<responses.numberEnds[response + 1] {
        let given = responses.numbers[number]
        sparse.add(of: given.value, at: start + given.question)
      }
      if let site = responses.sites[response] {
        sparse.add(of: Int64(site), at: start + sparseWidth - 1)
      }
    }
  }

  /// Adds a table of the same breakdown, whose sites have these numbers here.
  mutating func add(_ other: GroupTable, sites: [Int]) {
    var rowsHere = [Int](repeating: 0, count: other.rowCount)
    for (group, row) in other.rows.enumerated() where row != Self.empty {
      let here = self.row(of: group)
      rowsHere[Int(row)] = here
      for cell in 0..<width { cells[here * width + cell] += other.cells[Int(row) * width + cell] }
    }
    other.sparse.forEach { place, value, count in
      let (row, item) = place.quotientAndRemainder(dividingBy: sparseWidth)
      let isSite = item == sparseWidth - 1
      sparse.add(
        count, of: isSite ? Int64(sites[Int(value)]) : value,
        at: rowsHere[row] * sparseWidth + item)
    }
  }
}

/// All that was counted of one group, or of several together.
struct GroupRow {
  var cells: [Int]
  /// For each question for numbers how often each was given; last how many come from each site.
  var sparse: [[Int64: Int]]

  init(width: Int, sparseWidth: Int) {
    cells = [Int](repeating: 0, count: width)
    sparse = [[Int64: Int]](repeating: [:], count: sparseWidth)
  }

  var people: Int { cells[CountLayout.people] }

  mutating func add(_ other: GroupRow) {
    for cell in cells.indices { cells[cell] += other.cells[cell] }
    for item in sparse.indices { sparse[item].merge(other.sparse[item], uniquingKeysWith: +) }
  }
}

extension GroupTable {
  /// Those who lack a category, who have no categories here, then each group that holds anybody, in
  /// the order of the categories, by their numbers.
  var groups: [(categories: [Int], row: GroupRow)] {
    let read = readRows
    return rows.enumerated().compactMap { group, row in
      guard row != Self.empty else { return nil }
      guard group > 0 else { return ([], read[Int(row)]) }
      let categories = digits.map { (group - 1) / $0.weight % max(1, $0.categories) }
      return (categories, read[Int(row)])
    }
  }

  /// A row of nobody.
  var none: GroupRow { GroupRow(width: width, sparseWidth: sparseWidth) }

  /// Everybody.
  var total: GroupRow {
    readRows.reduce(into: none) { $0.add($1) }
  }

  private var readRows: [GroupRow] {
    var read = (0..<rowCount).map { row in
      var read = none
      for cell in 0..<width { read.cells[cell] = Int(cells[row * width + cell]) }
      return read
    }
    sparse.forEach { place, value, count in
      let (row, item) = place.quotientAndRemainder(dividingBy: sparseWidth)
      read[row].sparse[item][value, default: 0] += count
    }
    return read
  }
}
