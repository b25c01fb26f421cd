/// A table for a terminal, in columns as wide as what stands in them.
struct TextTable {
  let heading: [String]
  let rows: [[String]]
  let rightAligned: Set<Int>

  var lines: [String] {
    let widths = heading.indices.map { column in
      ([heading] + rows).map { $0[column].count }.max() ?? 0
    }
    return ([heading] + rows).map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return rightAligned.contains(column) ? padding + cell : cell + padding
      }
      return cells.joined(separator: "  ").trimmingSuffix(" ")
    }
  }

  func print() {
    for line in lines { Swift.print(line) }
  }
}

extension String {
  func trimmingSuffix(_ character: Character) -> String {
    var text = self[...]
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
