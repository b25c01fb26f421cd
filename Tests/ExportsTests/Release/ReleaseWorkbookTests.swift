import DisclosureControl
import Exports
import Foundation
import Surveys
import XCTest

/// A commissioner opens the workbook in programs that others wrote.
final class ReleaseWorkbookTests: XCTestCase {
  private func workbook(_ example: ReleaseExample) throws -> (URL, ReadWorkbook) {
    let reader = try ReleaseReader()
    let out = try ReleaseExample.temporaryFolder(for: self).appending(path: "out")
    try example.folder.write(to: out.path)
    let read = try reader.output("workbook", out.appending(path: "release.xlsx"))
    return (out, try JSONDecoder().decode(ReadWorkbook.self, from: read))
  }

  func testTheNotesComeFirstThenASheetForEachQuestion() throws {
    let (_, book) = try workbook(try ReleaseExample())
    XCTAssertEqual(book.warnings, [])
    XCTAssertEqual(
      book.sheets.map(\.name),
      [
        "Notes", "notes 2", "grows", "feels", "wishes-for-the-allotments-next-",
        "wishes-for-the-allotments-nex 2", "hours", "history 2", "Who took part",
        "How far people came",
      ])
    XCTAssertEqual(book.sheets[1].rows[0][0], .text("Do you have a plot?"))
    XCTAssertEqual(
      book.sheets[7].rows[0][0],
      .text("=HYPERLINK(\"http://example.org\",\"Tell us more\")"))
  }

  func testHeadingsStayInSightAndNothingIsHiddenOrComputed() throws {
    let (_, book) = try workbook(try ReleaseExample())
    for sheet in book.sheets {
      XCTAssertEqual(sheet.state, "visible", sheet.name)
      XCTAssertEqual(sheet.hidden, [], sheet.name)
      XCTAssertEqual(sheet.comments, [], sheet.name)
      XCTAssertTrue(Set(sheet.types).isSubset(of: ["n", "s"]), "\(sheet.name): \(sheet.types)")
      XCTAssertFalse(sheet.rightToLeft)
    }
    XCTAssertEqual(
      book.sheets.map(\.frozen), [nil] + [String?](repeating: "A4", count: 7) + ["A2", "A2"])
    XCTAssertEqual(book.sheets.map(\.charts), [0, 1, 1, 1, 1, 1, 1, 1, 0, 0])
  }

  func testAnUrduReaderReadsFromTheRight() throws {
    let (_, book) = try workbook(try ReleaseExample(language: "ur"))
    XCTAssertEqual(book.sheets[0].name, "نوٹ")
    for sheet in book.sheets { XCTAssertTrue(sheet.rightToLeft, sheet.name) }
  }

  func testEveryNumberOfAQuestionsSheetStandsInTheTables() throws {
    for size in [40, 240] {
      let example = try ReleaseExample(people: size)
      let (out, book) = try workbook(example)
      let tables = try ReadCSV(out.appending(path: "tables.csv")).rows
      for (question, sheet) in zip(AllotmentPeople.questions.dropFirst(), book.sheets.dropFirst()) {
        let expected = tables.filter { $0["question"] == question.id.text }.map { row in
          Self.words(of: row).map(ReadCell.text)
            + ["base", "value", "percent"].map { ReadCell(csv: row[$0] ?? "") }
        }
        let found = sheet.rows.dropFirst(3).map { row in
          Array(row.prefix(6)).map { $0 == .empty ? .text("") : $0 }
        }
        XCTAssertEqual(Self.sorted(found), Self.sorted(expected), sheet.name)
        XCTAssertGreaterThan(found.count, 3, sheet.name)
      }
    }
  }

  /// Rows without regard to their order: in the sheets a ranking goes by rank.
  private static func sorted(_ rows: [[ReadCell]]) -> [String] {
    rows.map { $0.map(\.description).joined(separator: " | ") }.sorted()
  }

  func testTheRankingOnTheSheetIsThatOfThePriorities() throws {
    let (out, book) = try workbook(try ReleaseExample())
    let columns = ["rank", "points", "percent_of_maximum", "share_of_points"]
    let expected = try ReadCSV(out.appending(path: "priorities.csv")).rows.map { row in
      columns.map { ReadCell(csv: row[$0] ?? "") }
    }
    let sheet = try XCTUnwrap(
      book.sheets.first { $0.name == "wishes-for-the-allotments-next-" })
    XCTAssertEqual(sheet.rows.dropFirst(3).prefix(4).map { Array($0[6..<10]) }, expected)
    let groups = try ReadCSV(out.appending(path: "priorities-by-group.csv")).rows.map { row in
      columns.dropLast().map { ReadCell(csv: row[$0] ?? "") }
    }
    XCTAssertEqual(
      sheet.rows.dropFirst(4 + 3).filter { $0[9] != .text("[z]") }.map { Array($0[6..<9]) }, groups)
  }

  func testWhoTookPartStandsInTheFilesToo() throws {
    let (out, book) = try workbook(try ReleaseExample())
    for (name, file, columns) in [
      ("Who took part", "respondents.csv", ["respondents", "percent"]),
      ("How far people came", "participation.csv", ["value", "percent"]),
    ] {
      let expected = try ReadCSV(out.appending(path: file)).rows.map { row in
        columns.map { ReadCell(csv: row[$0] ?? "") }
      }
      let sheet = try XCTUnwrap(book.sheets.first { $0.name == name })
      XCTAssertEqual(sheet.rows.dropFirst().map { Array($0.suffix(2)) }, expected)
    }
  }

  private func parts() throws -> [String: String] {
    let (out, _) = try workbook(try ReleaseExample())
    return try JSONDecoder().decode(
      [String: String].self,
      from: try ReleaseReader().output("parts", out.appending(path: "release.xlsx")))
  }

  func testANumberIsDrawnByItsQuartilesOfEverybodyAndByTheFirstCharacteristic() throws {
    let charts = try parts().filter { $0.key.hasPrefix("xl/charts/") }.values
    let hours = try XCTUnwrap(charts.first { $0.contains("hours!") })
    XCTAssertEqual(
      hours.matches(of: /<c:val><c:numRef><c:f>(.*?)<\/c:f>/).map { String($0.1) },
      ["hours!$E$7:$E$9", "hours!$E$13:$E$15", "hours!$E$19:$E$21", "hours!$E$25:$E$27"])
    XCTAssertEqual(
      hours.matches(of: /<c:tx><c:strRef><c:f>(.*?)<\/c:f>/).map { String($0.1) },
      ["hours!$A$7", "hours!$B$13", "hours!$B$19", "hours!$B$25"])
  }

  func testOfWordsItIsDrawnHowManyWroteAny() throws {
    let charts = try parts().filter { $0.key.hasPrefix("xl/charts/") }.values
    XCTAssertEqual(charts.count { $0.contains("<c:f>'history 2'!$E$4:$E$7</c:f>") }, 1)
  }

  func testTheChartsHoldNoNumberOfTheirOwn() throws {
    let parts = try parts()
    let charts = parts.filter { $0.key.hasPrefix("xl/charts/") }
    XCTAssertEqual(charts.count, 7)
    for (name, chart) in charts {
      XCTAssertFalse(chart.contains("<c:v>"), name)
      XCTAssertFalse(chart.contains("Cache>"), name)
    }
    XCTAssertFalse(
      parts.keys.contains { $0.contains("externalLink") || $0.contains("connections") })
  }

  /// What a row of `tables.csv` is called on a sheet: by what, which group, which answer.
  private static func words(of row: [String: String]) -> [String] {
    let names = [
      "age": "Age", "sex": "Sex", "under-40": "Under 40", "from-40": "40 to 64",
      "from-65": "65 and over", "over-40": "40 and over", "female": "Female", "male": "Male",
    ]
    let by = ["by_1", "by_2"].compactMap { names[row[$0] ?? ""] }
    let group = ["category_1", "category_2"].compactMap { names[row[$0] ?? ""] }
    let statistics = [
      "count": "Answered", "skipped": "Skipped", "prefer_not": "Preferred not to say",
      "not_asked": "Not asked", "median": "Median", "lower_quartile": "Lower quartile",
      "upper_quartile": "Upper quartile",
    ]
    let options = AllotmentSurvey.survey.questions.first { $0.id.text == row["question"] }?.options
    let option = options?.first { $0.id.text == row["option"] }?.text
    let statistic = statistics[row["statistic"] ?? ""] ?? ""
    let answer = option.map { row["statistic"] == "median" ? "Median: \($0)" : $0 } ?? statistic
    return [
      by.isEmpty ? "Everybody" : by.joined(separator: " / "), group.joined(separator: " / "),
      answer,
    ]
  }
}
