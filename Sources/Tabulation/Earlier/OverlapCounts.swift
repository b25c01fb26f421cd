import Surveys

/// Counts how many people each new group has in common with each group of earlier releases.
///
/// A person's group in any breakdown follows from their categories, so one count of pairs of groups
/// is enough: a row for each group of an earlier breakdown, apart by the releases that its people
/// were counted in, and in it a cell for each group of a new one.
struct OverlapCounts: Sendable {
  private static let empty: Int32 = -1

  /// All breakdowns of earlier releases, each once, after the one of everybody.
  private let earlier: [(breakdown: Breakdown?, code: GroupCode)]
  private let earlierStarts: [Int]
  private let new: [GroupCode]
  private let newStarts: [Int]
  private var runs: MembershipRuns
  /// The row of each group under each mark, or `empty`.
  private var rows: [Int32]
  private var cells: [UInt32] = []
  private var rowCount = 0
  /// The group of each response at hand, in each new breakdown and in the earlier one at hand.
  private var newGroups: [[Int]]
  private var earlierGroups = [Int](repeating: 0, count: ReadResponses.most)

  init(
    _ releases: [EarlierRelease], new: [GroupCode], code: (Breakdown) -> GroupCode
  ) {
    var breakdowns: [Breakdown] = []
    for breakdown in releases.flatMap(\.partitions).map(\.breakdown)
    where !breakdowns.contains(breakdown) { breakdowns.append(breakdown) }
    earlier = [(nil, GroupCode([]))] + breakdowns.map { ($0, code($0)) }
    earlierStarts = Self.starts(earlier.map(\.code))
    self.new = new
    newStarts = Self.starts(new)
    newGroups = new.map { _ in [Int](repeating: 0, count: ReadResponses.most) }
    runs = MembershipRuns(releases.map(\.members))
    rows = [Int32](
      repeating: Self.empty, count: runs.releases.count * earlierStarts[earlier.count])
  }

  private static func starts(_ codes: [GroupCode]) -> [Int] {
    codes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  private var groups: Int { earlierStarts[earlier.count] }
  private var width: Int { newStarts[new.count] }

  /// By mark, the places of the releases.
  var releases: [[Int]] { runs.releases }

  mutating func mark(of number: Int) -> Int { runs.mark(of: number) }

  mutating func count(_ responses: ReadResponses) {
    for (table, code) in new.enumerated() { code.find(responses, into: &newGroups[table]) }
    for (table, earlier) in earlier.enumerated() {
      earlier.code.find(responses, into: &earlierGroups)
      for response in 0..<responses.count where responses.marks[response] != 0 {
        let first = Int(responses.marks[response]) * groups + earlierStarts[table]
        let start = row(of: first + earlierGroups[response]) * width
        for table in new.indices {
          cells[start + newStarts[table] + newGroups[table][response]] &+= 1
        }
      }
    }
  }

  private mutating func row(of group: Int) -> Int {
    if rows[group] == Self.empty {
      rows[group] = Int32(rowCount)
      rowCount += 1
      cells.append(contentsOf: repeatElement(0, count: width))
    }
    return Int(rows[group])
  }

  /// Adds what was counted of other responses.
  mutating func add(_ other: OverlapCounts) {
    for (group, row) in other.rows.enumerated() where row != Self.empty {
      let start = self.row(of: group) * width
      for cell in 0..<width { cells[start + cell] += other.cells[Int(row) * width + cell] }
    }
  }
}

extension OverlapCounts {
  /// What each group of a new breakdown shares with the earlier sets, by its number.
  ///
  /// `isPart` tells whether a category of a characteristic, by its number, is one or part of one.
  func shared(
    with releases: [EarlierRelease],
    isPart: (Identifier<Characteristic>, Int, Identifier<Option>) -> Bool
  ) -> [[SharedPeople]] {
    var shared = new.map { [SharedPeople](repeating: SharedPeople(), count: $0.count) }
    for (table, earlier) in earlier.enumerated() {
      for group in 0..<earlier.code.count {
        let categories = earlier.code.categories(of: group)
        let sets = Self.sets(of: earlier.breakdown, in: releases) { group in
          zip(earlier.breakdown?.characteristics ?? [], zip(categories, group.categories))
            .allSatisfy { isPart($0, $1.0, $1.1) }
        }
        guard earlier.breakdown == nil || !categories.isEmpty else { continue }
        for (mark, counted) in runs.releases.enumerated() {
          let row = rows[mark * groups + earlierStarts[table] + group]
          guard row != Self.empty else { continue }
          for set in counted.compactMap({ sets[$0] }) { add(Int(row), of: set, to: &shared) }
        }
      }
    }
    return shared
  }

  /// The place of the set that a group belongs to, by release.
  private static func sets(
    of breakdown: Breakdown?, in releases: [EarlierRelease],
    holding: (EarlierRelease.Group) -> Bool
  ) -> [Int?] {
    var start = 0
    return releases.map { release in
      var set = breakdown == nil ? start : nil
      start += 1
      for partition in release.partitions {
        if partition.breakdown == breakdown, let place = partition.groups.firstIndex(where: holding)
        {
          set = start + place
        }
        start += partition.groups.count
      }
      return set
    }
  }

  private func add(_ row: Int, of set: Int, to shared: inout [[SharedPeople]]) {
    for table in new.indices {
      for group in 0..<new[table].count {
        let count = cells[row * width + newStarts[table] + group]
        if count > 0 { shared[table][group].add(Int(count), of: set) }
      }
    }
  }
}
