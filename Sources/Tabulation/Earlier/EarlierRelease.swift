package import Responses
package import Surveys

/// What an earlier release published figures of: a population, and the groups of its breakdowns.
///
/// Each is a set of people. Somebody who has a new release as well can take one set from another.
package struct EarlierRelease: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    /// One for each characteristic of the breakdown, broader where finer ones were merged.
    package let categories: [Identifier<Option>]
    /// How many there were, those who have withdrawn since among them; a range where that is not
    /// known of each group.
    package let people: ClosedRange<Int>

    package init(categories: [Identifier<Option>], people: ClosedRange<Int>) {
      (self.categories, self.people) = (categories, people)
    }
  }

  /// Groups that share nobody.
  package struct Partition: Hashable, Sendable {
    package let breakdown: Breakdown
    /// Those whose figures were not withheld.
    package let groups: [Group]

    package init(breakdown: Breakdown, groups: [Group]) {
      (self.breakdown, self.groups) = (breakdown, groups)
    }
  }

  package let number: Int
  /// The responses that were counted, without those that have been withdrawn since.
  package let members: ResponseSet
  /// How many there were.
  package let people: Int
  package let partitions: [Partition]

  package init(number: Int, members: ResponseSet, people: Int, partitions: [Partition]) {
    self.number = number
    self.members = members
    self.people = people
    self.partitions = partitions
  }

  /// The population alone.
  package var withoutGroups: EarlierRelease {
    EarlierRelease(number: number, members: members, people: people, partitions: [])
  }
}
