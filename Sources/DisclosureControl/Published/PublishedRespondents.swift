package import Surveys

/// How many people of one category took part, read back from a release's `respondents.csv`.
package struct PublishedRespondents: Hashable, Sendable {
  package let characteristic: String
  /// A category, or one of `skipped`, `prefer_not` and `not_asked`.
  package let category: String
  package let respondents: ReleasedCount
  package let percent: ReleasedCount
  /// What compares them with a population, as the file has it; nothing where it does not.
  package let comparison: Comparison?

  package struct Comparison: Hashable, Sendable, Encodable {
    package let reference: String
    package let referencePercent: String
    package let ratio: String
    package let ratioLow: String
    package let ratioHigh: String
    package let verdict: String
  }

  /// Reads the file.
  ///
  /// - Throws: `RowProblems` with the line of every row that is not as contract 4 has it.
  package static func read(_ bytes: [UInt8]) throws(RowProblems) -> [Self] {
    try PublishedRows.read(bytes, needing: columns, Self.init)
  }

  private static let columns = [
    "characteristic", "category", "respondents", "percent", "reference", "reference_percent",
    "ratio", "ratio_low", "ratio_high", "verdict",
  ]

  private init?(_ row: CSVTable.Row) {
    guard let respondents = ReleasedCount(text: row["respondents"]),
      let percent = ReleasedCount(text: row["percent"])
    else { return nil }
    characteristic = row["characteristic"]
    category = row["category"]
    self.respondents = respondents
    self.percent = percent
    let isCompared = row["reference"] != ReleasedCount.notApplicable.text
    comparison =
      isCompared
      ? Comparison(
        reference: row["reference"], referencePercent: row["reference_percent"],
        ratio: row["ratio"], ratioLow: row["ratio_low"], ratioHigh: row["ratio_high"],
        verdict: row["verdict"]) : nil
  }
}
