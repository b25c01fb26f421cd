import Surveys
import Tabulation

/// How many people gave each answer, by a few characteristics at once, as published tables by each of
/// them alone let it be estimated.
///
/// A release tells what each group answered, by one characteristic at a time; how many people have two
/// categories together it need not tell. Of all tables that agree with what it tells, the one of the
/// greatest entropy takes nothing else to be true: among those who gave one answer the characteristics
/// do not hang together. As every margin belongs to one answer, it is the product of the margins,
/// where iterative proportional fitting would arrive as well.
struct WeightingTable {
  /// The cells of the characteristics, the last one running fastest.
  let cells: [[Identifier<Option>]]
  /// For each answer, and then each cell, how many people.
  let people: [[Double]]

  /// `margins` are, for each answer and characteristic, the people of each of its categories, with the
  /// same sum for every characteristic.
  init(categories: [[Identifier<Option>]], margins: [[[Double]]]) {
    let places = categories.reduce(into: [[Int]]([[]])) { cells, categories in
      cells = cells.flatMap { cell in categories.indices.map { cell + [$0] } }
    }
    cells = places.map { place in place.enumerated().map { categories[$0.offset][$0.element] } }
    people = margins.map { margins in
      let total = margins.first?.reduce(0, +) ?? 0
      guard total > 0 else { return Array(repeating: 0, count: places.count) }
      return places.map { place in
        zip(margins, place).reduce(total) { $0 * ($1.0[$1.1] / total) }
      }
    }
  }

  /// Everybody in each cell, whatever the answer.
  var everybody: [Double] {
    cells.indices.map { cell in people.reduce(0) { $0 + $1[cell] } }
  }
}
