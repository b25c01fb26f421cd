import DisclosureControl
import Surveys
import Tabulation
import Translations

extension CSVFile {
  /// `population.csv`: the population as its own file has it, so that it can be read again as one.
  static func population(_ reference: ReleaseReference, _ words: ReleaseWords) -> CSVFile {
    let rows = reference.population.rows
    return CSVFile(
      name: "population", title: words(.releaseFilePopulation),
      columns: [
        CSVColumn("area", words(.releaseColumnArea), .text, isRequired: true),
        CSVColumn(
          "characteristic", words(.releaseColumnCharacteristic),
          .name(among: ReleaseContents.once(rows.map(\.characteristic.text))), isRequired: true),
        CSVColumn(
          "category", words(.releaseColumnCategory),
          .name(among: ReleaseContents.once(rows.map(\.category.text))), isRequired: true),
        CSVColumn("persons", words(.releaseColumnPersons), .count, isRequired: true),
        CSVColumn("source", words(.releaseColumnSource), .text, isRequired: true),
        CSVColumn("date", words(.releaseColumnDate), .text, isRequired: true),
        CSVColumn(
          "checked", words(.releaseColumnChecked), .name(among: ["yes", "no"]), isRequired: true),
      ]
    ) { (write) throws(ReleaseFolderProblem) in
      for row in rows {
        try write([
          .text(reference.population.area), .name(row.characteristic), .name(row.category),
          .figure(.value(row.persons)), .text(row.source), .text(row.date),
          .name(row.isChecked ? "yes" : "no"),
        ])
      }
    }
  }
}

extension ReleasedRepresentation.Row {
  /// What `respondents.csv` has of it beside the respondents.
  var cells: [CSVCell] {
    [
      .figure(persons.map(ReleasedCount.value) ?? .notApplicable),
      Self.cell(share.map { $0 * 100 }, decimals: 1),
      Self.cell(ratio.value, or: ratio.shorthand, decimals: 2),
      Self.cell(ratio.low, or: ratio.shorthand, decimals: 2),
      Self.cell(ratio.high, or: ratio.shorthand, decimals: 2),
      verdict == .noReference ? .figure(.notApplicable) : .name(verdict.rawValue),
    ]
  }

  private static func cell(
    _ number: Double?, or shorthand: ReleasedCount? = nil, decimals: Int
  ) -> CSVCell {
    .number(.rounded(number, or: shorthand, decimals: decimals))
  }
}

extension ReleasedFigure {
  /// A number with so many decimals, or what stands in its place.
  static func rounded(
    _ number: Double?, or shorthand: ReleasedCount? = nil, decimals: Int
  ) -> ReleasedFigure {
    guard let number else { return .count(shorthand ?? .notApplicable) }
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    return .quantity(Int64((number * factor).rounded()), decimals: decimals)
  }
}
