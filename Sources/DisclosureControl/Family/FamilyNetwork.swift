/// The same table of each population of a family, as a network.
///
/// People flow from the root to the rows, in each row down the tree of populations to where they are,
/// then up the same tree again, where the sums over the rows are, and back.
struct FamilyNetwork {
  /// A count that is attacked.
  enum Target: Hashable {
    case cell(row: Int, member: Int)
    /// Those in no part.
    case rest(row: Int, member: Int)
  }

  /// Those of a population who are not in one that is part of it, by the arcs that they are on.
  struct Between {
    let arcs: [Int]
  }

  private let family: PopulationFamily
  private let rows: [FamilyRow]
  private var arcs: [BoundedFlow.Arc] = []
  private var counts: [BoundedCount] = []
  private(set) var targets: [Target?] = []

  init(_ family: PopulationFamily, rows: [FamilyRow], sums: FamilyRow) {
    (self.family, self.rows) = (family, rows)
    for row in rows.indices { add(row) }
    for member in members {
      link(
        sum(member), family.members[member].parent.map(sum) ?? sum(top), nil,
        total(sums, member), within: sums.bounds[member])
    }
    link(sum(top), root, nil, rows.reduce(0) { $0 + total($1) })
  }

  private var members: Range<Int> { family.members.indices }
  /// Above all populations.
  private var top: Int { family.members.count }
  private var root: Int { 0 }
  private func sum(_ member: Int) -> Int { 1 + member }
  private func node(_ row: Int, _ member: Int) -> Int { 1 + (row + 1) * (top + 1) + member }

  private func total(_ row: FamilyRow, _ member: Int) -> Int {
    members.filter { family.members[$0].parent == member }
      .reduce(row.rest[member]) { $0 + total(row, $1) }
  }

  private func total(_ row: FamilyRow) -> Int { row.rest.reduce(0, +) }

  private mutating func add(_ row: Int) {
    link(root, node(row, top), nil, total(rows[row]))
    for member in members {
      link(
        node(row, family.members[member].parent ?? top), node(row, member),
        .cell(row: row, member: member), total(rows[row], member),
        within: rows[row].bounds[member])
      // Parts that leave nobody over are known to: every version is one of them, say.
      let isEmpty = family.members[member].rest.isEmpty
      link(
        node(row, member), sum(member), .rest(row: row, member: member), rows[row].rest[member],
        within: isEmpty ? 0...0 : 0...BoundedCount.unlimited)
    }
  }

  private mutating func link(
    _ tail: Int, _ head: Int, _ target: Target?, _ count: Int,
    within bounds: ClosedRange<Int> = 0...BoundedCount.unlimited
  ) {
    arcs.append(BoundedFlow.Arc(tail: tail, head: head))
    counts.append(BoundedCount(count, from: bounds.lowerBound, to: bounds.upperBound))
    targets.append(target)
  }

  var flow: BoundedFlow {
    BoundedFlow(nodes: node(rows.count, 0), arcs: arcs, counts: counts)
  }

  /// Whether a reader must not learn the count if it is small.
  func isSecret(_ target: Target) -> Bool {
    switch target {
    case .cell(let row, let member): rows[row].isSecret[member]
    case .rest(let row, let member):
      rows[row].canHoldAnybody && family.isDivided(member) && !family.members[member].rest.isEmpty
    }
  }

  /// Of each row those between any two populations of which one is part of a part of the other.
  var between: [Between] {
    let rowTargets = Dictionary(
      uniqueKeysWithValues: targets.enumerated().compactMap { arc, target in
        target.map { ($0, arc) }
      })
    return rows.indices.filter { rows[$0].canHoldAnybody }.flatMap { row in
      family.distantParts.map { parts in
        Between(
          arcs: parts.rests.compactMap { rowTargets[.rest(row: row, member: $0)] }
            + parts.others.compactMap { rowTargets[.cell(row: row, member: $0)] })
      }
    }
  }

  /// The row of the new table that is published and stands in the way of more.
  func remedy(_ target: Target) -> Int? {
    switch target {
    case .cell(let row, let member): member == family.new ? rows[row].row : nil
    case .rest: nil
    }
  }
}
