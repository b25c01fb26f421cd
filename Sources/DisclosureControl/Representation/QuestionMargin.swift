import Surveys
import Tabulation

/// A question's published table by one characteristic, with what the population has of its groups.
struct QuestionMargin {
  /// Groups with published figures.
  let categories: [Identifier<Option>]
  let leftOut: [PublishedCount.Part]
  let target: Raking.Margin
  private let bases: [Double]
  private let counts: [Identifier<Option>: [Double]]

  init(
    _ published: PublishedCounts, _ question: Identifier<Question>, _ scheme: CategoryScheme,
    _ population: ReferencePopulation
  ) throws(WeightedQuestion.Failure) {
    let rows = published.by([scheme.characteristic]).filter { $0.question == question }
    guard !rows.isEmpty else { throw .noBreakdown(scheme.characteristic) }
    var all: [Identifier<Option>] = []
    for row in rows where !all.contains(row.group[0].category) {
      all.append(row.group[0].category)
    }
    let bases = Dictionary(
      rows.compactMap { row in row.base.value.map { (row.group[0].category, Double($0)) } },
      uniquingKeysWith: { first, _ in first })
    let categories = all.filter { bases[$0] != nil }
    guard categories.count > 1 else { throw .groupsWithheld(scheme.characteristic) }
    self.categories = categories
    self.bases = categories.map { bases[$0, default: 0] }
    leftOut = all.filter { bases[$0] == nil }.map {
      PublishedCount.Part(characteristic: scheme.characteristic, category: $0)
    }
    target = try Self.target(categories, scheme, population)
    counts = Dictionary(grouping: rows, by: \.option).mapValues { rows in
      categories.map { category in
        rows.first { $0.group[0].category == category }?.value.value.map(Double.init)
          ?? Weighting.withheldCount
      }
    }
  }

  private static func target(
    _ categories: [Identifier<Option>], _ scheme: CategoryScheme, _ population: ReferencePopulation
  ) throws(WeightedQuestion.Failure) -> Raking.Margin {
    var shares: [Identifier<Option>: Double] = [:]
    for category in categories {
      guard let persons = population.persons(in: category, of: scheme), persons > 0 else {
        throw .noReference(scheme.characteristic, category)
      }
      shares[category] = Double(persons)
    }
    return Raking.Margin(characteristic: scheme.characteristic, shares: shares)
  }

  /// Of each group.
  func people(giving option: Identifier<Option>) -> [Double] {
    counts[option] ?? Array(repeating: 0, count: categories.count)
  }

  /// Those of each group who answered, and gave none of these.
  func people(notGiving options: [Identifier<Option>]) -> [Double] {
    options.reduce(bases) { rest, option in
      zip(rest, people(giving: option)).map { max(0, $0 - $1) }
    }
  }
}
