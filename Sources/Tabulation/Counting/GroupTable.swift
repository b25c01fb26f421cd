import Responses

/// The counts of one breakdown: a row of cells for each group that holds anybody.
///
/// Those who lack a category in one of the characteristics are together, in the first group.
struct GroupTable: Sendable {
  private static let empty: Int32 = -1

  let code: GroupCode
  private let width: Int
  /// How many things `sparse` counts the values of, for each row: the numbers, last the sites.
  private let sparseWidth: Int
  /// The row of each group, or `empty`.
  private var rows: [Int32]
  private var rowCount = 0
  /// In 32 bits, enough for four thousand million people, so that twice as many fit in a cache.
  private var cells: [UInt32] = []
  private var sparse = SparseCounts()
  /// The row of each of the responses at hand.
  private var rowsAtHand = [Int](repeating: 0, count: ReadResponses.most)

  /// Makes an empty table.
  init(_ code: GroupCode, width: Int, sparseWidth: Int) {
    self.code = code
    (self.width, self.sparseWidth) = (width, sparseWidth)
    rows = [Int32](repeating: Self.empty, count: code.count)
  }

  mutating func count(_ responses: ReadResponses) {
    code.find(responses, into: &rowsAtHand)
    for response in 0..<responses.count { rowsAtHand[response] = row(of: rowsAtHand[response]) }
    countCells(responses)
    countSparse(responses)
  }

  /// Takes the marks of the responses for their groups.
  mutating func countByMarks(_ responses: ReadResponses) {
    for response in 0..<responses.count {
      rowsAtHand[response] = row(of: Int(responses.marks[response]))
    }
    countCells(responses)
    countSparse(responses)
  }

  /// The row of a group, made when it is the first time that anybody is in it.
  @inline(__always)
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
        guard let cells = cells.baseAddress, let noted = noted.baseAddress else { return }
        for response in 0..<responses.count {
          let row = cells + rowsAtHand[response] * width
          row[CountLayout.people] &+= 1
          var next = noted + responses.cellEnds[response]
          let end = noted + responses.cellEnds[response + 1]
          while next < end {
            row[Int(next[0])] &+= 1
            row[Int(next[1])] &+= 1
            row[Int(next[2])] &+= 1
            row[Int(next[3])] &+= 1
            next += ReadResponses.stride
          }
        }
      }
    }
  }

  private mutating func countSparse(_ responses: ReadResponses) {
    guard !responses.given.isEmpty else { return }
    for response in 0..<responses.count {
      for number in responses.givenEnds[response]..<responses.givenEnds[response + 1] {
        let given = responses.given[number]
        sparse.add(of: given.value, at: rowsAtHand[response] * sparseWidth + given.item)
      }
    }
  }

  /// Adds a table of the same breakdown, whose sites have these numbers here.
  mutating func add(_ other: GroupTable, sites: [Int]) {
    let read = other.readRows
    for (group, row) in other.rows.enumerated() where row != Self.empty {
      add(read[Int(row)], to: self.row(of: group), sites: sites)
    }
  }

  private mutating func add(_ other: GroupRow, to row: Int, sites: [Int]) {
    for (cell, count) in other.cells.enumerated() {
      cells[row * width + cell] += UInt32(count)
    }
    for (item, counts) in other.numbers.enumerated() {
      for (value, count) in counts { sparse.add(count, of: value, at: row * sparseWidth + item) }
    }
    for (number, count) in other.sites {
      let site = sites[number]
      if let cell = CountLayout.cell(ofSite: site) {
        cells[row * width + cell] += UInt32(count)
      } else {
        sparse.add(count, of: Int64(site), at: (row + 1) * sparseWidth - 1)
      }
    }
  }
}

extension GroupTable {
  /// Those who lack a category, then each group that holds anybody, in the order of the categories.
  var groups: [(number: Int, row: GroupRow)] {
    let read = readRows
    return rows.enumerated().compactMap { group, row in
      row == Self.empty ? nil : (group, read[Int(row)])
    }
  }

  /// A row of nobody.
  var none: GroupRow { GroupRow([UInt32](repeating: 0, count: width)[...], items: sparseWidth) }

  /// Everybody.
  var total: GroupRow { readRows.reduce(into: none) { $0.add($1) } }

  private var readRows: [GroupRow] {
    var read = (0..<rowCount).map { row in
      GroupRow(cells[row * width..<(row + 1) * width], items: sparseWidth)
    }
    sparse.forEach { place, value, count in
      let (row, item) = place.quotientAndRemainder(dividingBy: sparseWidth)
      read[row].add(count, of: value, item: item)
    }
    return read
  }
}
