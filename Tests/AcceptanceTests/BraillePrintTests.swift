import Foundation
import XCTest

/// A form in braille, by liblouis itself.
final class BraillePrintTests: XCTestCase {
  private func printed(_ language: String, to file: URL) throws -> Outcome {
    let outcome = try Outcome.of(
      "survey", "print", "personal-health-budgets", "--style", "brf", "--language", language,
      "--out", file.path)
    if outcome.status == 3, ProcessInfo.processInfo.environment["FORM_TESTS"] != "required" {
      throw XCTSkip(outcome.problems)
    }
    return outcome
  }

  private func file() throws -> URL {
    try Project.temporaryFolder(for: self).appending(path: "form.brf")
  }

  private func pages(_ language: String) throws -> [[Substring]] {
    let file = try file()
    let outcome = try printed(language, to: file)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return try String(contentsOf: file, encoding: .ascii).split(separator: "\u{C}").map {
      $0.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  func testAFormFitsAnEmbosserWith40CellsAnd25Lines() throws {
    for language in ["en-GB", "ur", "pa-Guru"] {
      let pages = try pages(language)
      XCTAssertGreaterThan(pages.count, 10, language)
      for page in pages {
        XCTAssertEqual(page.count, 25, language)
        for line in page { XCTAssertLessThanOrEqual(line.count, 40, "\(language): \(line)") }
      }
    }
  }

  /// Unified English Braille 10: “the” is `!`, “and” is `&`, “with” is `)`; a capital has a comma before.
  func testEnglishIsContracted() throws {
    let text = try pages("en-GB").joined().joined(separator: "\n")
    XCTAssertTrue(text.contains(",*OICE 9 YR M5TAL H1L? C>E"), text)
    XCTAssertFalse(text.contains(" AND "), text)
    XCTAssertFalse(text.contains(" THE "), text)
  }

  func testALanguageWithoutATableIsRefusedWithThoseThatHaveOne() throws {
    let refused = try printed("so", to: file())
    XCTAssertEqual(refused.status, 2)
    XCTAssertTrue(refused.problems.contains("no braille for \"so\""), refused.problems)
    XCTAssertTrue(refused.problems.contains("pl, pt"), refused.problems)
  }
}
