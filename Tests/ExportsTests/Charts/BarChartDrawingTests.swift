import Exports
import Markup
import Surveys
import Translations
import XCTest

final class BarChartDrawingTests: XCTestCase {
  private func drawing(in tag: String) throws -> String {
    let language = try XCTUnwrap(LanguageTag(tag))
    func text(_ text: String) -> LocalisedText { LocalisedText(text: text, language: language) }
    let chart = BarChartDrawing(
      id: "c", title: text("A < B"), description: text("Bars"),
      groups: [
        BarChartDrawing.Group(bars: [
          BarChartDrawing.Bar(text("Half"), length: 0.5, figure: "50%"),
          BarChartDrawing.Bar(text("Withheld"), length: nil, figure: "[c]"),
        ])
      ], language: language)
    return String(decoding: chart.svg.bytes, as: UTF8.self)
  }

  func testABarIsAsLongAsItsShareAndBearsItsFigure() throws {
    let drawing = try drawing(in: "en-GB")
    // Half of the 336 that are left beside the figure.
    XCTAssertTrue(drawing.contains("<rect x=\"0\" y=\"20.6\" width=\"168\""), drawing)
    XCTAssertTrue(
      drawing.contains("<text x=\"174\" y=\"32.6\" font-size=\"14\">50%</text>"), drawing)
    XCTAssertTrue(drawing.contains("<title id=\"c-title\">A &lt; B</title>"))
  }

  func testAWithheldFigureHasItsShorthandAndNoBar() throws {
    let drawing = try drawing(in: "en-GB")
    XCTAssertEqual(drawing.components(separatedBy: "<rect").count, 2)
    XCTAssertTrue(drawing.contains(">[c]</text>"))
  }

  func testBarsBeginAtTheRightForReadersOfUrdu() throws {
    let drawing = try drawing(in: "ur")
    XCTAssertTrue(drawing.contains("<rect x=\"232\""), drawing)
    XCTAssertTrue(drawing.contains("<text x=\"226\""), drawing)
  }

  func testADrawingRunsAsItWasLaidOutOnAPageThatRunsTheOtherWay() throws {
    for tag in ["en-GB", "ur"] {
      let drawing = try drawing(in: tag)
      XCTAssertEqual(
        drawing.prefix { $0 != ">" }.components(separatedBy: " direction=\"ltr\"").count, 2, drawing
      )
    }
  }
}
