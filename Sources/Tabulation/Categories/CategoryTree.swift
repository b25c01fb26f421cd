import Surveys

/// The categories of one characteristic by their numbers, with what is part of what.
struct CategoryTree: Sendable {
  private let numbers: [Identifier<Option>: Int]
  private let parents: [Int?]
  /// How many broader categories stand above each.
  private let depths: [Int]

  init(_ scheme: CategoryScheme) {
    var (numbers, parents, depths): ([Identifier<Option>: Int], [Int?], [Int]) = ([:], [], [])
    for (number, category) in scheme.categories.enumerated() {
      // A broader category stands before its parts.
      let parent = category.parent.flatMap { numbers[$0] }
      numbers[category.id] = number
      parents.append(parent)
      depths.append(parent.map { depths[$0] + 1 } ?? 0)
    }
    (self.numbers, self.parents, self.depths) = (numbers, parents, depths)
  }

  var count: Int { parents.count }

  func number(of category: Identifier<Option>) -> Int? { numbers[category] }

  func depth(of category: Int) -> Int { depths[category] }

  /// The narrowest category that both are part of, where each is part of itself.
  func common(_ one: Int, _ other: Int) -> Int? {
    var (one, other) = (one, other)
    while one != other {
      let deeper = depths[one] >= depths[other] ? one : other
      guard let parent = parents[deeper] else { return nil }
      if deeper == one { one = parent } else { other = parent }
    }
    return one
  }

  /// Whether a category is one of these or part of one.
  func isPart(_ category: Int, of wanted: Set<Identifier<Option>>) -> Bool {
    var current: Int? = category
    let wanted = Set(wanted.compactMap { numbers[$0] })
    while let category = current {
      if wanted.contains(category) { return true }
      current = parents[category]
    }
    return false
  }
}
