import Foundation
import XCTest

/// A commissioner reads how many people wrote of each theme, in a release like any other figure.
final class ReleaseThemesTests: XCTestCase {
  private var survey: StorySurvey!

  /// 60 people write and 10 do not, by turns women and men; rain 25, snails 17, neither 23.
  override func setUpWithError() throws {
    let survey = try StorySurvey(for: self)
    try survey.bring(
      (0..<70).map { person in
        var row = ["monitoring.sex": person % 2 == 0 ? "female" : "male"]
        if person < 60 { row.merge(["story": "Story \(person)", "quoting": "no"]) { $1 } }
        return row
      })
    for (id, title) in [("rain", "Too little rain"), ("snails", "Snails")] {
      let added = try survey.run(
        "themes", "codebook", "--add", id, "--title", title, "--definition", "All about \(id).")
      XCTAssertEqual(added.status, 0, added.problems)
    }
    self.survey = survey
  }

  private func code(_ lines: [String], by coder: String = "ann") throws {
    let coded = try survey.run(
      "themes", "code", "--question", "story", "--coder", coder, typing: lines)
    XCTAssertEqual(coded.status, 0, coded.problems)
  }

  private func codeAll() throws {
    try code(
      Array(repeating: "rain", count: 20) + Array(repeating: "snails", count: 12)
        + Array(repeating: "rain snails", count: 5) + Array(repeating: "none", count: 23))
  }

  private func create(_ name: String, _ words: String...) throws -> (Outcome, ReleasedFolder) {
    let folder = survey.garden.data.deletingLastPathComponent().appending(path: name)
    let outcome = try Outcome.of(
      [
        "release", "create", "garden", "--data", survey.garden.data.path, "--out", folder.path,
        "--by", "sex",
      ] + words)
    return (outcome, ReleasedFolder(url: folder))
  }

  private func released(_ name: String) throws -> ReleasedFolder {
    let (outcome, folder) = try create(name, "--themes", "story")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    return folder
  }

  private func verified(_ folder: ReleasedFolder) throws -> Outcome {
    try Outcome.of("release", "verify", folder.path, "--data", survey.garden.data.path)
  }

  /// The published base, value and percentage of a theme, of everybody or of a sex.
  private func theme(
    _ theme: String, _ sex: String? = nil, in folder: ReleasedFolder
  ) throws -> String? {
    let group = sex.map { "sex \($0)" } ?? " "
    return try folder.values()["story-themes count \(theme) \(group)  "]
  }

  func testThemesReachTheDiagramAndTheReport() throws {
    try codeAll()
    let folder = try released("one")
    let files = survey.garden.data.deletingLastPathComponent()
    let diagram = files.appending(path: "diagram.json").path
    let made = try Outcome.of("drivers", "new", "--release", folder.url.path, "--out", diagram)
    XCTAssertEqual(made.status, 0, made.problems)
    let text = try String(contentsOfFile: diagram, encoding: .utf8)
    XCTAssertTrue(text.contains(#""from": ["garden:story-themes.rain"]"#), text)
    XCTAssertFalse(text.contains("story-themes.none"), text)

    let (page, json) = (files.appending(path: "r.html"), files.appending(path: "r.json"))
    let report = try Outcome.of(
      "report", "create", "--release", folder.url.path, "--diagram", diagram, "--out", page.path,
      "--json", json.path)
    XCTAssertEqual(report.status, 0, report.problems)
    let html = try String(contentsOf: page, encoding: .utf8)
    for line in [
      "<section id=\"themes\"><h2>Themes in what people wrote</h2>",
      "<th scope=\"row\">Too little rain</th><td>25</td><td>42</td>",
      "aria-label=\"Themes in what people wrote: What happened there?: Sex\"",
      "Asked “What happened there?”, people wrote most often of “Too little rain” (42%), “Snails” "
        + "(25%).",
    ] { XCTAssertTrue(html.contains(line), line) }
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(contentsOf: json)) as? [String: Any])
    let trace = try XCTUnwrap(document["trace"] as? [[String: Any]])
    XCTAssertEqual(trace.map { $0["words"] as? String }, ["Too little rain", "Snails"])
    let themes = try XCTUnwrap(document["themes"] as? [[String: Any]])
    XCTAssertEqual(themes.map { $0["question"] as? String }, ["story-themes"])

    let none = try Outcome.of(
      "drivers", "new", "--release", "Exports/older-people-access", "--out", diagram + "2")
    XCTAssertEqual(none.status, 1)
    XCTAssertTrue(none.problems.contains("counts no themes of people's own words"), none.problems)
  }

  func testThemesAreCountedByEveryBreakdownUnderTheRulesOfEveryFigure() throws {
    try codeAll()
    let folder = try released("one")
    XCTAssertEqual(try theme("rain", in: folder), "60 25 42")
    XCTAssertEqual(try theme("snails", in: folder), "60 15 25")
    XCTAssertEqual(try theme("none", in: folder), "60 25 42")
    // Rain: 10 and 3 women, 10 and 2 men.
    XCTAssertEqual(try theme("rain", "female", in: folder), "30 15 50")
    XCTAssertEqual(try theme("rain", "male", in: folder), "30 10 33")
    XCTAssertEqual(try folder.values()["story-themes skipped     "], "60 10 [z]")
    XCTAssertEqual(try folder.values()["story skipped     "], "60 10 [z]")
    XCTAssertFalse(try folder.text("tables.csv").contains("Story 1"))
    XCTAssertTrue(
      try verified(folder).output.hasSuffix("counted again from the responses, and are the same.\n")
    )
  }

  func testAReleaseSaysWhatItsThemesAre() throws {
    try codeAll()
    let folder = try released("one")
    let notes = try folder.text("notes.md")
    XCTAssertTrue(notes.contains("Themes in what people wrote: What happened there?"), notes)
    XCTAssertTrue(notes.contains("Too little rain (rain): All about rain."), notes)
    XCTAssertTrue(notes.contains("--themes story"), notes)
    let package = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.file("datapackage.json")))
    let questions = try XCTUnwrap((package as? [String: Any])?["questions"] as? [[String: Any]])
    let themes = try XCTUnwrap(questions.first { $0["id"] as? String == "story-themes" })
    XCTAssertEqual(themes["kind"] as? String, "choose-many")
    let categories = try XCTUnwrap(themes["categories"] as? [[String: String]])
    XCTAssertEqual(categories.map { $0["value"] }, ["rain", "snails", "none"])
    XCTAssertEqual(
      categories.map { $0["label"] }, ["Too little rain", "Snails", "None of these themes"])
  }

  func testAPartOfTheAnswersDoesNotStandForAll() throws {
    let none = try create("none", "--themes", "story").0
    XCTAssertTrue(none.problems.contains("No answer is coded yet"), none.problems)
    try code(Array(repeating: "rain", count: 58) + ["quit"])
    let (part, folder) = try create("part", "--themes", "story")
    XCTAssertEqual(part.status, 1)
    XCTAssertTrue(part.problems.hasPrefix("story: 2 answers are still to be coded."), part.problems)
    XCTAssertFalse(FileManager.default.fileExists(atPath: folder.path))
    let unknown = try create("unknown", "--themes", "stori").0
    XCTAssertEqual(unknown.status, 1)
    XCTAssertTrue(unknown.problems.contains("Did you mean story?"), unknown.problems)
    XCTAssertEqual(try create("usage", "--as-released").0.status, 2)
  }

  /// Whoever has both releases would know that one person moved, and of two rounded counts how many
  /// there were exactly: 22 are published as 20, 23 as 25.
  func testNobodyIsMovedToAnotherThemeBetweenTwoReleases() throws {
    try codeAll()
    let first = try released("one")
    let undone = try survey.run("themes", "undo", "--question", "story", "--coder", "ann")
    XCTAssertEqual(undone.status, 0, undone.problems)
    try code(["rain"])
    let (refused, _) = try create("two", "--themes", "story")
    XCTAssertEqual(refused.status, 1)
    XCTAssertEqual(
      refused.problems,
      "story: 1 answer was coded otherwise since a release that published the themes. Both together "
        + "would tell between which themes the same people moved. Take the changes back with "
        + "'equalsay themes undo garden', or add --as-released to count these answers as they were "
        + "published.\n")
    try survey.garden.close()
    let shown = try survey.run("themes", "show", "--question", "story")
    XCTAssertEqual(shown.status, 1)
    XCTAssertTrue(shown.problems.contains("1 answer was coded otherwise"), shown.problems)

    let verified = try verified(first)
    XCTAssertEqual(verified.status, 0, verified.problems)
    XCTAssertTrue(verified.output.contains("and are the same.\nAnswers have been coded to other"))

    let (kept, second) = try create("two", "--themes", "story", "--as-released")
    XCTAssertEqual(kept.status, 0, kept.problems)
    XCTAssertEqual(try second.text("tables.csv"), try first.text("tables.csv"))
    XCTAssertEqual(try self.verified(second).status, 0)
  }

  func testAnotherCodersViewOfReleasedAnswersIsARecodingToo() throws {
    try codeAll()
    _ = try released("one")
    try code(Array(repeating: "snails", count: 60), by: "ben")
    let (refused, _) = try create("two", "--themes", "story", "--coder", "ben")
    XCTAssertTrue(refused.problems.contains("story: 48 answers were coded otherwise"))
    let (same, folder) = try create("two", "--themes", "story", "--coder", "ann")
    XCTAssertEqual(same.status, 0, same.problems)
    XCTAssertEqual(try theme("rain", in: folder), "60 25 42")
  }

  func testAReleaseWithoutThemesIsWhatItWas() throws {
    try codeAll()
    let (plain, folder) = try create("plain")
    XCTAssertEqual(plain.status, 0, plain.problems)
    XCTAssertFalse(try folder.text("tables.csv").contains("themes"))
    let (with, themed) = try create("themed", "--themes", "story")
    XCTAssertEqual(with.status, 0, with.problems)
    let values = try themed.values()
    for (place, value) in try folder.values() { XCTAssertEqual(values[place], value, place) }
  }
}
