import Foundation
import XCTest

/// A commissioner draws a driver diagram, has it checked, changes it, and hands it on.
final class DriverDiagramTests: XCTestCase {
  private static let example = "Exports/driver-diagram/diagram.json"
  private static let release = "Exports/older-people-access"

  private func file(_ text: String) throws -> URL {
    let file = try Project.temporaryFolder(for: self).appending(path: "diagram.json")
    try Data(text.utf8).write(to: file)
    return file
  }

  func testTheExampleMeetsEveryCriterionAndTakesUpWhatEachGroupPutFirst() throws {
    let checked = try Outcome.of(
      "drivers", "check", Self.example, "--priorities", Self.release, "--strict")
    XCTAssertEqual(checked.status, 0, checked.problems)
    XCTAssertEqual(
      checked.output,
      "\(Self.example): primary drivers: 3, secondary: 6, ideas: 6, measures: 5; no problems found.\n"
    )
    XCTAssertEqual(checked.problems, "")
  }

  func testEverythingThatIsWrongIsNamedOnALineOfItsOwn() throws {
    let file = try file(
      """
      { "aim": { "what": "To improve mental health for people over 65" },
        "drivers": [
          { "id": "one", "text": "One", "level": "primary" },
          { "id": "left", "text": "Left", "level": "secondary", "parents": ["right"] },
          { "id": "right", "text": "Right", "level": "secondary", "parents": ["left"] },
          { "id": "lost", "text": "Lost", "level": "secondary", "parents": ["nowhere"] },
          { "id": "alone", "text": "Alone", "level": "secondary" } ],
        "ideas": [ { "id": "idea", "text": "Raise awareness" } ] }
      """)
    let checked = try Outcome.of("drivers", "check", file.path)
    XCTAssertEqual(checked.status, 1)
    let lines = checked.problems.split(separator: "\n").map { $0.dropFirst(file.path.count) }
    XCTAssertEqual(
      lines.map { $0.split(separator: " ").prefix(3).joined(separator: " ") },
      [
        ":1:3: unmeasured: The", ":1:10: aim-how-much: The", ":1:10: aim-for-whom: The",
        ":1:10: aim-by-when: The", ":1:10: aim-measure: The", ":3:7: primary-drivers: There",
        ":3:7: unmeasured: The", ":4:7: These drivers", ":6:71: Unknown parent",
        ":7:7: orphan: The", ":8:16: orphan: The",
      ])
    for word in ["cycle", "\"nowhere\"", "\"alone\"", "\"idea\""] {
      XCTAssertEqual(lines.count { $0.contains(word) }, 1, word)
    }
    XCTAssertTrue(checked.output.contains("slogan: "), checked.output)
    XCTAssertTrue(checked.output.contains("11 to mend"), checked.output)
  }

  func testABrokenDiagramIsNotDrawn() throws {
    let file = try file(#"{ "aim": { "what": "A" }, "drivers": [ { "id": "a" } ] }"#)
    let drawn = try Outcome.of("drivers", "render", file.path, "--format", "svg")
    XCTAssertEqual(drawn.status, 1)
    XCTAssertEqual(drawn.output, "")
    XCTAssertEqual(
      drawn.problems,
      """
      \(file.path):1:40: This driver has no "text". Add it.
      \(file.path):1:40: This driver has no "level". Add it.

      """)
  }

  func testAGroupsFirstPriorityIsTakenUpOrHasAReason() throws {
    let text = try String(
      contentsOf: Project.root.appending(path: Self.example), encoding: .utf8
    ).replacing("older-people-access:priorities.trained-staff", with: "Something else")
    let left = try file(text)
    let checked = try Outcome.of("drivers", "check", left.path, "--priorities", Self.release)
    XCTAssertEqual(checked.status, 1)
    XCTAssertEqual(
      checked.problems.split(separator: "\n").map { $0.dropFirst(left.path.count) },
      ["age:age-65-and-over", "money:getting-by"].map {
        ": priority-left-out: \($0) put \"trained-staff\" first (\"Staff who are trained to understand "
          + "older people\"), and it is nowhere in the diagram. Name it in \"from\" of an idea or "
          + "driver, or say under \"notTaken\" why it was not taken up."
      })
    let reasons = ["age:age-65-and-over", "money:getting-by"].map {
      #"{ "group": "\#($0)", "option": "trained-staff", "reason": "It is under way already" }"#
    }.joined(separator: ", ")
    let reasoned = try file(
      text.replacing("\"dropped\": [", with: "\"notTaken\": [ \(reasons) ],\n  \"dropped\": ["))
    XCTAssertEqual(
      try Outcome.of("drivers", "check", reasoned.path, "--priorities", Self.release).status, 0)
    let none = try Outcome.of("drivers", "check", Self.example, "--priorities", "docs")
    XCTAssertEqual(none.status, 1)
    XCTAssertEqual(
      none.problems,
      "docs/priorities-by-group.csv: There is no such file. Name the folder of a release with a "
        + "ranking by group.\n")
  }

  func testTheResultAsJSONSaysWhereAndWhy() throws {
    let file = try file(#"{ "aim": { "what": "A better life at home" }, "drivers": [], "id": 1 }"#)
    let checked = try Outcome.of("drivers", "check", file.path, "--json")
    XCTAssertEqual(checked.status, 1)
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [String: Any])
    XCTAssertEqual(document["primaryDrivers"] as? Int, 0)
    let problems = try XCTUnwrap(document["problems"] as? [[String: Any]])
    XCTAssertEqual(
      problems.map { "\($0["line"] ?? "") \($0["severity"] ?? "") \($0["rule"] ?? "")" },
      [
        "1 error primary-drivers", "1 error unmeasured", "1 error aim-how-much",
        "1 error aim-for-whom", "1 error aim-by-when", "1 error aim-measure",
        "1 warning aim-baseline", "1 error ",
      ])
  }

  func testADiagramBeginsWithWhatPeopleSaidAndGrows() throws {
    let file = try Project.temporaryFolder(for: self).appending(path: "new.json").path
    func done(_ words: String...) throws {
      let outcome = try Outcome.of(["drivers"] + words)
      XCTAssertEqual(outcome.status, 0, outcome.problems)
    }
    try done("new", "--from", "older-people-access", "--aim", "More people get help", "--out", file)
    try done("add", file, "primary", "Older people know what help there is", "--id", "know")
    try done("add", file, "primary", "Help is near")
    try done("add", file, "measure", "People who know", "--to", "know", "--owner", "Commissioner")
    try done("link", file, "leaflets", "know")
    try done("link", file, "outreach", "help-is-near", "--weaker")
    try done(
      "move", file, "leaflets", "--from", "know", "--to", "help-is-near", "--reason", "Tried it")
    try done("link", file, "outreach", "help-is-near", "--drop", "--reason", "Too dear")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    XCTAssertTrue(text.contains(#""version": 8"#), text)
    XCTAssertTrue(text.contains(#""from": ["older-people-access:priorities.leaflets"]"#), text)
    XCTAssertTrue(text.contains(#""parents": ["help-is-near"]"#), text)
    XCTAssertEqual(text.components(separatedBy: #""reason": "#).count, 3, text)
    let before = try Data(contentsOf: URL(filePath: file))
    let refused = try Outcome.of("drivers", "link", file, "know", "help-is-near")
    XCTAssertEqual(refused.status, 1)
    XCTAssertEqual(
      refused.problems,
      "\(file): The primary driver \"know\" has the primary driver \"help-is-near\" as a parent. A "
        + "primary driver supports the aim alone: make this one secondary.\n")
    XCTAssertEqual(try Data(contentsOf: URL(filePath: file)), before)
    XCTAssertEqual(
      try Outcome.of("drivers", "link", file, "leaflets", "help-is-near", "--drop").status, 2)
    XCTAssertEqual(try Outcome.of("drivers", "new", "--out", file).status, 1)
  }

  func testEachLogHasItsOwnWords() throws {
    let folder = try Project.temporaryFolder(for: self)
    let (log, texts) = (
      "Exports/workshop-example/log.jsonl", "Exports/workshop-example/texts.jsonl"
    )
    let second = folder.appending(path: "K7M-4QX.jsonl").path
    try FileManager.default.copyItem(
      atPath: Project.root.appending(path: log).path, toPath: second)
    let out = folder.appending(path: "both.json")
    let made = try Outcome.of(
      "drivers", "new", "--from", log, "--from", second, "--texts", texts, "--texts", texts,
      "--out", out.path)
    XCTAssertEqual(made.status, 0, made.problems)
    let text = try String(contentsOf: out, encoding: .utf8)
    XCTAssertTrue(text.contains("workshop-example.A"), text)
    XCTAssertTrue(text.contains("K7M-4QX.A"), text)
    let refused = try Outcome.of(
      "drivers", "new", "--from", log, "--from", second, "--texts", texts, "--out",
      folder.appending(path: "one.json").path)
    XCTAssertEqual(refused.status, 2)
    XCTAssertTrue(
      refused.problems.contains("2 logs and 1 file of words"), refused.problems)
  }

  func testADiagramBeginsWithAWorkshopInTheOrderOfItsVote() throws {
    let file = try Project.temporaryFolder(for: self).appending(path: "new.json").path
    let log = "Exports/workshop-example/log.jsonl"
    let made = try Outcome.of(
      "drivers", "new", "--from", log, "--texts", "Exports/workshop-example/texts.jsonl", "--out",
      file)
    XCTAssertEqual(made.status, 0, made.problems)
    let replay = try Outcome.of(
      "workshop", "replay", log, "--texts", "Exports/workshop-example/texts.jsonl")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let letters = text.matches(of: /"from": \["[^"]*\.([A-Z]+)"\]/).map { String($0.1) }
    XCTAssertGreaterThan(letters.count, 3)
    XCTAssertTrue(text.contains("\"from\": [\"workshop-example.\(letters[0])\"]"), text)
    XCTAssertTrue(replay.output.contains(letters[0]), replay.output)
  }

  func testTheTidyFileIsReadBackTheSame() throws {
    let once = try Outcome.of("drivers", "render", Self.example, "--format", "json")
    let twice = try Outcome.of("drivers", "render", file(once.output).path, "--format", "json")
    XCTAssertEqual(once.output, twice.output)
  }

  func testTablesOfNodesAndLinksGoIntoAFolder() throws {
    let folder = try Project.temporaryFolder(for: self).appending(path: "tables")
    let made = try Outcome.of(
      "drivers", "render", Self.example, "--format", "csv", "--out", folder.path)
    XCTAssertEqual(made.status, 0, made.problems)
    let nodes = try String(contentsOf: folder.appending(path: "node.csv"), encoding: .utf8)
    let edges = try String(contentsOf: folder.appending(path: "edge.csv"), encoding: .utf8)
    XCTAssertEqual(nodes.components(separatedBy: "\r\n").count, 1 + 16 + 1)
    XCTAssertTrue(edges.hasPrefix("parent,child,strength\r\naim,know,strong\r\n"), edges)
  }

  func testUnknownFormatsAndPapersAreMistakesOfTheCommandLine() throws {
    for words in [["--format", "png"], ["--paper", "a5"]] {
      let outcome = try Outcome.of(["drivers", "render", Self.example] + words)
      XCTAssertEqual(outcome.status, 2)
      XCTAssertEqual(outcome.output, "")
    }
  }

  func testTheProgramRendersTheExampleAgain() throws {
    let kept = Project.root.appending(path: "Exports/driver-diagram")
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    let made = isUpdating ? kept : try Project.temporaryFolder(for: self)
    let process = Process()
    process.executableURL = kept.appending(path: "render.sh")
    process.arguments = [Project.program.path, made.path]
    process.currentDirectoryURL = Project.root
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    for name in [
      "diagram.svg", "diagram.ur.svg", "diagram.html", "diagram.dot", "diagram.md",
    ] {
      guard
        try Data(contentsOf: made.appending(path: name))
          != Data(contentsOf: kept.appending(path: name))
      else { continue }
      XCTFail("\(name) is another file now. UPDATE_GOLDEN=1 keeps it; read the difference.")
    }
  }
}
