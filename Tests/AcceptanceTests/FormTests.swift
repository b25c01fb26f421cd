import Foundation
import XCTest

/// An organisation brings a survey from another program, and takes one there.
final class FormTests: XCTestCase {
  private static let survey = """
    type,name,label::English (en),label::Polish (pl),relevant
    select_one yn,Heard,Have you heard of it?,,
    text,why_not,Why not?,Dlaczego nie?,${Heard} = 'no'
    date,when,When?,,
    """
  private static let choices = """
    list_name,name,label::English (en),label::Polish (pl)
    yn,yes,Yes,Tak
    yn,no,No,Nie
    """
  private static let settings =
    "form_title,form_id,default_language\nHearing,hearing_2026,English (en)\n"

  private func form(in folder: URL, survey: String = survey) throws -> String {
    let form = folder.appending(path: "form")
    try FileManager.default.createDirectory(at: form, withIntermediateDirectories: true)
    for (name, text) in [
      ("survey", survey), ("choices", Self.choices), ("settings", Self.settings),
    ] {
      try Data(text.utf8).write(to: form.appending(path: "\(name).csv"))
    }
    return form.path
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  func testAFolderOfCSVBecomesASurveyThatIsAccepted() throws {
    let folder = try Project.temporaryFolder(for: self)
    let form = try form(in: folder)
    let surveys = folder.appending(path: "Surveys").path
    let imported = try Outcome.of("survey", "import", form, "--surveys", surveys)
    XCTAssertEqual(imported.status, 0, imported.problems)
    XCTAssertEqual(
      imported.output,
      """
      \(surveys)/hearing-2026/survey.json: hearing-2026, 2 questions in 1 sections, written in en.
      \(surveys)/hearing-2026/pl.po: 3 of 5 texts, a draft.
      Names written another way: hearing_2026 → hearing-2026, Heard → heard, why_not → why-not.
      Not carried: 1. Carried otherwise: 0.
      Look at it: equalsay survey check \(surveys)/hearing-2026/survey.json

      """)
    XCTAssertEqual(
      imported.problems,
      "\(form)/survey.csv:4: cell A4: A row of the type \"date\" is not carried: there are no questions "
        + "for a date or time here. Ask with answers to choose from, a number or a text.\n")
    let checked = try Outcome.of(
      "survey", "check", "\(surveys)/hearing-2026/survey.json", "--surveys", surveys)
    XCTAssertEqual(checked.status, 0, checked.problems)
    XCTAssertTrue(
      try text("\(surveys)/hearing-2026/pl.po").contains("msgstr \"Dlaczego nie?\""))
  }

  func testARowThatCannotBeCarriedIsListedWhereNoneCan() throws {
    let folder = try Project.temporaryFolder(for: self)
    let form = try form(
      in: folder, survey: "type,name,label\ndate,when,When?\ngeopoint,where,Where?\n")
    let outcome = try Outcome.of(
      "survey", "import", form, "--surveys", folder.appending(path: "Surveys").path)
    XCTAssertEqual(outcome.status, 1)
    let lines = outcome.problems.split(separator: "\n")
    let places = lines.map { $0.dropFirst(form.count).prefix { $0 != " " } }
    XCTAssertEqual(
      places.suffix(3), ["/survey.csv:2:", "/survey.csv:3:", "/survey.csv:1:"], outcome.problems)
    XCTAssertTrue(lines.last?.contains("so there is no survey") ?? false, outcome.problems)
  }

  func testNothingIsWrittenOverUnaskedNorHalfWritten() throws {
    let folder = try Project.temporaryFolder(for: self)
    let form = try form(in: folder)
    let surveys = folder.appending(path: "Surveys").path
    let translations = folder.appending(path: "Translations").path
    let words = [
      "survey", "import", form, "--surveys", surveys, "--translations", translations,
    ]
    let tried = try Outcome.of(words + ["--dry-run"])
    XCTAssertEqual(tried.status, 0, tried.problems)
    XCTAssertFalse(FileManager.default.fileExists(atPath: surveys))
    XCTAssertEqual(try Outcome.of(words).status, 0)
    let definition = "\(surveys)/hearing-2026/survey.json"
    try Data("mine".utf8).write(to: URL(filePath: definition))
    let again = try Outcome.of(words)
    XCTAssertEqual(again.status, 1)
    XCTAssertEqual(
      again.problems,
      "\(definition): It is there already. Say --replace to write over it, or --id NAME for another "
        + "survey.\n\(translations)/hearing-2026/pl.po: It is there already. Say --replace to write over "
        + "it, or --id NAME for another survey.\n")
    XCTAssertEqual(try text(definition), "mine")
    XCTAssertEqual(try Outcome.of(words + ["--id", "other"]).status, 0)
    XCTAssertEqual(try Outcome.of(words + ["--replace"]).status, 0)
    XCTAssertTrue(try text(definition).hasPrefix("{\n  \"id\": \"hearing-2026\""))

    // A catalogue that cannot be written takes the definition with it.
    let third = "\(translations)/third"
    try Data().write(to: URL(filePath: third))
    let failed = try Outcome.of(words + ["--id", "third"])
    XCTAssertEqual(failed.status, 3, failed.problems)
    XCTAssertFalse(FileManager.default.fileExists(atPath: "\(surveys)/third/survey.json"))
  }

  func testAFormWithProblemsMakesNothing() throws {
    let folder = try Project.temporaryFolder(for: self)
    let form = try form(
      in: folder, survey: "type,name,label\nselect_one nowhere,a,A\nbegin_group,g,G\n")
    let surveys = folder.appending(path: "Surveys").path
    let outcome = try Outcome.of("survey", "import", form, "--surveys", surveys)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(
      outcome.problems,
      "\(form)/survey.csv:2: cell A2: There is no list \"nowhere\" in the sheet \"choices\". Add it, or "
        + "correct the name.\n\(form)/survey.csv:3: The group that begins here never ends. Add a row "
        + "\"end group\".\n")
    XCTAssertFalse(FileManager.default.fileExists(atPath: surveys))
    let empty = try Outcome.of("survey", "import", folder.path, "--surveys", surveys)
    XCTAssertEqual(empty.status, 1)
    XCTAssertTrue(empty.problems.contains("The folder has no file survey.csv."), empty.problems)
    let single = try Outcome.of("survey", "import", "\(form)/survey.csv", "--surveys", surveys)
    XCTAssertEqual(single.status, 1)
    XCTAssertEqual(
      single.problems,
      "\(form)/survey.csv: This is one file of CSV, and a form in CSV is several. Give the folder with "
        + "survey.csv and choices.csv.\n")
    let missing = try Outcome.of("survey", "import", "/nowhere.xlsx", "--surveys", surveys)
    XCTAssertEqual(missing.status, 1)
    XCTAssertTrue(missing.problems.contains("/nowhere.xlsx: There is no such file."))
  }

  func testASurveyGoesOutAsWorkbookAndAsFolderAlike() throws {
    let folder = try Project.temporaryFolder(for: self)
    let surveys = folder.appending(path: "Surveys").path
    var definitions: [String] = []
    for name in ["form.xlsx", "form"] {
      let path = folder.appending(path: name).path
      let exported = try Outcome.of(
        "survey", "export", "personal-health-budgets", "--xlsform", path)
      XCTAssertEqual(exported.status, 0, exported.problems)
      XCTAssertTrue(
        exported.problems.contains(
          "personal-health-budgets:priorities: The form has all 9 put in order instead of the first 3. "
            + "Count the first 3 only.\n"), exported.problems)
      let imported = try Outcome.of(
        "survey", "import", path, "--surveys", surveys, "--replace", "--json")
      XCTAssertEqual(imported.status, 0, imported.problems)
      XCTAssertTrue(imported.output.contains("\"questions\" : 46"), imported.output)
      XCTAssertTrue(imported.output.contains("\"kind\" : \"changed\""), imported.output)
      definitions.append(try text("\(surveys)/personal-health-budgets/survey.json"))
    }
    XCTAssertEqual(definitions[0], definitions[1])
  }

  func testExportSaysWhatItNeeds() throws {
    let bare = try Outcome.of("survey", "export", "older-people-access")
    XCTAssertEqual(bare.status, 2)
    XCTAssertTrue(bare.problems.contains("Add --xlsform FILE.xlsx"), bare.problems)
    let wrong = try Outcome.of("survey", "export", "older-people-acess", "--xlsform", "/tmp/x.xlsx")
    XCTAssertEqual(wrong.status, 1)
    XCTAssertTrue(wrong.problems.contains("Did you mean older-people-access?"), wrong.problems)
  }
}
