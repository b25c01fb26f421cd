import Foundation
import Surveys
import Tabulation
import XCTest

/// Reference populations for tests: those that are shipped, and written ones.
enum Populations {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let header = "area,characteristic,category,persons,source,date,checked\n"

  static func file(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: "Surveys/" + path)))
  }

  static func england() throws -> MonitoringSet {
    try MonitoringSetFile.read(file("monitoring/england.json"), context: .assumingFiles())
  }

  static func scheme(_ characteristic: String) throws -> CategoryScheme {
    try XCTUnwrap(
      CategoryScheme.all(of: england()).first { $0.characteristic.text == characteristic })
  }

  static func shipped(_ name: String) throws -> ReferencePopulation {
    try ReferencePopulationFile.read(
      file("populations/\(name).csv"), id: XCTUnwrap(Identifier(name)), set: england())
  }

  static func read(_ text: String) throws -> ReferencePopulation {
    try ReferencePopulationFile.read(
      Array(text.utf8), id: Identifier(literal: "leeds-2021"), set: england())
  }

  /// Rows `characteristic,category,persons` of one area, with a source and a date.
  static func written(_ rows: [String]) throws -> ReferencePopulation {
    try read(header + rows.map { "Leeds,\($0),Census,2021-03-21,yes\n" }.joined())
  }

  /// The problems of a file as lines; none when it is right.
  static func problems(_ text: String) throws -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let problems as RowProblems {
      return problems.list.map { $0.rendered(in: "leeds-2021.csv") }
    }
  }

  static func problems(of rows: [String]) throws -> [String] {
    try problems(header + rows.map { "Leeds,\($0),Census,2021-03-21,yes\n" }.joined())
  }

  static func ids(_ names: [String]) throws -> [Identifier<Option>] {
    try names.map { try XCTUnwrap(Identifier<Option>($0)) }
  }
}
