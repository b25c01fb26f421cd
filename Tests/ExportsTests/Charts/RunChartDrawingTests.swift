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
        title: title, description: "Two measurements", median: "Median", target: "Target",
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
    for text in [">Median<", ">Target<", "1 January: 22%", "More &lt;people&gt; &amp; more"] {
      XCTAssertTrue(svg.contains(text), text)
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
