import Surveys
import Tabulation

/// The groups of a breakdown in the categories by which they can be published, with exact figures.
struct MergedTable {
  struct Group {
    let figures: GroupFigures
    /// Why its figures are withheld, if they are.
    var withheld: ReleaseNote.GroupReason?
  }

  let breakdown: Breakdown
  let groups: [Group]
  let unplaced: GroupFigures
  /// Whether some are in no group only because they gave no finer category.
  let leavesOut: Bool
  /// One for each characteristic.
  let partitions: [CategoryPartition]
  /// What was merged, and which groups are withheld.
  let notes: [ReleaseNote]
}

extension DisclosurePolicy {
  /// Merges the groups of a table; `schemes` are those of its characteristics.
  func merged(
    _ table: Tabulation.Table, schemes: [CategoryScheme], sources: Int, earlier: EarlierFigures?
  ) -> MergedTable {
    let shared =
      table.shared.isEmpty ? table.groups.map { _ in SharedPeople() } : table.shared
    let merging = CategoryMerging(
      self, schemes: schemes,
      groups: zip(table.groups, shared).map {
        CategoryMerging.Group(
          categories: $0.categories, people: $0.people, sites: $0.sites, shared: $1)
      }, sources: sources, earlier: earlier)
    var figures: [[Identifier<Option>]: GroupFigures] = [:]
    var known: [[Identifier<Option>]: SharedPeople] = [:]
    for (group, shared) in zip(table.groups, shared) {
      let place = merging.place(of: group.categories)
      figures[place, default: nobody(place, like: table.unplaced)] += group
      known[place, default: SharedPeople()] += shared
    }
    var groups = merging.places.map { place in
      let group = figures.removeValue(forKey: place) ?? nobody(place, like: table.unplaced)
      let near = known[place].flatMap { earlier?.release(near: group.people, $0) }
      return MergedTable.Group(figures: group, withheld: reason(group, merging, near: near))
    }
    if let earlier { withholdUnions(of: &groups, known, earlier) }
    let left = figures.values.filter { $0.people > 0 }
    var unplaced = table.unplaced
    for group in left { unplaced += group }
    return MergedTable(
      breakdown: table.breakdown, groups: groups, unplaced: unplaced, leavesOut: !left.isEmpty,
      partitions: merging.partitions,
      notes: mergedNotes(table.breakdown, merging)
        + (left.isEmpty ? [] : [.inNoGroup(table.breakdown)])
        + withheldNotes(table.breakdown, groups))
  }

  private func nobody(
    _ categories: [Identifier<Option>], like group: GroupFigures
  ) -> GroupFigures {
    GroupFigures(
      categories: categories, people: 0, sites: [:],
      answers: group.answers.map { _ in AnswerCounts() })
  }

  /// Withholds groups that are near to a group of an earlier release not one by one but together.
  private func withholdUnions(
    of groups: inout [MergedTable.Group], _ known: [[Identifier<Option>]: SharedPeople],
    _ earlier: EarlierFigures
  ) {
    while true {
      let shown = groups.indices.filter { groups[$0].withheld == nil }
      let first = earlier.firstToWithhold(
        shown.map {
          let figures = groups[$0].figures
          return (figures.people, known[figures.categories] ?? SharedPeople())
        })
      guard let first else { return }
      groups[shown[first.group]].withheld = nearEarlier(first.release)
    }
  }

  private func nearEarlier(_ release: Int) -> ReleaseNote.GroupReason {
    .nearEarlier(release: release, few: smallestPopulationDifference)
  }

  private func reason(
    _ group: GroupFigures, _ merging: CategoryMerging, near release: Int?
  ) -> ReleaseNote.GroupReason? {
    if group.people < smallestGroup { return .tooFewPeople(needed: smallestGroup) }
    if let release { return nearEarlier(release) }
    guard merging.isDominated(people: group.people, sites: group.sites) else { return nil }
    return .oneSite(percent: oneSitePercent)
  }

  private func mergedNotes(_ breakdown: Breakdown, _ merging: CategoryMerging) -> [ReleaseNote] {
    merging.partitions.enumerated().flatMap { characteristic, partition in
      partition.scheme.categories.map(\.id).compactMap { category in
        guard partition.closed.contains(category), partition.place(of: category) == category
        else { return nil }
        let (name, finest) = (partition.scheme.characteristic, partition.finest(in: category))
        return merging.release(closing: category, characteristic).map {
          .mergedNearEarlier(
            breakdown, name, finest, into: category, release: $0, few: smallestPopulationDifference)
        } ?? .merged(breakdown, name, finest, into: category)
      }
    }
  }

  private func withheldNotes(
    _ breakdown: Breakdown, _ groups: [MergedTable.Group]
  ) -> [ReleaseNote] {
    groups.compactMap { group in
      group.withheld.map { .groupWithheld(breakdown, group.figures.categories, $0) }
    }
  }
}
