import Foundation
import XCTest

/// A translator begins a language, keeps up with a survey that changes, and loses nothing.
final class TranslatorTests: XCTestCase {
  func testALanguageIsBegunAndKeepsUpWithTheSurvey() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let begun = try desk.run("translations", "sync", "--language", "pl")
    XCTAssertEqual(begun.status, 0, begun.problems)
    XCTAssertEqual(begun.output, "\(desk.translations)/tea/pl.po: begun, 9 added\n")
    try desk.replaceInCatalogue(
      "msgid \"Tea\"\nmsgstr \"\"", with: "msgid \"Tea\"\nmsgstr \"Herbata\"")
    try desk.tea.write(replacing: "\"Tea\"", with: "\"Black tea\"")

    XCTAssertTrue(try desk.status().contains("stale\" : 1"))
    let changed = try desk.run("translations", "sync")
    XCTAssertEqual(changed.output, "\(desk.translations)/tea/pl.po: 1 changed\n")
    XCTAssertTrue(
      try desk.catalogue().contains(
        """
        #, fuzzy
        #| msgid "Tea"
        msgctxt "tea:drink.tea.text"
        msgid "Black tea"
        msgstr "Herbata"
        """))
    XCTAssertTrue(try desk.status().contains("fuzzy\" : 1"))
  }

  func testAFileInWhichNothingChangesIsNotWritten() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    _ = try desk.run("translations", "sync", "--language", "pl")
    // As another program writes it, broken into lines.
    try desk.replaceInCatalogue(
      "msgid \"Which do you like?\"\nmsgstr \"\"",
      with: "msgid \"\"\n\"Which do \"\n\"you like?\"\nmsgstr \"\"\n\"Co \"\n\"wolisz?\"")
    let before = try desk.catalogue()
    let again = try desk.run("translations", "sync")
    XCTAssertEqual(again.output, "\(desk.translations)/tea/pl.po: up to date\n")
    XCTAssertEqual(try desk.catalogue(), before)
  }

  func testABrokenCatalogueStopsEverythingBeforeAnythingIsWritten() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    _ = try desk.run("translations", "sync", "--language", "pl")
    let broken = "\(desk.translations)/tea/ur.po"
    try "msgid \"\nmsgstr".write(toFile: broken, atomically: true, encoding: .utf8)
    try desk.tea.write(replacing: "\"Tea\"", with: "\"Black tea\"")
    let before = try desk.catalogue()
    let refused = try desk.run("translations", "sync")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.hasPrefix("\(broken):1: "), refused.problems)
    XCTAssertEqual(try desk.catalogue(), before)
  }

  func testADefinitionWithProblemsIsNotCheckedAgainstInSilence() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    _ = try desk.run("translations", "sync", "--language", "pl")
    try desk.tea.write(replacing: "\"hint\"", with: "\"hnt\"")
    for verb in ["check", "sync", "status"] {
      let refused = try desk.run("translations", verb)
      XCTAssertEqual(refused.status, 1, verb)
      XCTAssertTrue(refused.problems.contains("/tea/survey.json:6:"), refused.problems)
    }
  }

  func testPseudoLanguagesHaveNoFiles() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let refused = try desk.run("translations", "sync", "--language", "ar-XB")
    XCTAssertEqual(refused.status, 2)
    XCTAssertTrue(refused.problems.contains("serve --pseudo"), refused.problems)
  }

  func testTheLintShowsWhereEasyReadIsHardToRead() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    _ = try desk.run("translations", "sync", "--language", "en-GB-x-easyread")
    try desk.replaceInCatalogue(
      "msgid \"Tea\"\nmsgstr \"\"", with: "msgid \"Tea\"\nmsgstr \"Tea, e.g. black\"",
      language: "en-GB-x-easyread")
    let hard = try desk.run("survey", "lint", "--easy-read", "tea")
    XCTAssertEqual(hard.status, 1)
    XCTAssertTrue(
      hard.problems.contains("tea:drink.tea.text: error, abbreviation: “e.g” is an abbreviation."),
      hard.problems)
    XCTAssertTrue(
      hard.problems.contains("tea:drink.tea.text: error, picture: There is no picture"),
      hard.problems)
  }

  func testTheLintNeverSaysMoreThanThatItFoundNothing() throws {
    let found = try Outcome.of("survey", "lint", "--easy-read", "older-people-access")
    XCTAssertEqual(found.status, 0, found.problems)
    XCTAssertTrue(found.output.contains("no problems found"), found.output)
    XCTAssertFalse(found.output.lowercased().contains("pass"), found.output)
    XCTAssertTrue(found.output.contains("Only people with learning disabilities can tell"))
  }
}

/// A folder of translations beside a survey.
private struct Desk {
  let tea: TeaSurvey
  let translations: String

  init(in folder: URL) throws {
    tea = try TeaSurvey(in: folder)
    translations = folder.appending(path: "Translations").path
    try FileManager.default.createDirectory(
      atPath: translations, withIntermediateDirectories: true)
  }

  func run(_ words: String...) throws -> Outcome {
    try Outcome.of(words + ["--surveys", tea.surveys, "--translations", translations])
  }

  func status() throws -> String { try run("translations", "status", "--json").output }

  func catalogue(_ language: String = "pl") throws -> String {
    try String(contentsOfFile: "\(translations)/tea/\(language).po", encoding: .utf8)
  }

  func replaceInCatalogue(_ old: String, with new: String, language: String = "pl") throws {
    let text = try catalogue(language)
    XCTAssertTrue(text.contains(old), text)
    try text.replacingOccurrences(of: old, with: new).write(
      toFile: "\(translations)/tea/\(language).po", atomically: true, encoding: .utf8)
  }
}
