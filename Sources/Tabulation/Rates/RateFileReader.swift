import Foundation
import Surveys

/// Reads a file of rates row by row, and goes on after a problem to find the others.
struct RateFileReader {
  private(set) var groups: [GroupRate] = []
  private(set) var problems: [RowProblem] = []
  private var columns: [RateFile.Column: Int] = [:]
  private var width = 0
  /// The lines on which the groups stand, by their names in small letters.
  private var lines: [String: Int] = [:]

  mutating func read(_ bytes: [UInt8]) {
    let csv = CSVReader(bytes)
    guard let header = csv.next() else {
      return note(nil, "The file is empty. Begin it with the line group,events,population.")
    }
    guard readHeader(header) else { return }
    while let row = csv.next() { readRow(row) }
    if problems.isEmpty, groups.count < 2 {
      note(nil, "There is nothing to compare. Give at least two groups, a line each.")
    }
  }

  private mutating func readHeader(_ row: CSVRow) -> Bool {
    guard isWellFormed(row) else { return false }
    width = row.count
    for (place, name) in row.texts.enumerated() {
      guard let column = RateFile.Column(rawValue: name.trimmingCharacters(in: .whitespaces)) else {
        let known = RateFile.Column.allCases.map(\.rawValue).joined(separator: ", ")
        note(row.line, "There is no column “\(name)”. The columns are \(known).")
        continue
      }
      if columns[column] != nil {
        note(row.line, "The column “\(column.rawValue)” is there twice. Keep one.")
      }
      columns[column] = place
    }
    if columns[.group] == nil {
      note(row.line, "The column “group” is missing. Name the groups in it.")
    }
    if (columns[.events] == nil) != (columns[.population] == nil) {
      note(row.line, "The columns “events” and “population” only work together. Give both.")
    } else if columns[.events] == nil, columns[.rate] == nil {
      note(
        row.line, "There are no figures. Give the columns “events” and “population”, or “rate”.")
    }
    return problems.isEmpty
  }

  private mutating func readRow(_ row: CSVRow) {
    guard isWellFormed(row) else { return }
    guard row.count == width else {
      return note(
        row.line,
        "The row has \(row.count) cells and the first line \(width). Make them as many; put a name "
          + "with a comma in quotation marks.")
    }
    let before = problems.count
    let name = text(.group, row)
    checkName(name, row.line)
    guard let figure = figure(row), problems.count == before else { return }
    groups.append(
      GroupRate(
        group: name, figure: figure, source: text(.source, row), date: text(.date, row)))
  }

  private mutating func isWellFormed(_ row: CSVRow) -> Bool {
    if let fault = row.fault {
      note(fault.line, fault.message)
      return false
    }
    guard row.texts.allSatisfy({ $0.unicodeScalars.allSatisfy(isPrintable) }) else {
      note(row.line, "A cell holds a control character or a line break. Take it out.")
      return false
    }
    return true
  }

  /// Whether a terminal shows it as it is, and does not obey it.
  private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    case _: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
    }
  }

  private mutating func checkName(_ name: String, _ line: Int) {
    guard !name.isEmpty else { return note(line, "The group has no name. Give it one.") }
    if let first = lines[name.lowercased()] {
      note(line, "The group “\(name)” is on line \(first) already. Give each group one line.")
    } else {
      lines[name.lowercased()] = line
    }
  }

  private mutating func figure(_ row: CSVRow) -> GroupRate.Figure? {
    let (events, population, rate) = (text(.events, row), text(.population, row), text(.rate, row))
    guard rate.isEmpty else {
      guard events.isEmpty, population.isEmpty else {
        note(row.line, "There are counts and a rate. Keep the counts and leave “rate” empty.")
        return nil
      }
      return published(rate, text(.per, row), row.line)
    }
    guard !events.isEmpty, !population.isEmpty else {
      note(
        row.line,
        columns[.events] == nil
          ? "The rate is missing. Give it, or leave the line out."
          : "A figure is missing. Give “events” and “population” (or not-known), or “rate”, or leave the line out."
      )
      return nil
    }
    let found = count(events, "events", from: 0, row.line)
    guard population != RateFile.notKnown else { return found.map { .events($0) } }
    let people = count(population, "population", from: 1, row.line)
    guard let found, let people else { return nil }
    guard found <= people else {
      note(
        row.line,
        "There are \(found) events among \(people) people. Count each person once, and give the "
          + "population they are part of.")
      return nil
    }
    return .counted(events: found, population: people)
  }

  private mutating func published(_ rate: String, _ per: String, _ line: Int) -> GroupRate.Figure? {
    let base = per.isEmpty ? RateFile.usualBase : count(per, "per", from: 1, line)
    let isDecimal = rate.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isDecimal, let value = Double(rate), value.isFinite, rate.utf8.count <= 20 else {
      note(line, "The rate “\(rate)” is no number. Write digits with a point, such as 74.5.")
      return nil
    }
    return base.map { .published(rate: value, per: $0) }
  }

  private mutating func count(
    _ text: String, _ column: String, from least: Int, _ line: Int
  ) -> Int? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let number = isNumber ? Int(text) : nil
    if isNumber, !text.isEmpty, number ?? .max > RateFile.largestCount {
      note(line, "“\(text)” under \(column) is more than there are people. Correct it.")
      return nil
    }
    guard let number, number >= least else {
      note(
        line,
        "“\(text)” under \(column) is no whole number from \(least) on. Write digits alone, without "
          + "commas or spaces between them.")
      return nil
    }
    return number
  }

  private func text(_ column: RateFile.Column, _ row: CSVRow) -> String {
    columns[column].map { row.text($0).trimmingCharacters(in: .whitespaces) } ?? ""
  }

  private mutating func note(_ line: Int?, _ message: String) {
    problems.append(RowProblem(line: line, message: message))
  }
}
