package import Surveys

/// How far a reference population covers a characteristic.
package struct ReferenceCoverage: Hashable, Sendable {
  package let scheme: CategoryScheme
  /// Those with a figure, or whose parts all have one; in the order of the scheme.
  package let covered: [Identifier<Option>]
  package let missing: [Identifier<Option>]
  /// Everybody whom the characteristic covers; nothing where that cannot be said.
  package let base: Int?
  /// Whether each of its figures is marked as seen where it was published.
  package let isChecked: Bool
}

extension ReferencePopulation {
  /// Of each characteristic that has figures, how far they go.
  package func coverage(of schemes: [CategoryScheme]) -> [ReferenceCoverage] {
    schemes.compactMap { scheme in
      let rows = rows(of: scheme.characteristic)
      guard !rows.isEmpty else { return nil }
      let categories = scheme.categories.map(\.id)
      return ReferenceCoverage(
        scheme: scheme, covered: categories.filter { persons(in: $0, of: scheme) != nil },
        missing: categories.filter { persons(in: $0, of: scheme) == nil },
        base: base(of: scheme), isChecked: rows.allSatisfy(\.isChecked))
    }
  }
}
