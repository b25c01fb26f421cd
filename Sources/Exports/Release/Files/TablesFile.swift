import DisclosureControl
import Surveys
import Translations

extension CSVFile {
  /// `tables.csv`: the answers to every question, of everybody and by group.
  static func tables(_ contents: ReleaseContents) -> CSVFile {
    let words = contents.words
    return CSVFile(
      name: "tables", title: words(.releaseFileTables),
      columns: [
        CSVColumn(
          "question", words(.releaseColumnQuestion), .name(among: contents.questionNames),
          isRequired: true),
        CSVColumn(
          "statistic", words(.releaseColumnStatistic),
          .name(among: ReleasedTable.Statistic.allCases.map(\.rawValue)), isRequired: true),
        CSVColumn("option", words(.releaseColumnAnswer), .name(among: contents.optionNames)),
      ] + places(Breakdown.mostCharacteristics, contents) + [
        CSVColumn("base", words(.releaseColumnBase), .count),
        CSVColumn("value", words(.releaseColumnValue), .number),
        CSVColumn("percent", words(.releaseColumnPercent), .percent),
      ]
    ) { (write) throws(ReleaseFolderProblem) in
      for table in contents.figures.tables {
        for group in table.groups {
          let places = places(table.breakdown, group.categories)
          for cell in group.cells {
            try write(
              [.name(table.question), .name(cell.statistic.rawValue), .name(cell.option)] + places
                + [.figure(cell.base), .number(cell.value), .figure(cell.percent)])
          }
        }
      }
    }
  }

  /// The columns `by_1,category_1,…` for so many characteristics.
  static func places(_ count: Int, _ contents: ReleaseContents) -> [CSVColumn] {
    let words = contents.words
    return (1...count).flatMap { place in
      let number = words.number(place)
      return [
        CSVColumn(
          "by_\(place)", words(.releaseColumnByNumber, ["number": number]),
          .name(among: contents.breakdownNames)),
        CSVColumn(
          "category_\(place)", words(.releaseColumnCategoryNumber, ["number": number]),
          .name(among: contents.categoryNames)),
      ]
    }
  }

  /// The characteristics of a group with its categories, and empty cells where there are fewer.
  static func places(
    _ breakdown: Breakdown?, _ categories: [Identifier<Option>]
  ) -> [CSVCell] {
    let cells = zip(breakdown?.characteristics ?? [], categories).flatMap {
      [CSVCell.name($0), .name($1)]
    }
    let missing = 2 * Breakdown.mostCharacteristics - cells.count
    return cells + [CSVCell](repeating: .empty, count: missing)
  }
}
