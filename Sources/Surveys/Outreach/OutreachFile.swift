/// Aims for reaching out, `Surveys/<survey>/outreach.csv`: bytes in, aims or all problems out.
///
/// A row an aim: `characteristic,category,aim` and, if wanted, `note`.
package enum OutreachFile {
  private static let columns = ["characteristic", "category", "aim"]
  private static let largestAim = 1_000_000
  private static let longestNote = 500

  /// Reads aims for groups of these categories.
  ///
  /// - Throws: `RowProblems` with the line of every row that names no category, or no number.
  package static func read(
    _ bytes: [UInt8],
    categories: [Identifier<Characteristic>: [Identifier<Option>]]
  ) throws(RowProblems) -> [OutreachAim] {
    let table = try CSVTable(bytes, needing: columns)
    var problems: [RowProblem] = []
    var aims: [OutreachAim] = []
    for row in table.rows {
      guard let aim = aim(row, categories, &problems) else { continue }
      if aims.contains(where: {
        $0.characteristic == aim.characteristic && $0.category == aim.category
      }) {
        problems.report(
          row.line, "There is another aim for \"\(aim.category)\". Take one of them out.")
      }
      aims.append(aim)
    }
    guard problems.isEmpty else { throw RowProblems(list: problems) }
    return aims
  }

  private static func aim(
    _ row: CSVTable.Row, _ categories: [Identifier<Characteristic>: [Identifier<Option>]],
    _ problems: inout [RowProblem]
  ) -> OutreachAim? {
    let characteristic = known(
      row["characteristic"], among: categories.keys.sorted(), "characteristic", row, &problems)
    let category = characteristic.flatMap {
      known(row["category"], among: categories[$0] ?? [], "category of \"\($0)\"", row, &problems)
    }
    let aim = Int(row["aim"]).flatMap { (1...largestAim).contains($0) ? $0 : nil }
    if aim == nil {
      problems.report(
        row.line, "The aim is a whole number of responses from 1 to \(largestAim), in digits.")
    }
    let note = row["note"]
    if note.count > longestNote {
      problems.report(row.line, "The note is longer than \(longestNote) characters. Shorten it.")
    }
    guard let characteristic, let category, let aim else { return nil }
    return OutreachAim(characteristic: characteristic, category: category, aim: aim, note: note)
  }

  private static func known<Subject>(
    _ text: String, among all: [Identifier<Subject>], _ what: String, _ row: CSVTable.Row,
    _ problems: inout [RowProblem]
  ) -> Identifier<Subject>? {
    if let id = Identifier<Subject>(text), all.contains(id) { return id }
    let nearest = Nearest.name(to: text, among: all.map(\.text)).map { " Did you mean \"\($0)\"?" }
    let shown = Identifier<Subject>(text).map { " \"\($0)\"" } ?? ""
    problems.report(
      row.line,
      "The survey has no \(what)\(shown)."
        + (nearest ?? " There is \(all.map(\.text).joined(separator: ", "))."))
    return nil
  }
}
