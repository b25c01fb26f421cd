import Surveys
import Tabulation

/// Under which category of one characteristic each finest one is counted.
///
/// Every person stands in one category: the finest, until a broader one is closed over all that is
/// part of it; whoever gave only a broader one that is open stands in none.
struct CategoryPartition: Hashable {
  let scheme: CategoryScheme
  /// Categories that take in everybody of the finer ones below them.
  private(set) var closed: Set<Identifier<Option>> = []
  private let parents: [Identifier<Option>: Identifier<Option>]
  private let children: [Identifier<Option>: [Identifier<Option>]]

  init(_ scheme: CategoryScheme) {
    self.scheme = scheme
    var parents: [Identifier<Option>: Identifier<Option>] = [:]
    var children: [Identifier<Option>: [Identifier<Option>]] = [:]
    for category in scheme.categories {
      guard let parent = category.parent else { continue }
      parents[category.id] = parent
      children[parent, default: []].append(category.id)
    }
    (self.parents, self.children) = (parents, children)
  }

  mutating func close(_ category: Identifier<Option>) { closed.insert(category) }

  /// Closes what another partition of the same scheme has closed, too.
  func joined(_ other: CategoryPartition) -> CategoryPartition {
    var joined = self
    joined.closed.formUnion(other.closed)
    return joined
  }

  func parent(of category: Identifier<Option>) -> Identifier<Option>? { parents[category] }

  func children(of category: Identifier<Option>) -> [Identifier<Option>] {
    children[category] ?? []
  }

  /// The category that somebody of this one is counted under: the broadest closed one, or itself.
  func place(of category: Identifier<Option>) -> Identifier<Option> {
    lineage(of: category).last(where: closed.contains) ?? category
  }

  /// The category and the broader ones it is part of, outwards.
  func lineage(of category: Identifier<Option>) -> [Identifier<Option>] {
    var lineage = [category]
    while let last = lineage.last, let parent = parents[last] { lineage.append(parent) }
    return lineage
  }

  /// Broader categories whose finer ones are counted apart.
  var open: [Identifier<Option>] {
    scheme.categories.map(\.id).filter { isOpen($0) }
  }

  func isOpen(_ category: Identifier<Option>) -> Bool {
    children[category] != nil && !lineage(of: category).contains(where: closed.contains)
  }

  /// All categories that people are counted under.
  ///
  /// Not a broader one whose finer ones are counted apart: beside them it would seem to be all of
  /// them together. Who gave no finer one is then in no group.
  var places: [Identifier<Option>] {
    scheme.categories.map(\.id).filter { place(of: $0) == $0 && !isOpen($0) }
  }

  /// The finest categories that are counted under a closed one.
  func finest(in category: Identifier<Option>) -> [Identifier<Option>] {
    scheme.categories.map(\.id).filter {
      $0 != category && children[$0] == nil && place(of: $0) == category
    }
  }
}
