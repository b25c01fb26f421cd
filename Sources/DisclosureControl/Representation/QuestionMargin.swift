import Surveys
import Tabulation

/// A question's published table by one characteristic, with what the population has of its groups.
struct QuestionMargin {
  /// Groups with published figures.
  let categories: [Identifier<Option>]
  let leftOut: [PublishedCount.Part]
  let target: Raking.Margin
  /// Those of each group who answered.
  let bases: [Double]
  private let counts: [Identifier<Option>: [ReleasedCount]]
  /// Whether everybody gave one answer at most.
  private let isExclusive: Bool

  init(
    _ published: PublishedCounts, _ question: Identifier<Question>, isExclusive: Bool,
    _ scheme: CategoryScheme, _ population: ReferencePopulation
  ) throws(WeightedQuestion.Failure) {
    self.isExclusive = isExclusive
    let rows = published.by([scheme.characteristic]).filter { $0.question == question }
    guard !rows.isEmpty else { throw .noBreakdown(scheme.characteristic) }
    var all: [Identifier<Option>] = []
    for row in rows where !all.contains(row.group[0].category) {
      all.append(row.group[0].category)
    }
    let bases = Dictionary(
      rows.compactMap { row in row.base.value.map { (row.group[0].category, Double($0)) } },
      uniquingKeysWith: { first, _ in first })
    // Of a group whose counts are all withheld nothing is known but its size.
    let told = Set(rows.filter { $0.value.value != nil }.map(\.group[0].category))
    let categories = all.filter { bases[$0] != nil && told.contains($0) }
    guard categories.count > 1 else { throw .groupsWithheld(scheme.characteristic) }
    self.categories = categories
    self.bases = categories.map { bases[$0, default: 0] }
    leftOut = all.filter { !categories.contains($0) }.map {
      PublishedCount.Part(characteristic: scheme.characteristic, category: $0)
    }
    target = try Self.target(categories, scheme, population)
    counts = Dictionary(grouping: rows, by: \.option).mapValues { rows in
      categories.map { category in
        rows.first { $0.group[0].category == category }?.value ?? .confidential
      }
    }
  }

  private static func target(
    _ categories: [Identifier<Option>], _ scheme: CategoryScheme, _ population: ReferencePopulation
  ) throws(WeightedQuestion.Failure) -> Raking.Margin {
    var shares: [Identifier<Option>: Double] = [:]
    for category in categories {
      guard let persons = population.persons(in: category, of: scheme) else {
        throw .noReference(scheme.characteristic, category)
      }
      guard persons > 0 else { throw .nobodyInPopulation(scheme.characteristic, category) }
      shares[category] = Double(persons)
    }
    return Raking.Margin(characteristic: scheme.characteristic, shares: shares)
  }

  /// Of each group those who gave an answer that `total` of everybody's `base` gave.
  ///
  /// A withheld count may be small, or large and withheld to protect another, so it is what the
  /// published ones leave: of its group where a person gave one answer, else of the answer.
  func people(
    giving option: Identifier<Option>, total: Double, of base: Double
  ) -> [Double] {
    let published = counts[option] ?? []
    let known = published.reduce(0) { $0 + Double($1.value ?? 0) }
    let hidden = zip(published, bases).reduce(0) { $0 + ($1.0.value == nil ? $1.1 : 0) }
    let here = base > 0 ? total * min(1, bases.reduce(0, +) / base) : 0
    let left = hidden > 0 ? min(1, max(0, here - known) / hidden) : 0
    let people = bases.indices.map { group in
      if published.indices.contains(group), let value = published[group].value {
        return Double(value)
      }
      return isExclusive ? remainder(of: group) : left * bases[group]
    }
    // Where rounding left nothing, the groups give it as often as one another.
    return people.contains { $0 > 0 } ? people : bases
  }

  /// What the published counts of a group leave of it, shared by those withheld.
  private func remainder(of group: Int) -> Double {
    let values = counts.values.map { $0[group] }
    return ReleasedCount.shareOfRest(of: bases[group], values)
  }

  /// Those of each group who answered, and did not give this.
  func people(
    notGiving option: Identifier<Option>, total: Double, of base: Double
  ) -> [Double] {
    zip(bases, people(giving: option, total: total, of: base)).map { max(0, $0 - $1) }
  }
}

extension ReleasedCount {
  /// What each withheld count of answers that exclude one another is taken to be: what the published
  /// ones leave of the base, in equal parts.
  static func shareOfRest(of base: Double, _ counts: [ReleasedCount]) -> Double {
    let withheld = counts.count { $0.value == nil }
    let published = counts.reduce(0) { $0 + Double($1.value ?? 0) }
    return withheld > 0 ? max(0, base - published) / Double(withheld) : 0
  }
}
