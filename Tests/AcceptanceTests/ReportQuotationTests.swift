import Foundation
import XCTest

/// Words that people agreed to have quoted stand in the report, and no others.
final class ReportQuotationTests: XCTestCase {
  private func report(_ quotations: String, _ options: String...) throws -> (
    outcome: Outcome, page: String, document: String
  ) {
    let folder = try Project.temporaryFolder(for: self)
    let file = folder.appending(path: "quotes.json")
    try Data(quotations.utf8).write(to: file)
    let (page, document) = (
      folder.appending(path: "report.html"), folder.appending(path: "report.json")
    )
    let outcome = try Outcome.of(
      [
        "report", "create", "--release", "Exports/older-people-access", "--quotes", file.path,
        "--out", page.path, "--json", document.path,
      ] + options)
    func text(_ file: URL) -> String {
      FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) }
        ?? ""
    }
    return (outcome, text(page), text(document))
  }

  func testApprovedWordsStandUnderTheirQuestionWithTheirThemes() throws {
    let (outcome, page, document) = try report(
      """
      [ { "question": "helped", "text": "A <b>bus</b>\\nthat comes.", "themes": ["Travel"],
          "characteristic": "age", "category": "65 and over" },
        { "question": "helped", "text": "مجھے کوئی اپنی زبان میں چاہیے۔", "themes": [] } ]
      """)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(
      page.contains(
        "<blockquote dir=\"auto\">A &lt;b&gt;bus&lt;/b&gt;\nthat comes.</blockquote>"
          + "<figcaption dir=\"auto\">Travel · 65 and over</figcaption>"))
    XCTAssertTrue(
      page.contains("<blockquote dir=\"auto\">مجھے کوئی اپنی زبان میں چاہیے۔</blockquote></figure>")
    )
    XCTAssertTrue(page.contains("<a href=\"#quotes\">In people’s own words</a>"))
    XCTAssertTrue(document.contains("\"A <b>bus</b>\\nthat comes.\""), document)
  }

  func testWithoutQuotationsNothingIsSaidOfThem() throws {
    let (outcome, page, _) = try report("[]")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertFalse(page.contains("In people’s own words"))
  }

  func testQuotationsOfAnotherSurveyAreRefusedWithTheirLine() throws {
    let (outcome, page, _) = try report(
      """
      [ { "question": "helped", "text": "Yes." },
        { "question": "elsewhere", "text": "No." } ]
      """)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(page, "")
    XCTAssertTrue(
      outcome.problems.contains(
        "quotes.json:2:5: The release has no question “elsewhere”."), outcome.problems)
  }
}
