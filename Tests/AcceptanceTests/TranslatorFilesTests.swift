import Foundation
import XCTest

/// A translator works in a spreadsheet or a program of their own, and what comes back is live.
final class TranslatorFilesTests: XCTestCase {
  func testASpreadsheetGoesOutAndComesBack() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let sheet = desk.path("sheet.csv")
    let sent = try desk.run(
      "translations", "export", "tea", "--language", "pl", "--format", "csv", "--out", sheet)
    XCTAssertEqual(sent.status, 0, sent.problems)
    XCTAssertEqual(sent.output, "\(sheet): 9 texts, 9 to translate or look at\n")
    let text = try desk.read(sheet)
    XCTAssertTrue(
      text.hasPrefix("context,source,target,state\r\ntea:title,Tea or coffee,,missing\r\n"), text)
    // As a spreadsheet in Poland writes it.
    try desk.write(
      "\u{FEFF}context;source;target;state\r\n"
        + "tea:drink.tea.text;Tea;\"„Herbata”, czarna\";missing\r\n"
        + "tea:title;Tea or coffee;;missing\r\n", to: sheet)
    let tried = try desk.run(
      "translations", "import", sheet, "--language", "pl", "--dry-run")
    XCTAssertEqual(
      tried.output,
      "\(desk.catalogue): 1 translated, 1 unchanged\nNo problems. Nothing was written.\n")
    XCTAssertFalse(try desk.read(desk.catalogue).contains("Herbata"))
    let taken = try desk.run("translations", "import", sheet, "--language", "pl", "--json")
    XCTAssertEqual(taken.status, 0, taken.problems)
    XCTAssertTrue(taken.output.contains("\"translated\" : 1"), taken.output)
    XCTAssertTrue(
      try desk.read(desk.catalogue).contains("msgid \"Tea\"\nmsgstr \"„Herbata”, czarna\"\n"))
    XCTAssertEqual(try desk.run("translations", "check").status, 0)
  }

  func testWhatIsImportedIsReadFromAServiceThatRuns() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try FileManager.default.copyItem(
      atPath: Project.root.appending(path: "Translations/interface").path,
      toPath: "\(desk.translations)/interface")
    try desk.tea.write(replacing: "[\"en-GB\"]", with: "[\"en-GB\", \"pl\"]")
    XCTAssertEqual(try desk.tea.publish().status, 0)
    let service = try RunningService(
      "serve", "--data", desk.tea.data.path, "--surveys", desk.tea.surveys,
      "--translations", desk.translations
    ).ending(with: self)
    let reader = try Browser(service.address, "/pl/tea")
    XCTAssertEqual(reader.text("//h1"), "Tea or coffee")
    let sheet = desk.path("sheet.csv")
    try desk.write("context,source,target,state\ntea:title,Tea or coffee,Herbata,\n", to: sheet)
    XCTAssertEqual(try desk.run("translations", "import", sheet, "--language", "pl").status, 0)
    for _ in 0..<300 where reader.text("//h1") != "Herbata" {
      Thread.sleep(forTimeInterval: 0.1)
      try reader.open("/pl/tea")
    }
    XCTAssertEqual(reader.text("//h1"), "Herbata")
    XCTAssertEqual(try service.complaints(), "")
  }

  func testTheFileOfEachFormatIsPrintedWhereNoneIsNamed() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let catalogue = try desk.read(desk.catalogue)
    let expected = [("po", catalogue), ("csv", "context,source,"), ("xliff", "<?xml version=")]
    for (format, beginning) in expected {
      let printed = try desk.run(
        "translations", "export", "tea", "--language", "pl", "--format", format)
      XCTAssertEqual(printed.status, 0, printed.problems)
      XCTAssertTrue(printed.output.hasPrefix(beginning), printed.output)
    }
    let marked = try desk.run(
      "translations", "export", "--language", "pl", "--format", "csv", "--bom")
    XCTAssertTrue(marked.output.hasPrefix("\u{FEFF}context,"), marked.output)
  }

  func testEachScopeHasAFileOfItsOwnInAFolder() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.writeWorkshop(in: "talk")
    XCTAssertEqual(try desk.run("translations", "sync", "--language", "pl").status, 0)
    let refused = try desk.run("translations", "export", "--language", "pl")
    XCTAssertEqual(refused.status, 2)
    XCTAssertEqual(
      refused.problems,
      "There are 2 files. Name a folder for them with --out, or one scope: talk, tea.\n")
    let folder = desk.path("for-poland")
    let sent = try desk.run("translations", "export", "--language", "pl", "--out", folder, "--json")
    XCTAssertEqual(sent.status, 0, sent.problems)
    XCTAssertEqual(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted(),
      ["talk.pl.xlf", "tea.pl.xlf"])
    let back = try desk.run(
      "translations", "import", "\(folder)/talk.pl.xlf", "\(folder)/tea.pl.xlf")
    XCTAssertEqual(
      back.output,
      "\(desk.translations)/talk/pl.po: 3 unchanged\n\(desk.catalogue): 9 unchanged\n")
  }

  func testNothingIsTakenInWhileAnythingIsWrong() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let (good, bad) = (desk.path("good.csv"), desk.path("bad.csv"))
    let header = "context,source,target,state\n"
    try desk.write("\(header)tea:drink.tea.text,Tea,Herbata,\n", to: good)
    try desk.write(
      "\(header)tea:cups.text,How many cups a day?,Ile {filiżanek} {cups}?,\n"
        + "tea:none.text,No,Nie,\ntea:why.text,Why coffee?,Czemu?,\ntea:drink.tea.text,Tea,Cha,\n",
      to: bad)
    let before = try desk.read(desk.catalogue)
    let refused = try desk.run("translations", "import", good, bad, "--language", "pl")
    XCTAssertEqual(refused.status, 1)
    XCTAssertEqual(
      refused.problems,
      """
      \(bad):3: There is no text “tea:none.text”. Put back the context as it was sent, or take the text out of the file.
      \(bad):5: “tea:drink.tea.text” stands also in \(good):2. Keep the better of the two.
      \(bad):2: The target of “tea:cups.text” has {cups}, which the source does not. Use only the source's placeholders.
      \(bad):2: The target of “tea:cups.text” has {filiżanek}, which the source does not. Use only the source's placeholders.
      \(bad):4: “tea:why.text” was translated from “Why coffee?”, but the source is now “Why tea?”. Decide which is right and write it into the file, or say --prefer incoming or catalogue.
      \(bad):5: “tea:drink.tea.text” is “Cha” here and “Herbata” in the catalogue, and nothing says which is newer. Give the file as it was sent with --sent, or decide with --prefer.

      """)
    XCTAssertEqual(try desk.read(desk.catalogue), before)
  }

  func testAConflictIsDecidedByTheFileAsItWasSentOrByAPreference() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let (sent, back) = (desk.path("sent.csv"), desk.path("back.csv"))
    try desk.replaceInCatalogue("msgid \"Tea\"\nmsgstr \"\"", "msgid \"Tea\"\nmsgstr \"Herbata\"")
    XCTAssertEqual(
      try desk.run("translations", "export", "--language", "pl", "--format", "csv", "--out", sent)
        .status, 0)
    let corrected = try desk.read(sent).replacingOccurrences(of: "Herbata", with: "Czarna herbata")
    try desk.write(corrected, to: back)
    XCTAssertEqual(try desk.run("translations", "import", back, "--language", "pl").status, 1)
    let taken = try desk.run(
      "translations", "import", back, "--language", "pl", "--sent", sent, "--dry-run")
    XCTAssertEqual(taken.status, 0, taken.problems)
    try desk.replaceInCatalogue("\"Herbata\"", "\"Napar\"")
    let conflict = try desk.run("translations", "import", back, "--language", "pl", "--sent", sent)
    XCTAssertEqual(conflict.status, 1)
    XCTAssertTrue(
      conflict.problems.contains("the catalogue has changed since the file was sent"),
      conflict.problems)
    let kept = try desk.run(
      "translations", "import", back, "--language", "pl", "--prefer", "catalogue")
    XCTAssertEqual(kept.output, "\(desk.catalogue): 1 kept from the catalogue, 8 unchanged\n")
    XCTAssertTrue(try desk.read(desk.catalogue).contains("\"Napar\""))
    let preferred = try desk.run(
      "translations", "import", back, "--language", "pl", "--prefer", "incoming")
    XCTAssertEqual(preferred.output, "\(desk.catalogue): 1 translated, 8 unchanged\n")
    XCTAssertTrue(try desk.read(desk.catalogue).contains("\"Czarna herbata\""))
  }

  func testAReviewIsOverWhenSomethingComesIn() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.replaceInCatalogue(
      "X-EqualSay-Review: draft", "X-EqualSay-Review: reviewed by the hub on 2026-11-02")
    let sheet = desk.path("sheet.csv")
    try desk.write(
      "context,source,target,state\ntea:drink.tea.text,Tea,Herbata,\n", to: sheet)
    let taken = try desk.run("translations", "import", sheet, "--language", "pl")
    XCTAssertEqual(
      taken.output,
      "\(desk.catalogue): 1 translated. It is a draft again until it has been reviewed\n")
    let catalogue = try desk.read(desk.catalogue)
    XCTAssertTrue(catalogue.contains("\"X-EqualSay-Review: draft\\n\""), catalogue)
    XCTAssertTrue(
      catalogue.contains("\"X-EqualSay-Earlier-Review: reviewed by the hub on 2026-11-02\\n\""))
  }

  func testATextThatWasTakenOutMeanwhileIsAConflict() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let sheet = desk.path("sheet.csv")
    try desk.replaceInCatalogue(
      "msgid \"Choose one.\"\nmsgstr \"\"", "msgid \"Choose one.\"\nmsgstr \"Wybierz.\"")
    try desk.write(
      "context,source,target,state\ntea:drink.hint,Choose one.,Wybierz jedno.,\n", to: sheet)
    try desk.tea.write(replacing: "\"hint\": \"Choose one.\",", with: "")
    XCTAssertEqual(try desk.run("translations", "sync").status, 0)
    let refused = try desk.run("translations", "import", sheet, "--language", "pl")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(
      refused.problems.hasPrefix("\(sheet):2: “tea:drink.hint” has been taken out since"),
      refused.problems)
    let left = try desk.run(
      "translations", "import", sheet, "--language", "pl", "--prefer", "catalogue")
    XCTAssertEqual(left.status, 0, left.problems)
  }

  func testWhatTheCommandLineLeavesOpenIsAskedFor() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    let sheet = desk.path("sheet.csv")
    try desk.write("context,source,target,state\n", to: sheet)
    let expected: [([String], Int32, String)] = [
      (["export"], 2, "--language is missing"),
      (["export", "--language", "pl", "--format", "xls"], 2, "none of xliff, csv, po"),
      (["export", "teaa", "--language", "pl"], 2, "called \"teaa\". Did you mean"),
      (["export", "tea", "--language", "so"], 1, "translations sync --language so"),
      (["import", sheet], 2, "Name it with --language"),
      (["import", sheet, "--language", "so"], 1, "There is no catalogue for so"),
      (
        ["import", desk.catalogue, "--language", "so"], 1,
        "The file is in pl, but --language says so"
      ),
      (["import", sheet, "--language", "pl", "--prefer", "mine"], 2, "neither incoming nor"),
      (["import", desk.path("none.xlf")], 1, "There is no such file"),
    ]
    for (words, status, problem) in expected {
      let outcome = try desk.run(["translations"] + words)
      XCTAssertEqual(outcome.status, status, outcome.problems)
      XCTAssertTrue(outcome.problems.contains(problem), outcome.problems)
    }
  }

  func testAnExportSaysWhenTheCatalogueIsBehindTheSurvey() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.tea.write(replacing: "\"Tea\"", with: "\"Black tea\"")
    let sent = try desk.run("translations", "export", "tea", "--language", "pl")
    XCTAssertEqual(sent.status, 0)
    XCTAssertEqual(
      sent.problems,
      "\(desk.catalogue): 1 new or changed texts are not in it yet. Run 'equalsay translations sync' "
        + "and export again.\n")
  }

  func testCheckWarnsOfTermsThatAreSaidOtherwise() throws {
    let desk = try Desk(in: try Project.temporaryFolder(for: self))
    try desk.replaceInCatalogue("msgid \"Tea\"\nmsgstr \"\"", "msgid \"Tea\"\nmsgstr \"Napar\"")
    try desk.writeGlossary("term,translation,note\ntea,herbata,\n", named: "pl.csv")
    let warned = try desk.run("translations", "check")
    XCTAssertEqual(warned.status, 0)
    XCTAssertTrue(warned.problems.hasPrefix("\(desk.catalogue):"), warned.problems)
    XCTAssertTrue(
      warned.problems.contains(
        ": Warning: “tea:drink.tea.text” does not say “tea” as the glossary has it: herbata."),
      warned.problems)
    try desk.writeGlossary("term,note\n", named: "pl.csv")
    let refused = try desk.run("translations", "check")
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(refused.problems.contains("/glossary/pl.csv:1: The column"), refused.problems)
  }

  func testWhatIsShippedGoesOutAndComesBackUnchanged() throws {
    let folder = try Project.temporaryFolder(for: self)
    let catalogues = try FileManager.default.subpathsOfDirectory(
      atPath: Project.root.appending(path: "Translations").path
    ).filter { $0.hasSuffix(".po") && $0 != "interface/en-GB.po" }
    let languages = Set(catalogues.compactMap { $0.split(separator: "/").last?.dropLast(3) })
    XCTAssertGreaterThan(languages.count, 1)
    for language in languages {
      for format in ["xliff", "csv", "po"] {
        let out = folder.appending(path: "\(language).\(format)").path + "/"
        let sent = try Outcome.of(
          "translations", "export", "--language", String(language), "--format", format, "--out", out
        )
        XCTAssertEqual(sent.status, 0, sent.problems)
        let files = try FileManager.default.contentsOfDirectory(atPath: out).map { out + $0 }
        XCTAssertEqual(files.count, catalogues.count { $0.hasSuffix("/\(language).po") })
        let back = try Outcome.of(
          ["translations", "import", "--dry-run", "--json", "--language", String(language)] + files)
        XCTAssertEqual(back.status, 0, back.problems)
        XCTAssertFalse(back.output.contains("\"isChanged\" : true"), back.output)
      }
    }
  }
}

/// A folder of translations beside a survey, with a catalogue that is begun.
private struct Desk {
  let tea: TeaSurvey
  let translations: String
  private let folder: URL

  init(in folder: URL) throws {
    self.folder = folder
    tea = try TeaSurvey(in: folder)
    translations = folder.appending(path: "Translations").path
    try FileManager.default.createDirectory(
      atPath: translations, withIntermediateDirectories: true)
    XCTAssertEqual(try run("translations", "sync", "--language", "pl").status, 0)
  }

  var catalogue: String { "\(translations)/tea/pl.po" }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func run(_ words: String...) throws -> Outcome { try run(words) }

  func run(_ words: [String]) throws -> Outcome {
    try Outcome.of(words + ["--surveys", tea.surveys, "--translations", translations])
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func writeGlossary(_ text: String, named name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(translations)/glossary", withIntermediateDirectories: true)
    try write(text, to: "\(translations)/glossary/\(name)")
  }

  func replaceInCatalogue(_ old: String, _ new: String) throws {
    let text = try read(catalogue)
    XCTAssertTrue(text.contains(old), text)
    try write(text.replacingOccurrences(of: old, with: new), to: catalogue)
  }
}
