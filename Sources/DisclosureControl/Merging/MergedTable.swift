import Surveys
import Tabulation

/// The groups of a breakdown in the categories by which they can be published, with exact figures.
struct MergedTable {
  struct Group {
    let figures: GroupFigures
    /// Why its figures are withheld, if they are.
    let withheld: ReleaseNote.GroupReason?
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
    _ table: Tabulation.Table, schemes: [CategoryScheme], sources: Int
  ) -> MergedTable {
    let merging = CategoryMerging(
      self, schemes: schemes,
      groups: table.groups.map {
        CategoryMerging.Group(categories: $0.categories, people: $0.people, sites: $0.sites)
      }, sources: sources)
    var figures: [[Identifier<Option>]: GroupFigures] = [:]
    for group in table.groups {
      let place = merging.place(of: group.categories)
      figures[place, default: nobody(place, like: table.unplaced)] += group
    }
    let groups = merging.places.map { place in
      let group = figures.removeValue(forKey: place) ?? nobody(place, like: table.unplaced)
      return MergedTable.Group(figures: group, withheld: reason(group, merging))
    }
    let left = figures.values.filter { $0.people > 0 }
    var unplaced = table.unplaced
    for group in left { unplaced += group }
    return MergedTable(
      breakdown: table.breakdown, groups: groups, unplaced: unplaced, leavesOut: !left.isEmpty,
      partitions: merging.partitions,
      notes: mergedNotes(table.breakdown, merging) + withheldNotes(table.breakdown, groups))
  }

  private func nobody(
    _ categories: [Identifier<Option>], like group: GroupFigures
  ) -> GroupFigures {
    GroupFigures(
      categories: categories, people: 0, sites: [:],
      answers: group.answers.map { _ in AnswerCounts() })
  }

  private func reason(
    _ group: GroupFigures, _ merging: CategoryMerging
  ) -> ReleaseNote.GroupReason? {
    if group.people < smallestGroup { return .tooFewPeople(needed: smallestGroup) }
    guard merging.isDominated(people: group.people, sites: group.sites) else { return nil }
    return .oneSite(percent: oneSitePercent)
  }

  private func mergedNotes(_ breakdown: Breakdown, _ merging: CategoryMerging) -> [ReleaseNote] {
    merging.partitions.flatMap { partition in
      partition.scheme.categories.map(\.id).compactMap { category in
        guard partition.closed.contains(category), partition.place(of: category) == category
        else { return nil }
        return .merged(
          breakdown, partition.scheme.characteristic, partition.finest(in: category),
          into: category)
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
