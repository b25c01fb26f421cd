import Web
import XCTest

final class BraillePagesTests: XCTestCase {
  private func paragraph(_ text: String, first: Int = 0, others: Int = 2) -> BraillePages.Paragraph
  {
    BraillePages.Paragraph(text, first: first, others: others)
  }

  private func pages(_ groups: [[BraillePages.Paragraph]]) -> [[String]] {
    BraillePages(groups).text { "#\($0)" }.split(separator: "\u{0C}").map { page in
      page.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map(String.init)
    }
  }

  func testLinesHaveFortyCellsAndAreBrokenBetweenWords() {
    let text = Array(repeating: "ABCDEFG", count: 6).joined(separator: " ")
    let page = pages([[paragraph(text)]])[0]
    XCTAssertEqual(page[0], "ABCDEFG ABCDEFG ABCDEFG ABCDEFG ABCDEFG")
    XCTAssertEqual(page[1], "  ABCDEFG")
  }

  func testAWordThatIsLongerThanALineIsBroken() {
    let page = pages([[paragraph(String(repeating: "X", count: 41), first: 2, others: 0)]])[0]
    XCTAssertEqual(page[0], "  " + String(repeating: "X", count: 38))
    XCTAssertEqual(page[1], "XXX")
  }

  func testEveryPageHasTwentyFiveLinesAndItsNumberOnTheLast() {
    let group = (1...10).map { paragraph("LINE \($0)") }
    let pages = pages([group, group, group])
    XCTAssertEqual(pages.map(\.count), [25, 25])
    XCTAssertEqual(pages[0][24], String(repeating: " ", count: 38) + "#1")
    XCTAssertEqual(pages[1][24], String(repeating: " ", count: 38) + "#2")
    XCTAssertEqual(pages[0][9...11], ["LINE 10", "", "LINE 1"])
    // A group that does not fit on the page begins the next one.
    XCTAssertEqual(pages[0][20...23], ["LINE 10", "", "", ""])
    XCTAssertEqual(pages[1][0], "LINE 1")
  }

  func testAGroupThatIsLongerThanAPageGoesOnOverPages() {
    let pages = pages([(1...30).map { paragraph("LINE \($0)") }])
    XCTAssertEqual(pages.count, 2)
    XCTAssertEqual(pages[0][23], "LINE 24")
    XCTAssertEqual(pages[1][0], "LINE 25")
  }
}
