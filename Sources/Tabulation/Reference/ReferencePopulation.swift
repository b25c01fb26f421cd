package import Surveys

/// How many people of each category live in an area, to hold those who answered against.
///
/// A census publishes the people who answered a question; whoever did not is in no category here,
/// so shares are of those who answered, as those of a survey are.
package struct ReferencePopulation: Hashable, Sendable {
  /// One figure: people of one category, with where it comes from.
  package struct Row: Hashable, Sendable {
    package let characteristic: Identifier<Characteristic>
    package let category: Identifier<Option>
    package let persons: Int
    /// The publication and its table.
    package let source: String
    /// The day, month or year that it is true of: `2021-03-21`, `2021-03` or `2021`.
    package let date: String
    /// Whether whoever wrote the file says that the figure was seen where it was published.
    package let isChecked: Bool

    package init(
      characteristic: Identifier<Characteristic>, category: Identifier<Option>, persons: Int,
      source: String, date: String, isChecked: Bool
    ) {
      self.characteristic = characteristic
      self.category = category
      self.persons = persons
      self.source = source
      self.date = date
      self.isChecked = isChecked
    }
  }

  /// The name of its file without the ending.
  package let id: Identifier<ReferencePopulation>
  package let area: String
  /// In the order of the file; a category stands once.
  package let rows: [Row]

  package init(id: Identifier<ReferencePopulation>, area: String, rows: [Row]) {
    self.id = id
    self.area = area
    self.rows = rows
  }

  package func rows(of characteristic: Identifier<Characteristic>) -> [Row] {
    rows.filter { $0.characteristic == characteristic }
  }

  /// The people of a category: its own figure, or the sum of its parts where each has one, or what
  /// is left of `everybody`.
  package func persons(in category: Identifier<Option>, of scheme: CategoryScheme) -> Int? {
    counted(category, scheme) ?? remainder(in: category, of: scheme)
  }

  /// Everybody less all others, for the one broadest category without a figure; nothing where others
  /// lack one too, or people may be in several.
  package func remainder(in category: Identifier<Option>, of scheme: CategoryScheme) -> Int? {
    let broadest = scheme.categories.filter { $0.parent == nil }.map(\.id)
    guard !scheme.overlaps, broadest.contains(category), counted(category, scheme) == nil,
      let everybody = stated(scheme)
    else { return nil }
    let others = broadest.filter { $0 != category }.map { counted($0, scheme) }
    let known = others.compactMap(\.self).reduce(0, +)
    return others.contains(nil) || known > everybody ? nil : everybody - known
  }

  private func counted(_ category: Identifier<Option>, _ scheme: CategoryScheme) -> Int? {
    let own = rows.first {
      $0.characteristic == scheme.characteristic && $0.category == category
    }
    if let own { return own.persons }
    let parts = scheme.categories.filter { $0.parent == category }
    return parts.isEmpty ? nil : total(parts, scheme)
  }

  /// All people of a characteristic: what `everybody` says, or the sum of its broadest categories,
  /// which leave nobody out.
  ///
  /// Not the population of the area: a question may be asked from an age on, and some people do not
  /// answer. Nothing where a category has no figure and nobody says how many all are, because a share
  /// of the others would be too large.
  package func base(of scheme: CategoryScheme) -> Int? {
    if let stated = stated(scheme) { return stated }
    let broadest = scheme.categories.filter { $0.parent == nil }
    return broadest.isEmpty ? nil : total(broadest, scheme)
  }

  private func stated(_ scheme: CategoryScheme) -> Int? {
    rows(of: scheme.characteristic).first { scheme.isEverybody($0.category) }?.persons
  }

  private func total(
    _ categories: [CategoryScheme.Category], _ scheme: CategoryScheme
  ) -> Int? {
    var total = 0
    for category in categories {
      guard let persons = counted(category.id, scheme) else { return nil }
      total += persons
    }
    return total
  }
}

extension CategoryScheme {
  /// Names all whom a characteristic covers, for tables that lack one of its categories.
  static let everybody = "everybody"

  func isEverybody(_ category: Identifier<Option>) -> Bool {
    category.text == Self.everybody && !categories.contains { $0.id == category }
  }
}
