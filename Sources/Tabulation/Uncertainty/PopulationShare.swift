/// How many people of a population are in a group: known, not estimated.
package struct PopulationShare: Hashable, Sendable {
  package let persons: Int
  package let total: Int

  /// A share above nought, and below or equal to the whole; nothing else makes sense to compare
  /// with.
  package init?(persons: Int, total: Int) {
    guard persons > 0, persons <= total else { return nil }
    self.persons = persons
    self.total = total
  }

  package var value: Double { Double(persons) / Double(total) }
}
