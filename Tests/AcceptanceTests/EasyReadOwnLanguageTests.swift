import Foundation
import XCTest

/// People with learning disabilities write a survey of their own, in Easy Read and in nothing else.
final class EasyReadOwnLanguageTests: XCTestCase {
  func testTheTextsOfTheDefinitionAreLinted() throws {
    let centre = try Centre(for: self)
    try centre.write(answer: "Art, e.g. paint", second: "\"id\": \"bus\", \"text\": \"Trips\"")
    let linted = try centre.lint()
    XCTAssertEqual(linted.status, 1)
    let file = "\(centre.surveys.path)/centre/survey.json"
    XCTAssertEqual(
      linted.problems.split(separator: "\n").map(String.init),
      [
        "\(file):9: centre:like.art.text: error, abbreviation: “e.g” is an abbreviation. Write “for "
          + "example” or “like”.",
        "\(file):10: centre:like.bus.text: error, picture: There is no picture beside it. Name one in "
          + "the definition (\"picture\"), from Surveys/pictures or beside the survey.",
      ])
    XCTAssertTrue(
      linted.output.contains(
        "centre, en-GB-x-easyread: 6 of 6 texts, 2 to mend, pictures beside 2 of 3 that need one"),
      linted.output)
  }

  func testNobodysRecordMakesADefinitionPass() throws {
    let centre = try Centre(for: self)
    try centre.write()
    // Nobody reads a catalogue of the survey's own language.
    try centre.writeTestedCatalogue()
    let linted = try centre.lint()
    XCTAssertEqual(linted.status, 0, linted.problems)
    XCTAssertTrue(
      linted.output.contains("centre, en-GB-x-easyread: 6 of 6 texts, no problems found,"),
      linted.output)
    XCTAssertFalse(linted.output.contains("passes"), linted.output)
    let found = try centre.lint("--json").output
    XCTAssertTrue(found.contains("\"texts\" : 6"), found)
    XCTAssertFalse(found.contains("tested"), found)
  }

  func testUrduEasyReadIsLintedByTheRulesOfUrdu() throws {
    let centre = try Centre(for: self)
    try centre.write(in: "ur-x-easyread", answer: "تین رنگ، 30 فیصد")
    let linted = try centre.lint()
    XCTAssertEqual(linted.status, 1)
    XCTAssertTrue(
      linted.problems.contains("survey.json:9: centre:like.art.text: error, percent: "),
      linted.problems)
    XCTAssertTrue(
      linted.output.contains("survey.json:9: centre:like.art.text: warning, digits: “تین”"),
      linted.output)
    XCTAssertFalse(linted.problems.contains("untranslated"), linted.problems)
  }

  func testAnotherEasyReadThatIsListedIsStillMissed() throws {
    let centre = try Centre(for: self)
    try centre.write(in: "ur", languages: "\"ur\", \"ur-x-easyread\"")
    let linted = try centre.lint()
    XCTAssertEqual(linted.status, 1)
    XCTAssertTrue(
      linted.problems.contains(
        "survey.json:1: centre: error, untranslated: ur-x-easyread is listed"), linted.problems)
    let printed = try centre.print("--style", "easyread")
    XCTAssertTrue(
      printed.problems.contains("Nobody has written this survey in Easy Read for ur yet"),
      printed.problems)
  }

  func testEqualityQuestionsComeFromTheirCatalogue() throws {
    let centre = try Centre(for: self)
    try centre.write(also: "\"monitoring\": { \"set\": \"england\" },")
    let linted = try Outcome.of(
      "survey", "lint", "--easy-read", "centre", "--surveys", centre.surveys.path)
    XCTAssertEqual(linted.status, 0, linted.problems)
    XCTAssertTrue(
      linted.output.contains("\nmonitoring-england, en-GB-x-easyread: "), linted.output)
  }

  func testCommitmentsAreNamedWithTheirOwnFileAndLine() throws {
    let centre = try Centre(for: self)
    try centre.write()
    let commitments = """
      { "survey": "centre", "language": "en-GB-x-easyread",
        "introduction": "You told us, e.g. about art.",
        "commitments": [
          { "id": "paint", "title": "More paint etc",
            "from": [ { "question": "like", "option": "art" } ],
            "said": "You like art.", "decision": "no", "decided": "We can not do it.", "whyNot": "We have no room." } ] }
      """
    try Data(commitments.utf8).write(
      to: centre.surveys.appending(path: "centre/commitments.json"))
    let problems = try centre.lint().problems
    let file = "\(centre.surveys.path)/centre/commitments.json"
    XCTAssertTrue(
      problems.contains("\(file):2: centre:commitment.introduction: error, abbreviation"), problems)
    XCTAssertTrue(
      problems.contains("\(file):4: centre:commitment.paint.title: error, abbreviation"), problems)
  }

  func testItsPaperSaysNothingIsMissing() throws {
    for tag in ["en-GB-x-easyread", "ur-x-easyread"] {
      let centre = try Centre(for: self)
      try centre.write(in: tag)
      try centre.reviewEasyReadInterface()
      for style in [[], ["--style", "easyread"]] {
        let printed = try centre.print(style)
        XCTAssertEqual(printed.status, 0, printed.problems)
        XCTAssertFalse(printed.problems.contains("Nobody has written"), printed.problems)
        XCTAssertTrue(printed.output.contains("class=\"easyread\""), printed.output)
        // In Urdu Easy Read nobody has written the words around it.
        XCTAssertEqual(
          printed.output.contains("class=\"notice\""), tag == "ur-x-easyread", printed.output)
      }
    }
  }

  func testItsPaperSaysWhereTheWordsAroundItAreADraft() throws {
    let centre = try Centre(for: self)
    try centre.write()
    let printed = try centre.print("--style", "easyread")
    XCTAssertTrue(printed.output.contains("This Easy Read page is not finished."), printed.output)
  }
}

/// A survey of one question whose own language is Easy Read.
private struct Centre {
  let surveys: URL
  private let data: URL
  private let translations: URL

  init(for test: XCTestCase) throws {
    let folder = try Project.temporaryFolder(for: test)
    (surveys, data, translations) = (
      folder.appending(path: "surveys"), folder.appending(path: "data"),
      folder.appending(path: "translations")
    )
    try FileManager.default.createDirectory(
      at: surveys.appending(path: "centre"), withIntermediateDirectories: true)
    for shared in ["monitoring", "pictures"] {
      try FileManager.default.createSymbolicLink(
        at: surveys.appending(path: shared),
        withDestinationURL: Project.root.appending(path: "Surveys/\(shared)"))
    }
    try FileManager.default.createDirectory(
      at: translations.appending(path: "centre"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Translations/interface"),
      to: translations.appending(path: "interface"))
  }

  func write(
    in tag: String = "en-GB-x-easyread", languages: String? = nil, also members: String = "",
    answer: String = "Art",
    second: String = "\"id\": \"bus\", \"text\": \"Trips\", \"picture\": \"bus\""
  ) throws {
    let text = """
      {
        "id": "centre", "version": 1, "language": "\(tag)",
        "languages": [\(languages ?? "\"\(tag)\"")], \(members)
        "title": "Your day centre",
        "purpose": "We want to know what you like.",
        "sections": [ { "id": "a", "title": "The centre", "questions": [
          { "id": "like", "kind": "choose-many", "text": "What do you like?", "picture": "heart",
            "options": [
              { "id": "art", "text": "\(answer)", "picture": "arts" },
              { \(second) }
            ] } ] } ]
      }
      """
    try Data(text.utf8).write(to: surveys.appending(path: "centre/survey.json"))
  }

  func writeTestedCatalogue() throws {
    let head = """
      msgid ""
      msgstr ""
      "Language: en-GB-x-easyread\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
      "X-EqualSay-Review: draft\\n"
      "X-EqualSay-Tested: with six people on 2026-11-02\\n"

      """
    try Data(head.utf8).write(to: translations.appending(path: "centre/en-GB-x-easyread.po"))
  }

  func reviewEasyReadInterface() throws {
    let file = translations.appending(path: "interface/en-GB-x-easyread.po")
    let text = try String(contentsOf: file, encoding: .utf8)
    let reviewed = text.replacing(
      "X-EqualSay-Review: draft", with: "X-EqualSay-Review: reviewed by Ayesha on 2026-11-02")
    XCTAssertNotEqual(reviewed, text)
    try Data(reviewed.utf8).write(to: file)
  }

  func lint(_ options: String...) throws -> Outcome {
    try Outcome.of(
      [
        "survey", "lint", "--easy-read", "centre", "--surveys", surveys.path, "--translations",
        translations.path,
      ] + options)
  }

  func print(_ options: String...) throws -> Outcome { try print(options) }

  func print(_ options: [String]) throws -> Outcome {
    try Outcome.of(
      [
        "survey", "print", "centre", "--data", data.path, "--surveys", surveys.path,
        "--translations", translations.path,
      ] + options)
  }
}
