import Surveys

/// Reads the rows of a reference population below its header, and keeps what is wrong with them.
struct ReferenceRowReader {
  struct PlacedRow {
    let line: Int
    let row: ReferencePopulation.Row
  }

  private typealias Column = ReferenceHeader.Column

  let schemes: [CategoryScheme]
  private(set) var rows: [PlacedRow] = []
  private(set) var problems: [RowProblem] = []
  /// That of the first row, which every other must have.
  private(set) var area: (text: String, line: Int)?
  private let header: ReferenceHeader
  private var lines: [[String]: Int] = [:]

  init(_ header: ReferenceHeader, _ schemes: [CategoryScheme]) {
    self.header = header
    self.schemes = schemes
  }

  mutating func read(_ row: CSVRow) {
    if let fault = row.fault { return report(fault.line, fault.message) }
    guard row.count == header.width else {
      return report(
        row.line,
        "There are \(row.count) values and \(header.width) columns. Give each column one value, "
          + "and put quotation marks round a value that has a comma.")
    }
    checkArea(row)
    let scheme = self.scheme(row)
    let category = scheme.flatMap { self.category(row, of: $0) }
    let persons = self.persons(row)
    let source = self.source(row)
    let date = self.date(row)
    let isChecked = self.isChecked(row)
    guard let scheme, let category, isNew(scheme.characteristic, category, row.line),
      let persons, let source, let date, let isChecked
    else { return }
    rows.append(
      PlacedRow(
        line: row.line,
        row: ReferencePopulation.Row(
          characteristic: scheme.characteristic, category: category, persons: persons,
          source: source, date: date, isChecked: isChecked)))
  }

  private mutating func checkArea(_ row: CSVRow) {
    guard let found = PlainCell(text(.area, row)) else {
      return report(
        row.line, "The area is missing or cannot be shown. Write its name, such as “England”.")
    }
    guard let area else { return self.area = (found.text, row.line) }
    guard area.text != found.text else { return }
    report(
      row.line,
      "The area is “\(found.text)” here and “\(area.text)” on line \(area.line). Give each area a "
        + "file of its own.")
  }

  private mutating func scheme(_ row: CSVRow) -> CategoryScheme? {
    let name = text(.characteristic, row)
    if let scheme = schemes.first(where: { $0.characteristic.text == name }) { return scheme }
    reportUnknown(
      name, row.line, "The equality questions have no characteristic", "They have",
      among: schemes.map(\.characteristic.text))
    return nil
  }

  private mutating func category(
    _ row: CSVRow, of scheme: CategoryScheme
  ) -> Identifier<Option>? {
    let name = text(.category, row)
    if let known = scheme.categories.first(where: { $0.id.text == name }) { return known.id }
    if let all = Identifier<Option>(name), scheme.isEverybody(all) { return all }
    reportUnknown(
      name, row.line, "“\(scheme.characteristic)” has no category", "It has",
      among: scheme.categories.map(\.id.text) + [CategoryScheme.everybody])
    return nil
  }

  private mutating func reportUnknown(
    _ name: String, _ line: Int, _ what: String, _ has: String, among known: [String]
  ) {
    let called = PlainCell(name).map { "“\($0.text)”" } ?? "of the name that stands here"
    let nearest = Nearest.name(to: name, among: known).map { "Did you mean “\($0)”?" }
    report(line, "\(what) \(called). \(nearest ?? "\(has): \(known.joined(separator: ", ")).")")
  }

  private mutating func persons(_ row: CSVRow) -> Int? {
    let figure = text(.persons, row)
    let isPlain = !figure.isEmpty && figure.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isPlain, let persons = Int(figure), persons <= Self.mostPersons { return persons }
    guard !isPlain else {
      report(row.line, "The number of persons, “\(figure)”, is more than there are. Correct it.")
      return nil
    }
    report(
      row.line,
      "The number of persons is no whole number from 0 on. Write it with digits alone, such as "
        + "5426392, and leave a category out that has no figure.")
    return nil
  }

  /// More than there are people, so that sums cannot overflow.
  private static let mostPersons = 100_000_000_000

  private mutating func source(_ row: CSVRow) -> String? {
    if let source = PlainCell(text(.source, row)) { return source.text }
    report(
      row.line,
      "The source is missing or cannot be shown. Name the publication and its table, such as "
        + "“Census 2021, TS021”.")
    return nil
  }

  private mutating func date(_ row: CSVRow) -> String? {
    let date = text(.date, row)
    if [date, date + "-01", date + "-01-01"].contains(where: { CalendarDate($0) != nil }) {
      return date
    }
    report(
      row.line,
      "The date is missing or no date. Write the day, month or year that the figure is true of: "
        + "2021-03-21, 2021-03 or 2021.")
    return nil
  }

  private mutating func isChecked(_ row: CSVRow) -> Bool? {
    switch header[.checked].map(row.text) ?? "no" {
    case "yes": return true
    case "no": return false
    case _:
      report(
        row.line,
        "“checked” is neither yes nor no. Write yes if you saw the figure in its publication.")
      return nil
    }
  }

  private mutating func isNew(
    _ characteristic: Identifier<Characteristic>, _ category: Identifier<Option>, _ line: Int
  ) -> Bool {
    let name = [characteristic.text, category.text]
    guard let earlier = lines[name] else {
      lines[name] = line
      return true
    }
    report(
      line,
      "“\(category)” of “\(characteristic)” stands on line \(earlier) already. Keep one of the two."
    )
    return false
  }

  private func text(_ column: Column, _ row: CSVRow) -> String {
    header[column].map(row.text) ?? ""
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(.init(line: line, message: message))
  }
}
