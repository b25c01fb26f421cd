import Foundation
import XCTest

/// A commissioner makes a report from what was published.
final class ReportTests: XCTestCase {
  private static let release = "Exports/older-people-access"

  private func report(_ options: String..., release: String = release) throws -> (
    outcome: Outcome, page: String
  ) {
    let out = try Project.temporaryFolder(for: self).appending(path: "page.html")
    let outcome = try Outcome.of(
      ["report", "create", "--release", release, "--out", out.path] + options)
    let page = FileManager.default.contents(atPath: out.path).map {
      String(decoding: $0, as: UTF8.self)
    }
    return (outcome, page ?? "")
  }

  func testAReleaseAloneMakesAReportWithASummaryFirst() throws {
    let (outcome, page) = try report()
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(outcome.output, "")
    let summary = try XCTUnwrap(page.range(of: "<section id=\"summary\">"))
    let people = try XCTUnwrap(page.range(of: "<section id=\"people\">"))
    XCTAssertLessThan(summary.lowerBound, people.lowerBound)
    for sentence in [
      "About 300 people answered the survey “Getting help with mental health after 65”.",
      "Asked “What would help people over 65 most?”, people put these first:",
      "9 of the 14 groups whose figures can be shown put something else first:",
      "Age: 65 and over: “Staff who are trained to understand older people”",
      "Under 18: not shown, so that nobody in it can be recognised.",
    ] {
      XCTAssertTrue(page.contains(sentence), sentence)
    }
    XCTAssertFalse(page.contains("<section id=\"diagram\">"))
  }

  func testInUrduThePageRunsFromRightToLeftInTheWordsOfTheCatalogues() throws {
    let (outcome, page) = try report("--language", "ur")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(page.contains("<html lang=\"ur\" dir=\"rtl\">"))
    XCTAssertTrue(
      page.contains("کوئی جو مدد مانگنے میں آپ کا ساتھ دے، اور پہلی بار آپ کے ساتھ جائے"))
    // The notes of the release are in its own language, and say so.
    XCTAssertTrue(
      page.contains("<div lang=\"en-GB\" dir=\"ltr\"><h3>What was asked, and by whom</h3>"))
  }

  func testInEasyReadThePageIsTheSummaryAloneWithPicturesAndNoPercentages() throws {
    let (outcome, page) = try report("--language", "en-GB-x-easyread")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    let body = try XCTUnwrap(page.range(of: "<body>")).upperBound
    XCTAssertTrue(page.contains("About 300 people answered our questions."))
    XCTAssertTrue(page.contains("<img src=\"data:image/svg+xml;base64,"))
    XCTAssertFalse(page[body...].contains("%"))
    XCTAssertFalse(page.contains("<section"))
  }

  func testAReleaseThatWasChangedIsRefused() throws {
    let folder = try Project.temporaryFolder(for: self).appending(path: "release")
    try FileManager.default.copyItem(
      at: Project.root.appending(path: Self.release), to: folder)
    let file = folder.appending(path: "priorities.csv")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("320,40", with: "330,41")
    try Data(text.utf8).write(to: file)
    let (outcome, page) = try report(release: folder.path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(page, "")
    XCTAssertTrue(
      outcome.problems.contains("priorities.csv: It is not as it was published."), outcome.problems)
  }

  func testWhatIsMissingOrWrongIsNamed() throws {
    XCTAssertEqual(try Outcome.of("report", "create", "--out", "x.html").status, 2)
    XCTAssertEqual(try Outcome.of("report", "create", "--release", Self.release).status, 2)
    XCTAssertEqual(try report("--log", "a", "--log", "b", "--texts", "c").outcome.status, 2)
    let (outcome, page) = try report("--diagram", "/nowhere.json")
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(outcome.problems, "/nowhere.json: There is no such file. Check the name.\n")
    XCTAssertEqual(page, "")
  }
}
