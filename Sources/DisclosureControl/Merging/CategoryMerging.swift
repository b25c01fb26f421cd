import Surveys
import Tabulation

/// Finds the categories by which a population can be broken down: as fine as its groups are large.
///
/// Where a finer category has too few people, or nobody, all finer ones of its broader category are
/// merged into that, and so on outwards; likewise where more than one in ten of the broader category
/// gave no finer one. In a breakdown by several characteristics, each category is
/// judged by the groups that it makes with the others, and the broader category with the most groups
/// that are too small is closed first. A group of the others that is too small whatever is merged here
/// says nothing. A category whose people are too near to what an earlier release published is taken
/// for too small where the broader one is not. Then a group that one site supplies most of is merged
/// into a broader one, if that helps.
///
/// What comes out depends on this population and breakdown alone, in whatever order the
/// characteristics are named.
struct CategoryMerging {
  /// People by the finest categories, one for each characteristic.
  struct Group: Hashable {
    let categories: [Identifier<Option>]
    var people: Int
    var sites: [Identifier<Site>: Int]
    var shared = SharedPeople()
  }

  private let policy: DisclosurePolicy
  private let groups: [Group]
  private let sources: Int
  private let earlier: EarlierFigures?
  private(set) var partitions: [CategoryPartition]
  /// By characteristic: what was closed for an earlier release alone, with the number of that.
  private var nearEarlier: [[Identifier<Option>: Int]]

  /// `sources` is how many sites the population comes from, no site being one of them.
  init(
    _ policy: DisclosurePolicy, schemes: [CategoryScheme], groups: [Group], sources: Int,
    earlier: EarlierFigures? = nil
  ) {
    self.policy = policy
    self.groups = groups.filter { $0.people > 0 }
    self.sources = sources
    self.earlier = earlier
    partitions = schemes.map(CategoryPartition.init)
    nearEarlier = schemes.map { _ in [:] }
    mergeUnspecified()
    mergeSmall()
    mergeDominated()
  }

  /// Whether one site supplies more of the group than it may; who came without a site is no site.
  func isDominated(people: Int, sites: [Identifier<Site>: Int]) -> Bool {
    sources > 1 && sites.values.contains { $0 * 100 > people * policy.oneSitePercent }
  }

  /// All groups that can be made of the categories, those of nobody too.
  var places: [[Identifier<Option>]] { product(partitions.indices.map(places)) }

  /// Under which categories somebody is counted.
  func place(of categories: [Identifier<Option>]) -> [Identifier<Option>] {
    zip(partitions, categories).map { $0.place(of: $1) }
  }

  /// The earlier release for which alone what is below a category was merged into it.
  func release(closing category: Identifier<Option>, _ characteristic: Int) -> Int? {
    nearEarlier[characteristic][category]
  }

  private func places(_ characteristic: Int) -> [Identifier<Option>] {
    partitions[characteristic].places
  }

  /// The characteristics in an order that does not hang on the order in which they are named.
  private var order: [Int] {
    partitions.indices.sorted {
      partitions[$0].scheme.characteristic < partitions[$1].scheme.characteristic
    }
  }
}

// Broader categories of which many people gave no finer one.
extension CategoryMerging {
  /// Up to one in so many may give no finer category and be left out of the groups for it.
  private static let mostUnspecified = 10

  private mutating func mergeUnspecified() {
    for (characteristic, partition) in partitions.enumerated() {
      for category in partition.open {
        let people = groups.filter {
          partition.lineage(of: $0.categories[characteristic]).contains(category)
        }
        let unspecified = people.filter { $0.categories[characteristic] == category }
        let (some, all) = (
          unspecified.reduce(0) { $0 + $1.people }, people.reduce(0) { $0 + $1.people }
        )
        if some * Self.mostUnspecified > all { partitions[characteristic].close(category) }
      }
    }
  }
}

// Groups that are too small.
extension CategoryMerging {
  private mutating func mergeSmall() {
    while let (characteristic, category) = worst() {
      nearEarlier[characteristic][category] = onlyNear(characteristic, category)
      partitions[characteristic].close(category)
    }
  }

  /// The first earlier release that a category below this one is too near to, if none is too small.
  private func onlyNear(_ characteristic: Int, _ category: Identifier<Option>) -> Int? {
    guard earlier != nil else { return nil }
    let partition = partitions[characteristic]
    let parts = groups(by: characteristic).flatMap { group in
      partition.children(of: category).map { part($0, of: group, partition) }
    }
    guard parts.allSatisfy({ $0.people >= policy.smallestGroup }) else { return nil }
    return parts.compactMap { earlier?.release(near: $0.people, $0.shared) }.min()
  }

  /// The broader category with the most groups that are too small below it.
  private func worst() -> (characteristic: Int, category: Identifier<Option>)? {
    var worst: (small: Int, characteristic: Int, category: Identifier<Option>)?
    for characteristic in order {
      let partition = partitions[characteristic]
      let groups = self.groups(by: characteristic)
      // Innermost first: what is merged there may be large enough further out.
      for category in partition.open
      where !partition.children(of: category).contains(where: partition.isOpen) {
        let small = smallGroups(below: category, of: partition, groups)
        if small > worst?.small ?? 0 { worst = (small, characteristic, category) }
      }
    }
    return worst.map { ($0.characteristic, $0.category) }
  }

  /// Those who have a category, with what earlier releases know of them.
  private struct Part {
    var people = 0
    var shared = SharedPeople()
  }

  /// For each group of the other characteristics, those who have each category of this one.
  private func groups(by characteristic: Int) -> [[Identifier<Option>: Part]] {
    var others = partitions.indices.map(places)
    others[characteristic] = []
    var parts: [[Identifier<Option>]: [Identifier<Option>: Part]] = [:]
    for group in groups {
      var place = self.place(of: group.categories)
      place.remove(at: characteristic)
      parts[place, default: [:]][group.categories[characteristic], default: Part()].people +=
        group.people
      guard earlier != nil else { continue }
      parts[place]?[group.categories[characteristic]]?.shared += group.shared
    }
    others.remove(at: characteristic)
    return product(others).compactMap { parts[$0] }.filter {
      $0.values.reduce(0) { $0 + $1.people } >= policy.smallestGroup
    }
  }

  private func smallGroups(
    below category: Identifier<Option>, of partition: CategoryPartition,
    _ groups: [[Identifier<Option>: Part]]
  ) -> Int {
    groups.reduce(0) { small, group in
      let parts = partition.children(of: category).map { part($0, of: group, partition) }
      let few = parts.count { $0.people < policy.smallestGroup }
      let near = parts.count { $0.people >= policy.smallestGroup && isNear($0) }
      guard near > 0 else { return small + few }
      return small + few + (isNear(part(category, of: group, partition)) ? 0 : near)
    }
  }

  private func part(
    _ category: Identifier<Option>, of group: [Identifier<Option>: Part],
    _ partition: CategoryPartition
  ) -> Part {
    group.reduce(into: Part()) { sum, part in
      guard partition.lineage(of: part.key).contains(category) else { return }
      sum.people += part.value.people
      if earlier != nil { sum.shared += part.value.shared }
    }
  }

  private func isNear(_ part: Part) -> Bool {
    earlier?.release(near: part.people, part.shared) != nil
  }
}

// Groups that one site supplies most of.
extension CategoryMerging {
  private mutating func mergeDominated() {
    guard sources > 1 else { return }
    while let better = lessDominated() { partitions = better }
  }

  /// The first closing of a broader category that helps a group and does no other harm.
  private func lessDominated() -> [CategoryPartition]? {
    let dominated = dominatedGroups
    for group in dominated {
      for characteristic in order {
        let (partition, category) = (partitions[characteristic], group[characteristic])
        guard
          let broader = partition.isOpen(category) ? category : partition.parent(of: category)
        else { continue }
        var trial = self
        trial.partitions[characteristic].close(broader)
        let left = trial.dominatedGroups
        if left.count < dominated.count, !left.contains(trial.place(of: group)) {
          return trial.partitions
        }
      }
    }
    return nil
  }

  private var dominatedGroups: [[Identifier<Option>]] {
    var merged: [[Identifier<Option>]: Group] = [:]
    for group in groups {
      let place = self.place(of: group.categories)
      merged[place, default: Group(categories: place, people: 0, sites: [:])].people += group.people
      merged[place]?.sites.merge(group.sites, uniquingKeysWith: +)
    }
    return places.filter { place in
      guard let group = merged[place], group.people >= policy.smallestGroup else { return false }
      return isDominated(people: group.people, sites: group.sites)
    }
  }
}

/// Every way to take one of each.
private func product<Element>(_ sets: [[Element]]) -> [[Element]] {
  sets.reduce([[]]) { taken, set in taken.flatMap { start in set.map { start + [$0] } } }
}
