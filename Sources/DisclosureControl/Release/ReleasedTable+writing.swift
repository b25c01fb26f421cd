import Surveys
import Tabulation

extension DisclosurePolicy {
  /// Writes a table whose cells have all been decided.
  func released(_ table: QuestionTable) -> ReleasedTable {
    ReleasedTable(
      question: table.question.id, kind: table.question.kind, breakdown: table.breakdown,
      groups: table.columns.indices.map { column in
        ReleasedTable.Group(
          categories: table.columns[column].categories, cells: cells(table, column))
      })
  }

  private func cells(_ table: QuestionTable, _ column: Int) -> [ReleasedTable.Cell] {
    let base = count(table.columns[column].counts.answered, table.bases[column])
    let counts = (0..<table.question.rows).map { row in
      count(
        table.columns[column].counts.row(row, of: table.question), table.shown[row][column])
    }
    let options = counts.prefix(table.question.options.count)
    return optionCells(table.question, Array(options), base: base)
      + zip([.skipped, .preferNotToSay, .notAsked], counts.suffix(3)).map {
        ReleasedTable.Cell($0, base: base, value: .count($1))
      } + middleCells(table, column, Array(options), base: base)
  }

  func count(_ count: Int, _ shown: AttackedTable.Shown) -> ReleasedCount {
    switch shown {
    case .rounded: released(count)
    case .small, .withheld: .confidential
    case .within(let counts): counts == 0...0 ? .notApplicable : .confidential
    }
  }

  private func optionCells(
    _ question: CountedQuestion, _ counts: [ReleasedCount], base: ReleasedCount
  ) -> [ReleasedTable.Cell] {
    switch question.kind {
    case .chooseOne, .chooseMany, .scale, .rank:
      zip(question.options, counts).map { option, count in
        ReleasedTable.Cell(
          .count, option: option, base: base, value: .count(count),
          percent: percent(count, of: base))
      }
    case .text: [ReleasedTable.Cell(.count, base: base, value: .count(base))]
    case .number, .statement: []
    }
  }

  /// A percentage of published figures, as they are.
  func percent(_ part: ReleasedCount, of base: ReleasedCount) -> ReleasedCount {
    guard let part = part.value, let base = base.value else { return .confidential }
    return percent(part, of: base, base: base)
  }

  private func middleCells(
    _ table: QuestionTable, _ column: Int, _ options: [ReleasedCount], base: ReleasedCount
  ) -> [ReleasedTable.Cell] {
    switch table.question.kind {
    case .scale:
      [median(table.question, table.columns[column].counts.options, options, base: base)]
    case .number:
      zip([1, 2, 3], [.lowerQuartile, .median, .upperQuartile]).map { quarters, statistic in
        quantile(quarters, statistic, table, column, base: base)
      }
    case .chooseOne, .chooseMany, .rank, .text, .statement: []
    }
  }

  private func median(
    _ question: CountedQuestion, _ exact: [Int], _ published: [ReleasedCount], base: ReleasedCount
  ) -> ReleasedTable.Cell {
    let place =
      base.value.map { base in
        let median = ScaleMedian(
          exact, published: published, base: base,
          unsure: question.options.firstIndex { $0 == question.dontKnow })
        return median.hasEnough(for: self) ? median.place : .confidential
      } ?? .confidential
    return ReleasedTable.Cell(
      .median, option: place.value.map { question.points[$0 - 1] }, base: base,
      value: .count(place))
  }

  private func quantile(
    _ quarters: Int, _ statistic: ReleasedTable.Statistic, _ table: QuestionTable, _ column: Int,
    base: ReleasedCount
  ) -> ReleasedTable.Cell {
    guard base.value != nil else {
      return ReleasedTable.Cell(statistic, base: base, value: .count(.confidential))
    }
    let number = Quantiles(table.columns[column].counts.numbers).quarter(quarters)
    return ReleasedTable.Cell(
      statistic, base: base,
      value: number.map { .quantity($0, decimals: table.question.decimals) }
        ?? .count(.notApplicable))
  }
}

extension ReleasedTable.Cell {
  fileprivate init(
    _ statistic: ReleasedTable.Statistic, option: Identifier<Option>? = nil, base: ReleasedCount,
    value: ReleasedFigure, percent: ReleasedCount = .notApplicable
  ) {
    self.init(statistic: statistic, option: option, base: base, value: value, percent: percent)
  }
}
