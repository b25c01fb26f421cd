import Surveys
package import Tabulation

/// What the register remembers of a release, so that later ones can be compared with it.
///
/// The sizes of groups are exact: it is never published. Whoever withdraws can no longer be found in a
/// group, but is still counted in its size.
package struct ReleaseMemory: Codable, Hashable, Sendable {
  /// The groups of a breakdown whose figures were not withheld.
  package struct Groups: Codable, Hashable, Sendable {
    package struct Group: Codable, Hashable, Sendable {
      package let categories: [String]
      package let people: Int
    }

    package let by: [String]
    package let groups: [Group]
  }

  /// What everybody's answers to a question were published as.
  package struct Table: Codable, Hashable, Sendable {
    package let question: String
    package let options: [String]
    /// Options, then skipped, prefer not to say, not asked.
    package let rows: [Figure]
    package let base: Figure
    /// The least that each row can be as its tables by groups add up.
    package let leasts: [Int]
  }

  /// What was published of a count.
  package enum Figure: Codable, Hashable, Sendable {
    case rounded(Int)
    case small
    case withheld
    /// Nobody can be counted in it.
    case nobody
  }

  package let people: Int
  package let groups: [Groups]
  package let tables: [Table]

  package init(people: Int, groups: [Groups], tables: [Table]) {
    (self.people, self.groups, self.tables) = (people, groups, tables)
  }
}

extension ReleaseMemory {
  /// The groups as a later release is compared with them.
  ///
  /// `forgotten` is how many may have been taken out of each group since its people were counted.
  package func partitions(forgotten: Int = 0) -> [EarlierRelease.Partition] {
    groups.compactMap { groups in
      Breakdown(groups.by.compactMap { Identifier($0) }).map { breakdown in
        EarlierRelease.Partition(
          breakdown: breakdown,
          groups: groups.groups.map { group in
            EarlierRelease.Group(
              categories: group.categories.compactMap { Identifier($0) },
              people: group.people...group.people + forgotten)
          })
      }
    }
  }
}

extension MergedTable {
  /// Nothing where all groups are withheld.
  var memory: ReleaseMemory.Groups? {
    let shown = groups.filter { $0.withheld == nil }
    guard !shown.isEmpty else { return nil }
    return ReleaseMemory.Groups(
      by: breakdown.characteristics.map(\.text),
      groups: shown.map {
        ReleaseMemory.Groups.Group(
          categories: $0.figures.categories.map(\.text), people: $0.figures.people)
      })
  }
}

extension QuestionTable {
  /// Of a table of everybody.
  func memory(_ policy: DisclosurePolicy, leasts: [Int]) -> ReleaseMemory.Table {
    func figure(_ cell: AttackedTable.Cell) -> ReleaseMemory.Figure {
      switch cell.shown {
      case .rounded: .rounded(policy.rounded(cell.count))
      case .small: .small
      case .withheld: .withheld
      case .within(let counts): counts == 0...0 ? .nobody : .withheld
      }
    }
    return ReleaseMemory.Table(
      question: question.id.text, options: question.options.map(\.text),
      rows: cells(of: 0).map(figure), base: figure(base(of: 0)),
      leasts: leasts)
  }
}
