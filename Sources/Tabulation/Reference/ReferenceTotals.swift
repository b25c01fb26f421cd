import Surveys

/// Whether the broader categories of a reference population agree with their parts.
struct ReferenceTotals {
  private let lines: [[String]: ReferenceRowReader.PlacedRow]
  private let schemes: [CategoryScheme]
  /// Categories of which a person may have several at once; nobody can sum them.
  private let overlapping: Set<[String]>

  init(rows: [ReferenceRowReader.PlacedRow], schemes: [CategoryScheme], set: MonitoringSet) {
    lines = Dictionary(
      uniqueKeysWithValues: rows.map { (Self.name($0.row.characteristic, $0.row.category), $0) })
    self.schemes = schemes
    overlapping = Set(
      set.questions.filter { $0.kind.name == .chooseMany }.flatMap { question in
        question.options.compactMap { option in
          question.monitoring.map { Self.name($0.characteristic, option.id) }
        }
      })
  }

  var problems: [RowProblem] {
    schemes.flatMap { scheme in
      scheme.categories.compactMap { problem(of: $0.id, in: scheme) }
        + [problemOfEverybody(in: scheme)].compactMap(\.self)
    }
  }

  /// What is wrong between a characteristic's `everybody` and its broadest categories.
  private func problemOfEverybody(in scheme: CategoryScheme) -> RowProblem? {
    guard !scheme.categories.contains(where: { $0.id.text == CategoryScheme.everybody }),
      let whole = lines[[scheme.characteristic.text, CategoryScheme.everybody]]
    else { return nil }
    let broadest = scheme.categories.filter { $0.parent == nil }
    let persons = broadest.compactMap { least(of: $0.id, in: scheme) }
    let isWhole = broadest.allSatisfy { self.isWhole($0.id, in: scheme) }
    return disagreement(
      whole, sum: persons.reduce(0, +), isWhole: isWhole, parts: persons.count)
  }

  /// Its own figure, or the sum of what parts have one.
  private func least(of category: Identifier<Option>, in scheme: CategoryScheme) -> Int? {
    if let own = lines[Self.name(scheme.characteristic, category)] { return own.row.persons }
    let parts = scheme.categories.filter { $0.parent == category }.compactMap {
      lines[Self.name(scheme.characteristic, $0.id)]?.row.persons
    }
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }

  private func isWhole(_ category: Identifier<Option>, in scheme: CategoryScheme) -> Bool {
    if lines[Self.name(scheme.characteristic, category)] != nil { return true }
    let parts = scheme.categories.filter { $0.parent == category }
    return !parts.isEmpty
      && parts.allSatisfy { lines[Self.name(scheme.characteristic, $0.id)] != nil }
  }

  /// What is wrong between a category and its parts.
  private func problem(
    of category: Identifier<Option>, in scheme: CategoryScheme
  ) -> RowProblem? {
    let parts = scheme.categories.filter { $0.parent == category }
    let given = parts.compactMap { lines[Self.name(scheme.characteristic, $0.id)] }
    guard let first = given.first else { return nil }
    let whole = lines[Self.name(scheme.characteristic, category)]
    let overlap = parts.contains {
      overlapping.contains(Self.name(scheme.characteristic, $0.id))
    }
    guard !overlap else {
      return whole == nil ? missing(category, beside: first) : nil
    }
    guard let whole else { return nil }
    let sum = given.reduce(0) { $0 + $1.row.persons }
    return disagreement(
      whole, sum: sum, isWhole: given.count == parts.count, parts: given.count)
  }

  private func missing(
    _ category: Identifier<Option>, beside part: ReferenceRowReader.PlacedRow
  ) -> RowProblem {
    .init(
      line: part.line,
      message: "“\(part.row.category)” is here without “\(category)”, which cannot be summed, "
        + "because people may belong to several of its parts. Add a row for “\(category)”.")
  }

  private func disagreement(
    _ whole: ReferenceRowReader.PlacedRow, sum: Int, isWhole: Bool, parts: Int
  ) -> RowProblem? {
    let persons = whole.row.persons
    guard isWhole ? sum != persons : sum > persons else { return nil }
    let what = isWhole ? "its \(parts) parts have" : "\(parts) of its parts alone have"
    return .init(
      line: whole.line,
      message:
        "“\(whole.row.category)” has \(persons) persons and \(what) \(sum). Take all of them "
        + "from one table, or leave the broader category out: it is summed from its parts.")
  }

  private static func name(
    _ characteristic: Identifier<Characteristic>, _ category: Identifier<Option>
  ) -> [String] {
    [characteristic.text, category.text]
  }
}
