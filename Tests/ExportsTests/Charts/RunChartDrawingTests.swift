import Exports
import Foundation
import Markup
import Surveys
import Tabulation
import XCTest

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A run chart is a picture that reads without colour and has its words as text.
final class RunChartDrawingTests: XCTestCase {
  private func svg(isRightToLeft: Bool, title: String = "More <people> & more") throws -> String {
    func measurement(_ day: String, _ value: Double) throws -> Objective.Measurement {
      Objective.Measurement(on: try XCTUnwrap(CalendarDate(day)), value: value)
    }
    let objective = Objective(
      id: Identifier(literal: "access"), text: title, unit: .percent,
      baseline: try measurement("2026-01-01", 22), target: try measurement("2026-12-31", 30),
      measurements: [try measurement("2026-07-02", 26)])
    let drawing = RunChartDrawing(
      ObjectiveProgress(objective, on: objective.target.on),
      words: RunChartDrawing.Words(
        title: title, description: "Two measurements",
        median: RunChartDrawing.LineName(name: "Median", value: "24%"),
        target: RunChartDrawing.LineName(name: "Target", value: "30%"),
        days: ["1 January", "2 July"], values: ["22%", "26%"]), isRightToLeft: isRightToLeft)
    return String(decoding: drawing.svg.bytes, as: UTF8.self)
  }

  /// The elements of one name with their attributes, read by a parser of XML.
  private func elements(_ name: String, of svg: String) throws -> [[String: String]] {
    final class Reader: NSObject, XMLParserDelegate {
      var found: [(String, [String: String])] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
      ) { found.append((name, attributes)) }
    }
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    XCTAssertTrue(parser.parse(), "The SVG is not well-formed.")
    return reader.found.filter { $0.0 == name }.map(\.1)
  }

  func testItIsWellFormedAndNamesItsLines() throws {
    let svg = try svg(isRightToLeft: false)
    XCTAssertEqual(try elements("circle", of: svg).count, 2)
    XCTAssertEqual(try elements("line", of: svg).count, 2)
    XCTAssertEqual(try elements("line", of: svg).compactMap { $0["stroke-dasharray"] }, ["6 4"])
    for text in [
      ">Median<", ">24%<", ">Target<", ">30%<", "1 January: 22%", "More &lt;people&gt; &amp; more",
    ] {
      XCTAssertTrue(svg.contains(text), text)
    }
  }

  /// Six points below the median, then six above it, the last five of them going up.
  func testSignsOfMoreThanChanceHaveAnotherShapeAndABracketWithTheirName() throws {
    let values = [22.0, 21, 22, 21, 22, 21, 28, 27, 28, 29, 30, 31]
    let points = try values.enumerated().map { number, value in
      Objective.Measurement(
        on: try XCTUnwrap(CalendarDate("2026-\(number < 9 ? "0" : "")\(number + 1)-01")),
        value: value)
    }
    let objective = Objective(
      id: Identifier(literal: "access"), text: "More", unit: .percent, baseline: points[0],
      target: Objective.Measurement(on: try XCTUnwrap(CalendarDate("2026-12-31")), value: 33),
      measurements: Array(points.dropFirst()))
    let progress = ObjectiveProgress(objective, on: objective.target.on)
    XCTAssertEqual(progress.chart.shifts.map(\.points), [0...5, 6...11])
    XCTAssertEqual(progress.chart.trends.map(\.points), [7...11])
    let signs =
      progress.chart.shifts.map {
        RunChartDrawing.Sign(signal: $0, kind: .shift, name: "Shift", sentence: "Shift: there.")
      }
      + progress.chart.trends.map {
        RunChartDrawing.Sign(signal: $0, kind: .trend, name: "Trend", sentence: "Trend: up.")
      }
    let days = points.indices.map { "Day \($0)" }
    let drawing = RunChartDrawing(
      progress,
      words: RunChartDrawing.Words(
        title: "More", description: "Twelve.",
        median: RunChartDrawing.LineName(name: "Median", value: "24.5%"),
        target: RunChartDrawing.LineName(name: "Target", value: "33%"), days: days,
        values: days, signs: [signs[0], signs[2]]), isRightToLeft: false)
    let svg = String(decoding: drawing.svg.bytes, as: UTF8.self)
    XCTAssertEqual(try elements("polygon", of: svg).count, 11)
    XCTAssertEqual(try elements("circle", of: svg).count, 1)
    // The curve and two brackets.
    XCTAssertEqual(try elements("polyline", of: svg).count, 3)
    for text in [">Shift ↓<", ">Trend ↑<", ">Twelve. Shift: there. Trend: up.<"] {
      XCTAssertTrue(svg.contains(text), svg)
    }
  }

  func testTimeRunsFromTheRightWhereTheScriptDoes() throws {
    let x = try elements("circle", of: svg(isRightToLeft: true)).compactMap {
      $0["cx"].flatMap(Double.init)
    }
    XCTAssertGreaterThan(try XCTUnwrap(x.first), try XCTUnwrap(x.last))
    let usual = try elements("circle", of: svg(isRightToLeft: false)).compactMap {
      $0["cx"].flatMap(Double.init)
    }
    XCTAssertLessThan(try XCTUnwrap(usual.first), try XCTUnwrap(usual.last))
  }
}
