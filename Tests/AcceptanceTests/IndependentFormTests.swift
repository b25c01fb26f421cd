import Foundation
import XCTest

/// Our forms are read by a program that others wrote, and its forms by us.
///
/// `Tests/IndependentForms` drives pyxform, from PyPI, which ODK and KoboToolbox use.
final class IndependentFormTests: XCTestCase {
  private static let python = Project.root.appending(path: ".build/form-venv/bin/python")

  private struct Missing: Error {
    let advice = "No reader of forms to compare with. 'make form-tools' installs it."
  }

  private struct Form: Decodable {
    struct Control: Decodable {
      let control: String
      let appearance: String
      let type: String?
      let relevant: String?
      let constraint: String?
      let required: String?
    }

    let id: String
    let version: String?
    let title: String
    let warnings: [String]
    let questions: [String: Control]
    let texts: [String: [String: String]]
    let lists: [String: [String]]
    let kinds: [String: String]?
  }

  override func setUpWithError() throws {
    guard !FileManager.default.fileExists(atPath: Self.python.path) else { return }
    guard ProcessInfo.processInfo.environment["FORM_TESTS"] != "required" else {
      throw Missing()
    }
    throw XCTSkip(Missing().advice)
  }

  func testEverySurveyOfOursIsAFormToOthers() throws {
    let folder = try Project.temporaryFolder(for: self)
    let surveys = Project.root.appending(path: "Surveys")
    let names = try FileManager.default.contentsOfDirectory(atPath: surveys.path).filter {
      FileManager.default.fileExists(atPath: surveys.appending(path: "\($0)/survey.json").path)
    }
    XCTAssertGreaterThan(names.count, 3)
    for name in names {
      let file = folder.appending(path: "\(name).xlsx").path
      let outcome = try Outcome.of("survey", "export", name, "--xlsform", file)
      XCTAssertEqual(outcome.status, 0, outcome.problems)
    }
    let files = names.map { folder.appending(path: "\($0).xlsx").path }
    let forms = try JSONDecoder().decode([String: Form].self, from: run(["read"] + files))
    XCTAssertEqual(forms.count, names.count)
    for (file, form) in forms {
      // That a tag says more than a language, as en-GB does, is no fault.
      let warnings = form.warnings.filter { !$0.contains("machine-readable codes: ") }
      XCTAssertEqual(warnings, [], file)
    }
    let form = try XCTUnwrap(forms[folder.appending(path: "older-people-access.xlsx").path])
    XCTAssertEqual(form.id, "older-people-access")
    XCTAssertEqual(form.version, "2")
    XCTAssertEqual(form.title, "Getting help with mental health after 65")
    XCTAssertEqual(
      form.lists["tried"],
      ["found", "not-found", "did-not-ask", "no-need", "not-sure", "prefer_not"])
    let controls = form.questions
    XCTAssertEqual(controls["sure"]?.control, "select1")
    XCTAssertEqual(controls["sure"]?.appearance, "likert")
    XCTAssertEqual(controls["priorities"]?.type, "odk:rank")
    XCTAssertEqual(controls["times"]?.type, "int")
    XCTAssertEqual(controls["times"]?.constraint, ". >= 1 and . <= 100")
    XCTAssertEqual(
      controls["times"]?.relevant,
      "/data/asking/tried = 'found' or /data/asking/tried = 'not-found'")
    XCTAssertEqual(
      controls["notice"]?.constraint,
      "count-selected(.) <= 3 and not(selected(., 'nowhere') and count-selected(.) > 1)")
    XCTAssertEqual(
      controls["monitoring.day-to-day"]?.relevant,
      "/data/monitoring.england/monitoring.health-condition = 'yes'")
    XCTAssertEqual(
      form.texts["Urdu (ur)"]?["/data/knowing/answering-for:label"],
      "آپ کس کی طرف سے جواب دے رہے ہیں؟")
    XCTAssertEqual(
      form.texts["English (en-GB)"]?["/data/knowing/answering-for:label"],
      "Who are you answering for?")
  }

  func testEveryWordThatOthersHaveForAKindIsOursToo() throws {
    let folder = try Project.temporaryFolder(for: self)
    let file = folder.appending(path: "words.xlsx").path
    let theirs = try JSONDecoder().decode(Form.self, from: run(["write", file]))
    let kinds = try XCTUnwrap(theirs.kinds)
    XCTAssertGreaterThan(kinds.count, 12)
    let surveys = folder.appending(path: "Surveys").path
    let outcome = try Outcome.of("survey", "import", file, "--surveys", surveys)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: "\(surveys)/words/survey.json")))
    let survey = try XCTUnwrap(json as? [String: Any])
    XCTAssertEqual(survey["title"] as? String, "Words")
    let sections = try XCTUnwrap(survey["sections"] as? [[String: Any]])
    let questions = try XCTUnwrap(sections.first?["questions"] as? [[String: Any]])
    XCTAssertEqual(questions.count, kinds.count)
    for question in questions {
      let id = try XCTUnwrap(question["id"] as? String)
      let name = id.uppercased().replacing("-", with: "_")
      XCTAssertEqual(question["kind"] as? String, kinds[name], id)
      XCTAssertEqual(question["required"] as? Bool ?? false, kinds[name] == "text", id)
      let condition = question["askIf"] as? [String: Any]
      XCTAssertEqual(condition?["question"] as? String, id == "q-0" ? nil : "q-0")
      XCTAssertEqual(theirs.questions[name]?.relevant, id == "q-0" ? nil : "/data/G/Q_0 = 'y'")
    }
  }

  private func run(_ words: [String]) throws -> Data {
    let output = try Outcome.file("independent", in: Project.temporaryFolder(for: self))
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [Project.root.appending(path: "Tests/IndependentForms").path] + words
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return Data(try Outcome.text(in: output).utf8)
  }
}
