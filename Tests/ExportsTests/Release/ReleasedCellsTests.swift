import DisclosureControl
import Exports
import Foundation
import Surveys
import XCTest

/// Somebody looks for a number in the files that no released figure is behind, or that differs
/// from one file to another.
final class ReleasedCellsTests: XCTestCase {
  private func written(_ example: ReleaseExample) throws -> URL {
    let out = try ReleaseExample.temporaryFolder(for: self).appending(path: "out")
    try example.folder.write(to: out.path)
    return out
  }

  /// Large enough for detail, small enough that much is withheld, and both at once.
  private static let sizes = [40, 120, 240, 1_000]

  func testEveryRowOfTheTablesIsAReleasedFigureAndEveryReleasedFigureARow() throws {
    for size in Self.sizes {
      let example = try ReleaseExample(people: size)
      let read = try ReadCSV(try written(example).appending(path: "tables.csv"))
      let rows = read.rows.map { row in read.columns.map { row[$0] ?? "" } }
      XCTAssertEqual(rows, Self.tableRows(example.figures))
      XCTAssertGreaterThan(rows.count, 30)
    }
  }

  private static func tableRows(_ figures: ReleasedFigures) -> [[String]] {
    figures.tables.flatMap { table in
      table.groups.flatMap { group in
        var places = zip(table.breakdown?.characteristics ?? [], group.categories).flatMap {
          [$0.text, $1.text]
        }
        places += [String](repeating: "", count: 6 - places.count)
        return group.cells.map { cell in
          [table.question.text, cell.statistic.rawValue, cell.option?.text ?? ""] + places
            + [cell.base.text, text(cell.value), cell.percent.text]
        }
      }
    }
  }

  private static func text(_ figure: ReleasedFigure) -> String {
    switch figure {
    case .count(let count): count.text
    case .quantity(let tenths, decimals: _): "\(tenths / 10).\(tenths % 10)"
    }
  }

  func testEveryRowOfThePrioritiesIsAReleasedFigure() throws {
    for size in Self.sizes {
      let example = try ReleaseExample(people: size)
      let out = try written(example)
      let whole = try ReadCSV(out.appending(path: "priorities.csv")).rows.map { row in
        ["rank", "id", "points", "percent_of_maximum", "share_of_points", "voters", "base"].map {
          row[$0] ?? ""
        }
      }
      XCTAssertEqual(
        whole,
        try example.figures.rankings.flatMap { try Self.rows($0) }.map { row in
          [
            row.rank.text, row.option.text, row.points.text, row.percentOfMaximum.text,
            row.shareOfPoints.text, row.voters.text, row.base.text,
          ]
        })
      let groups = try ReadCSV(out.appending(path: "priorities-by-group.csv")).rows.map { row in
        ["category_1", "category_2", "rank", "id", "points", "voters", "base"].map { row[$0] ?? "" }
      }
      XCTAssertEqual(
        groups,
        try example.figures.groupRankings.flatMap { group in
          try Self.rows(group.ranking).map { row in
            [
              group.categories[0].text, group.categories.dropFirst().first?.text ?? "",
              row.rank.text, row.option.text, row.points.text, row.voters.text, row.base.text,
            ]
          }
        })
    }
  }

  private static func rows(_ ranking: ReleasedRanking) throws -> [ReleasedRanking.Row] {
    guard case .rows(let rows) = ranking.outcome else {
      throw XCTSkip("The example has a ranking that is withheld whole.")
    }
    return rows
  }

  func testWhoRankedAnOptionIsTheSameInThePrioritiesAsInTheTables() throws {
    for size in Self.sizes {
      let out = try written(try ReleaseExample(people: size))
      let tables = try ReadCSV(out.appending(path: "tables.csv")).rows
      var compared = 0
      for file in ["priorities.csv", "priorities-by-group.csv"] {
        for row in try ReadCSV(out.appending(path: file)).rows {
          let same = tables.filter { cell in
            cell["question"] == row["question"] && cell["option"] == row["id"]
              && cell["statistic"] == "count"
              && ["category_1", "category_2"].allSatisfy { cell[$0] ?? "" == row[$0] ?? "" }
          }
          for cell in same {
            XCTAssertEqual(cell["value"], row["voters"], "\(row)")
            compared += 1
          }
        }
      }
      XCTAssertGreaterThanOrEqual(compared, 4)
    }
  }

  func testWhoTookPartIsWhatWasReleased() throws {
    let example = try ReleaseExample()
    let out = try written(example)
    let respondents = try ReadCSV(out.appending(path: "respondents.csv")).rows
    XCTAssertEqual(
      respondents.map { row in ["category", "respondents", "percent"].map { row[$0] ?? "" } },
      example.figures.respondents.flatMap { respondents in
        respondents.rows.map { [$0.category.text, $0.respondents.text, $0.percent.text] }
      })
    for row in respondents { XCTAssertEqual(row["verdict"], "[z]") }
    let participation = try ReadCSV(out.appending(path: "participation.csv")).rows
    XCTAssertEqual(
      participation.map { row in
        ["category", "statistic", "question", "value", "percent"].map { row[$0] ?? "" }
      },
      example.figures.participation.flatMap { part in
        [
          [part.category, "responses", "", part.responses.text, "[z]"],
          [part.category, "complete", "", part.complete.text, part.percentComplete.text],
        ]
          + part.stoppedAfter.map {
            [part.category, "stopped", $0.question.text, $0.people.text, "[z]"]
          }
      })
  }

  func testTheJSONFilesHoldNoNumberOfPeopleButReleasedOnes() throws {
    let example = try ReleaseExample()
    let out = try written(example)
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(contentsOf: out.appending(path: "release.json")))
        as? [String: Any])
    XCTAssertEqual(
      Set(document.keys),
      [
        "survey", "release", "day", "title", "language", "software", "versions", "synthetic",
        "options", "breakdowns", "population", "rules", "changes", "files",
      ])
    let population = try XCTUnwrap(document["population"] as? [String: Any])
    XCTAssertEqual(population["people"] as? Int, example.figures.people.value)
    let bases = try XCTUnwrap(population["bases"] as? [String: Int])
    for table in example.figures.tables where table.breakdown == nil {
      XCTAssertEqual(bases[table.question.text], table.groups[0].cells[0].base.value)
    }
    let package = try XCTUnwrap(
      JSONSerialization.jsonObject(
        with: Data(contentsOf: out.appending(path: "datapackage.json"))) as? [String: Any])
    XCTAssertEqual(
      Set(package.keys),
      [
        "profile", "name", "id", "title", "description", "created", "version", "language",
        "resources", "questions", "characteristics",
      ])
  }

  func testTheNotesHoldNoNumberButLimitsAndReleasedFigures() throws {
    let example = try ReleaseExample()
    let notes = try String(
      contentsOf: try written(example).appending(path: "notes.md"), encoding: .utf8)
    let figures = example.figures
    var known = DisclosurePolicy.Limit.allCases.map { figures.policy[$0] }
    // The release, its day, its versions, that of the program, "90% of random samples", SHA-256.
    known += [3, 2027, 2, 1, 0, 90, 256]
    known += [figures.people.value].compactMap { $0 }
    known += figures.participation.flatMap { part in
      [part.responses, part.complete, part.percentComplete].compactMap(\.value)
        + part.stoppedAfter.compactMap(\.people.value)
    }
    // Categories that have numbers in their names.
    let words = notes.replacing(/Under 40|40 to 64|65 and over|40 and over/, with: "")
    let found = words.matches(of: /[0-9]+/).compactMap { Int($0.0) }
    XCTAssertGreaterThan(found.count, 15)
    for number in found { XCTAssertTrue(known.contains(number), "The notes hold \(number).") }
  }
}
