import Foundation
import XCTest

/// The folder of a release, as somebody reads it who has nothing else.
struct ReleasedFolder {
  let url: URL

  var path: String { url.path }

  func file(_ name: String) -> URL { url.appending(path: name) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: file(name), encoding: .utf8)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// What `release.json` says.
  func document() throws -> [String: Any] {
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: file("release.json")))
    return try XCTUnwrap(document as? [String: Any])
  }

  /// The rows of a CSV file by the names of its columns, read as RFC 4180 says.
  func rows(_ name: String) throws -> [[String: String]] {
    var rows: [[String]] = [[]]
    var (cell, isQuoted) = ("", false)
    // Scalars, because a carriage return and a line feed are one character.
    for sign in try text(name).unicodeScalars {
      switch (sign, isQuoted) {
      // Of two quotation marks in a row the second opens again, which is as good for these files.
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        rows[rows.count - 1].append(cell)
        cell = ""
      case ("\r", false): break
      case ("\n", false):
        rows[rows.count - 1].append(cell)
        (cell, rows) = ("", rows + [[]])
      case _: cell.unicodeScalars.append(sign)
      }
    }
    let columns = try XCTUnwrap(rows.first)
    return rows.dropFirst().dropLast().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
  }

  /// The published values of `tables.csv` by all that says what they are about.
  func values() throws -> [String: String] {
    let places = ["question", "statistic", "option", "by_1", "category_1", "by_2", "category_2"]
    return Dictionary(
      uniqueKeysWithValues: try rows("tables.csv").map { row in
        (
          places.map { row[$0] ?? "" }.joined(separator: " "),
          [row["base"], row["value"], row["percent"]].map { $0 ?? "" }.joined(separator: " ")
        )
      })
  }
}
