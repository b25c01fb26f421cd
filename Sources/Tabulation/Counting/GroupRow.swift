/// All that was counted of one group, or of several together.
struct GroupRow {
  /// As `CountLayout` has them; those of sites are empty here.
  private(set) var cells: [Int]
  /// For each question for numbers how often each was given that has no cell.
  private(set) var numbers: [[Int64: Int]]
  /// How many come from each site, by its number.
  private(set) var sites: [Int: Int] = [:]

  /// Takes the cells of a group, and how many items are counted apart: the questions for numbers,
  /// and one for the sites.
  init(_ cells: ArraySlice<UInt32>, items: Int) {
    self.cells = cells.map(Int.init)
    numbers = [[Int64: Int]](repeating: [:], count: items - 1)
    for (site, cell) in CountLayout.sites.enumerated() where self.cells[cell] > 0 {
      sites[site] = self.cells[cell]
      self.cells[cell] = 0
    }
  }

  var people: Int { cells[CountLayout.people] }

  mutating func add(_ count: Int, of value: Int64, item: Int) {
    if item == numbers.count {
      sites[Int(value), default: 0] += count
    } else {
      numbers[item][value, default: 0] += count
    }
  }

  mutating func add(_ other: GroupRow) {
    for cell in cells.indices { cells[cell] += other.cells[cell] }
    for item in numbers.indices { numbers[item].merge(other.numbers[item], uniquingKeysWith: +) }
    sites.merge(other.sites, uniquingKeysWith: +)
  }
}
