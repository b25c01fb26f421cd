import Foundation
import XCTest

/// Nobody is offered a language that is not there.
final class TranslationGateTests: XCTestCase {
  private var folder = URL(filePath: "/")

  override func setUpWithError() throws {
    folder = try Project.temporaryFolder(for: self)
    for name in ["Surveys", "Translations"] {
      try FileManager.default.copyItem(
        at: Project.root.appending(path: name), to: folder.appending(path: name))
    }
    // The other languages would only be read.
    let translations = folder.path + "/Translations"
    for path in try FileManager.default.subpathsOfDirectory(atPath: translations)
    where path.hasSuffix(".po")
      && !["ur.po", "en-GB.po", "en-GB-x-easyread.po"]
        .contains(where: path.hasSuffix)
    {
      try FileManager.default.removeItem(atPath: "\(translations)/\(path)")
    }
  }

  private func run(_ words: String...) throws -> Outcome {
    try Outcome.of(
      words + [
        "--surveys", folder.path + "/Surveys", "--translations", folder.path + "/Translations",
      ])
  }

  private func publish(_ more: String...) throws -> Outcome {
    try Outcome.of(
      ["survey", "publish", "older-people-access"] + more + [
        "--surveys", folder.path + "/Surveys", "--translations", folder.path + "/Translations",
        "--data", folder.path + "/data",
      ])
  }

  func testALanguageWithoutACatalogueIsNamedAndRefusedWhereAShareIsRequired() throws {
    let file = folder.path + "/Translations/older-people-access/ur.po"
    try FileManager.default.removeItem(atPath: file)
    let lacking = "The survey lists ur, but there is no catalogue \(file)."
    let refused = try publish("--require", "1")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains(lacking), refused.problems)
    let published = try publish()
    XCTAssertEqual(published.status, 0)
    XCTAssertTrue(published.problems.contains(lacking), published.problems)
  }

  func testAGateNamesWhatLacksHowMuch() throws {
    let whole = try run(
      "translations", "status", "older-people-access", "--language", "ur", "--require", "100")
    XCTAssertEqual(whole.status, 0, whole.problems)
    let file = folder.appending(path: "Translations/older-people-access/ur.po")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(
      "msgctxt \"older-people-access:heard.", with: "#, fuzzy\nmsgctxt \"older-people-access:heard."
    )
    .write(to: file, atomically: true, encoding: .utf8)
    let gate = try run(
      "translations", "status", "older-people-access", "--language", "ur", "--require", "100")
    XCTAssertEqual(gate.status, 1)
    XCTAssertTrue(
      gate.problems.hasPrefix("older-people-access, ur: 9"), gate.problems)
    XCTAssertTrue(gate.problems.contains("% is translated, and 100% is asked for: "), gate.problems)
    XCTAssertTrue(gate.problems.contains(" fuzzy. "), gate.problems)
    let refused = try publish("--require", "100")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains("older-people-access, ur: 9"), refused.problems)
    XCTAssertEqual(try publish("--require", "50").status, 0)
    let absent = try run(
      "translations", "status", "older-people-access", "--language", "ja", "--require", "1")
    XCTAssertTrue(
      absent.problems.hasPrefix("older-people-access, ja: There is no catalogue."),
      absent.problems)
    XCTAssertEqual(try run("translations", "status", "--require", "101").status, 2)
  }

  func testATextThatIsTooLongIsAWarningAndTheNameOfASheetAProblem() throws {
    let file = folder.appending(path: "Translations/interface/ur.po")
    let text = try String(contentsOf: file, encoding: .utf8)
    let long = text.replacing(
      /(msgctxt "release\.sheet-notes"\nmsgid "[^"]*"\nmsgstr ")[^"]*"/,
      with: { $0.1 + String(repeating: "ن", count: 32) + "\"" })
    XCTAssertNotEqual(long, text)
    try long.write(to: file, atomically: true, encoding: .utf8)
    let refused = try run("translations", "check")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(
      refused.problems.contains(
        "msgstr of release.sheet-notes has 32 characters, and at most 31 fit. Say it in fewer."),
      refused.problems)
    try text.replacing(
      /(msgctxt "preview\.next"\nmsgid "[^"]*"\nmsgstr ")[^"]*"/,
      with: { $0.1 + String(repeating: "ن", count: 41) + "\"" }
    ).write(to: file, atomically: true, encoding: .utf8)
    let warned = try run("translations", "check")
    XCTAssertEqual(warned.status, 0, warned.problems)
    XCTAssertTrue(
      warned.problems.contains(
        "Warning: msgstr of preview.next has 41 characters, and at most 40 fit."), warned.problems)
    let sheet = folder.path + "/ur.csv"
    try Data(
      "context,source,target,state\r\npreview.next,Next page,\(String(repeating: "آ", count: 50)),translated\r\n"
        .utf8
    ).write(to: URL(filePath: sheet))
    let taken = try run(
      "translations", "import", sheet, "--language", "ur", "--prefer", "incoming")
    XCTAssertEqual(taken.status, 0, taken.problems)
    XCTAssertTrue(taken.problems.contains("has 50 characters"), taken.problems)
  }

  func testABegunFileSaysAllThatGettextAsksFor() throws {
    let begun = try run("translations", "sync", "--language", "de")
    XCTAssertEqual(begun.status, 0, begun.problems)
    let file = folder.path + "/Translations/older-people-access/de.po"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for field in ["PO-Revision-Date: 20", "Last-Translator: ", "Language-Team: German\\n"] {
      XCTAssertTrue(text.contains(field), field)
    }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/msgfmt") else {
      throw XCTSkip("There is no msgfmt here.")
    }
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/msgfmt")
    check.arguments = ["--check", "-o", "/dev/null", file]
    let said = Pipe()
    check.standardError = said
    try check.run()
    let warnings = said.fileHandleForReading.readDataToEndOfFile()
    check.waitUntilExit()
    XCTAssertEqual(check.terminationStatus, 0)
    XCTAssertEqual(String(decoding: warnings, as: UTF8.self), "")
  }
}
