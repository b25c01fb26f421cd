package import Surveys

/// What share of a reference population each of some categories is.
package struct ReferenceShares: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package let category: Identifier<Option>
    /// Nothing where the population has no figure for it, nor for each of its parts.
    package let persons: Int?
    /// From 0 to 1, of the base.
    package let share: Double?
  }

  /// Everybody whom the characteristic covers, whichever categories are asked for.
  package let base: Int
  /// In the order in which they were asked for.
  package let parts: [Part]
}

extension ReferencePopulation {
  /// The shares of categories that do not overlap, such as those that a release publishes.
  ///
  /// Finer figures are summed into broader categories, never the other way. Nothing where the
  /// population does not cover the characteristic.
  package func shares(
    of scheme: CategoryScheme, categories: [Identifier<Option>]
  ) -> ReferenceShares? {
    guard let base = base(of: scheme), base > 0 else { return nil }
    return ReferenceShares(
      base: base,
      parts: categories.map { category in
        let persons = persons(in: category, of: scheme)
        return ReferenceShares.Part(
          category: category, persons: persons, share: persons.map { Double($0) / Double(base) })
      })
  }
}
