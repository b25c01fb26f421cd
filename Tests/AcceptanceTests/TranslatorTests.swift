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

  func testAWorkshopIsTranslatedWithTheSurveyOfItsFolder() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    _ = try desk.run("translations", "sync", "--language", "pl")
    try desk.tea.writeWorkshop()
    XCTAssertEqual(
      try desk.run("translations", "sync").output,
      "\(desk.translations)/tea/pl.po: 3 added\n")
    try desk.replaceInCatalogue(
      "msgctxt \"tea:workshop.question\"\nmsgid \"What would help?\"\nmsgstr \"\"",
      with: "msgctxt \"tea:workshop.question\"\nmsgid \"What would help?\"\nmsgstr \"Co pomoże?\"")
    XCTAssertTrue(try desk.status().contains("\"missing\" : 11"))
    let checked = try desk.run("translations", "check", "--json")
    XCTAssertEqual(checked.status, 0, checked.problems)
    XCTAssertTrue(checked.output.contains("\"total\" : 12"), checked.output)
  }

  func testAWorkshopMayStandAlone() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.writeWorkshop(in: "talk")
    _ = try desk.run("translations", "sync", "--language", "en-GB-x-easyread")
    let easyRead = "\(desk.translations)/talk/en-GB-x-easyread.po"
    XCTAssertTrue(
      try String(contentsOfFile: easyRead, encoding: .utf8).contains("talk:workshop.rule.listen"))
    for name in ["talk", "\(desk.tea.surveys)/talk/workshop.json"] {
      let linted = try desk.run("survey", "lint", "--easy-read", name)
      XCTAssertEqual(linted.status, 1)
      XCTAssertTrue(
        linted.problems.contains("talk:workshop.question: error, picture: There is no picture"),
        linted.problems)
      XCTAssertTrue(
        linted.output.contains("talk, workshop, en-GB-x-easyread: 0 of 3 texts"), linted.output)
    }
  }

  func testASurveyIsLintedWithItsWorkshopAndEachFileByItself() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.writeWorkshop()
    _ = try desk.run("translations", "sync", "--language", "en-GB-x-easyread")
    let file = "\(desk.tea.surveys)/tea/"
    let expected = [
      "tea": "tea, en-GB-x-easyread: 0 of 12 texts",
      file + "survey.json": "tea, en-GB-x-easyread: 0 of 9 texts",
      file + "workshop.json": "tea, workshop, en-GB-x-easyread: 0 of 3 texts",
    ]
    for (name, summary) in expected {
      let output = try desk.run("survey", "lint", "--easy-read", name).output
      XCTAssertTrue(output.contains(summary), output)
    }
  }

  func testASurveyAndItsWorkshopAreWrittenInOneLanguage() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.writeWorkshop(language: "pl")
    let refused = try desk.run("translations", "check")
    XCTAssertEqual(refused.status, 1)
    XCTAssertEqual(
      refused.problems,
      "\(desk.tea.surveys)/tea/workshop.json: The workshop is written in pl and the survey beside "
        + "it in en-GB, but they share catalogues. Write both in one language, or give the "
        + "workshop a folder of its own.\n")
  }

  func testTheProblemsOfAFolderAreThoseOfBothItsDefinitions() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.write(replacing: "\"hint\"", with: "\"hnt\"")
    try desk.tea.writeWorkshop(as: "coffee")
    let refused = try desk.run("translations", "check").problems
    XCTAssertTrue(refused.contains("/tea/survey.json:6:"), refused)
    XCTAssertTrue(
      refused.contains("/tea/workshop.json:1:9: The workshop is called \"coffee\""), refused)
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

  func testOnlyARecordOfPeopleWhoTriedItSaysThatItPasses() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.writeWorkshop()
    _ = try desk.run("translations", "sync", "--language", "en-GB-x-easyread")
    try desk.replaceInCatalogue(
      "X-EqualSay-Review: draft\\n",
      with: "X-EqualSay-Review: draft\\n\"\n\"X-EqualSay-Tested: with six people on 2026-11-02\\n",
      language: "en-GB-x-easyread")
    let found = try desk.run("survey", "lint", "--easy-read", "tea", "--json")
    XCTAssertTrue(found.output.contains("\"with six people on 2026-11-02\""), found.output)
    let broken = try desk.run("survey", "lint", "--easy-read", "tea")
    XCTAssertTrue(broken.output.contains("to mend"), broken.output)
    XCTAssertFalse(broken.output.contains("passes"), broken.output)
  }

  func testADayThatIsStillToComeIsNoTest() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    _ = try desk.run("translations", "sync", "--language", "en-GB-x-easyread")
    try desk.replaceInCatalogue(
      "X-EqualSay-Review: draft\\n",
      with: "X-EqualSay-Review: draft\\n\"\n\"X-EqualSay-Tested: with six people on 2999-11-02\\n",
      language: "en-GB-x-easyread")
    for words in [["survey", "lint", "--easy-read", "tea"], ["translations", "check"]] {
      let refused = try desk.run(words)
      XCTAssertEqual(refused.status, 1)
      XCTAssertTrue(
        refused.problems.contains("X-EqualSay-Tested says 2999-11-02, which is still to come."),
        refused.problems)
      XCTAssertFalse(refused.output.contains("passes"), refused.output)
    }
  }

  func testAListedEasyReadThatNobodyHasBegunIsAnError() throws {
    let garden = try GardenSurvey(for: self)
    let linted = try Outcome.of(
      "survey", "lint", "--easy-read", garden.id, "--surveys", garden.surveys.path)
    XCTAssertEqual(linted.status, 1)
    XCTAssertTrue(
      linted.problems.contains(
        "/garden/survey.json:1: garden: error, untranslated: en-GB-x-easyread is listed"),
      linted.problems)
  }

  func testWhatIsToBeChangedInTheDefinitionIsNamedWithItsLine() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    _ = try desk.run("translations", "sync", "--language", "en-GB-x-easyread")
    let linted = try desk.run("survey", "lint", "--easy-read", "tea")
    let places = linted.problems.split(separator: "\n").filter { $0.contains("error, picture") }
      .map { $0.prefix { $0 != " " } }
    XCTAssertFalse(places.isEmpty)
    for place in places {
      XCTAssertNotNil(place.wholeMatch(of: /.*\/tea\/survey\.json:[0-9]+:/), String(place))
    }
    XCTAssertTrue(
      linted.output.contains("/tea/survey.json:1: tea: advice, practice"), linted.output)
  }

  func testTheLintNeverSaysMoreThanThatItFoundNothing() throws {
    let found = try Outcome.of("survey", "lint", "--easy-read", "older-people-access")
    XCTAssertEqual(found.status, 0, found.problems)
    XCTAssertTrue(found.output.contains("no problems found"), found.output)
    // A rule is called “passive”; that a text passes is never said.
    XCTAssertNil(found.output.lowercased().firstMatch(of: /\bpass(es|ed)?\b/), found.output)
    XCTAssertTrue(found.output.contains("Only people with learning disabilities can tell"))
  }

  func testASurveyIsLintedWithTheEqualityQuestionsItAsks() throws {
    let found = try Outcome.of("survey", "lint", "--easy-read", "older-people-access")
    let set = found.output.split(separator: "\n").filter { $0.hasPrefix("monitoring-england, ") }
    XCTAssertEqual(set.count, 1, found.output)
    let summary = set.first.map(String.init) ?? ""
    XCTAssertTrue(
      summary.contains(" texts, no problems found, pictures beside 120 of 120 that need one,"),
      summary)
    let both = try Outcome.of(
      "survey", "lint", "--easy-read", "older-people-access", "monitoring-england",
      "personal-health-budgets")
    XCTAssertEqual(
      both.output.split(separator: "\n").count { $0.hasPrefix("monitoring-england, ") }, 1)
  }

  func testEqualityQuestionsPassOnlyWithTheirOwnRecord() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.writeSet()
    _ = try desk.run("translations", "sync", "--language", "en-GB-x-easyread")
    func summary() throws -> String {
      let outcome = try desk.run("survey", "lint", "--easy-read", "tea")
      return outcome.output.split(separator: "\n").first { $0.hasPrefix("monitoring-club, ") }
        .map(String.init) ?? outcome.output + outcome.problems
    }
    let file = URL(filePath: "\(desk.translations)/monitoring-club/en-GB-x-easyread.po")
    var catalogue = try String(contentsOf: file, encoding: .utf8)
    for text in ["Do you like clubs?", "Yes", "No", "Clubs"] {
      catalogue = catalogue.replacing(
        "msgid \"\(text)\"\nmsgstr \"\"", with: "msgid \"\(text)\"\nmsgstr \"\(text)\"")
    }
    try Data(catalogue.utf8).write(to: file)
    let before = try summary()
    XCTAssertTrue(
      before.hasPrefix(
        "monitoring-club, en-GB-x-easyread: 4 of 4 texts, no problems found, pictures beside 1 of 1 "
          + "that need one, 2 answers in words alone"), before)
    catalogue = catalogue.replacing(
      "X-EqualSay-Review: draft\\n",
      with:
        "X-EqualSay-Review: draft\\n\"\n\"X-EqualSay-Tested: with six people on 2026-11-02\\n")
    try Data(catalogue.utf8).write(to: file)
    let after = try summary()
    XCTAssertTrue(
      after.contains("4 of 4 texts, passes: tested with six people on 2026-11-02"), after)
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

  func run(_ words: String...) throws -> Outcome { try run(words) }

  func run(_ words: [String]) throws -> Outcome {
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
