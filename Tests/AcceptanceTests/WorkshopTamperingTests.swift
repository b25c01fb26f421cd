import XCTest

/// Somebody has changed the log of a workshop, and somebody else checks it.
final class WorkshopTamperingTests: XCTestCase {
  private static let seal = "1e6964affa15ffd395630351e017e05ed631094381a838773d6b270caf401e5e"

  /// Replays changed lines and expects one problem, of which only the file's name is left out.
  private func expect(
    _ problem: String, of lines: [String], _ options: String..., line: UInt = #line
  ) throws {
    let file = try WorkshopSample.write(lines, for: self)
    for form in [[], ["--json"]] {
      let outcome = try Outcome.of(["workshop", "replay", file] + options + form)
      XCTAssertEqual(outcome.status, 1, line: line)
      XCTAssertEqual(outcome.output, "", line: line)
      XCTAssertEqual(outcome.problems, "\(file):\(problem)\n", line: line)
    }
  }

  func testAChangedLineIsNamed() throws {
    var lines = try WorkshopSample().lines
    lines[19] = lines[19].replacing(#""by":"p3""#, with: #""by":"p4""#)
    try expect(
      "20: seq 20: The hash does not fit. This line was changed, or the one before it.", of: lines)
  }

  func testAMissingLineARepeatedLineAndMovedLinesAreNamed() throws {
    let lines = try WorkshopSample().lines
    var missing = lines
    missing.remove(at: 19)
    try expect(
      "20: seq 21 stands where seq 20 should. A line is missing, added or out of its order.",
      of: missing)
    var moved = lines
    moved.swapAt(19, 20)
    try expect(
      "20: seq 21 stands where seq 20 should. A line is missing, added or out of its order.",
      of: moved)
    var repeated = lines
    repeated.insert(lines[19], at: 19)
    try expect(
      "21: seq 20 stands where seq 21 should. A line is missing, added or out of its order.",
      of: repeated)
    try expect(
      "1: seq 2 stands where seq 1 should. A line is missing, added or out of its order.",
      of: Array(lines.dropFirst()))
  }

  func testALogWhoseEndIsMissingIsFoundOutByTheHashThatWasNoted() throws {
    let lines = try WorkshopSample().lines
    let whole = try WorkshopSample.replayed(WorkshopSample.log, "--seal", Self.seal)
    XCTAssertEqual(whole.status, 0, whole.problems)
    let shorter = try WorkshopSample.write(Array(lines.dropLast(3)), for: self)
    XCTAssertEqual(try WorkshopSample.replayed(shorter).status, 0)
    try expect(
      "120: seq 120: The log ends here, but none of its lines has the hash that was noted. "
        + "Its end is missing, or the note belongs to another workshop.",
      of: Array(lines.dropLast(3)), "--seal", Self.seal)
  }

  func testWhatTheProtocolForbidsIsFoundOutEvenWhenEveryHashFits() throws {
    var lines = try WorkshopSample().lines
    let turn = try XCTUnwrap(lines.firstIndex { $0.contains("turn-passed") })
    lines[turn] = lines[turn].replacing(#""by":"p2""#, with: #""by":"p7""#)
    try expect(
      "\(turn + 1): seq \(turn + 1): \"turn-passed\" by p7 cannot have happened there, at the "
        + "stage \"round-robin\": p2 had the turn.", of: WorkshopSample.chained(lines))

    lines = try WorkshopSample().lines
    let closing = try XCTUnwrap(lines.lastIndex { $0.contains("voting-closed") })
    lines[closing] = lines[closing].replacing(
      #"],"assisted""#,
      with: #",{"voter":"w8","ideas":["A"]},{"voter":"w9","ideas":["A"]}],"assisted""#)
    try expect(
      "\(closing + 1): seq \(closing + 1): \"voting-closed\" by facilitator cannot have happened "
        + "there, at the stage \"ranking\": its \"ballots\" is not what the rules give.",
      of: WorkshopSample.chained(lines))

    lines = try WorkshopSample().lines
    lines[50] = lines[50].replacing("2026-11-12", with: "2026-11-11")
    try expect(
      "51: seq 51: \"turn-passed\" by p7 cannot have happened there, at the stage \"round-robin\": it is said to be earlier than the line above.",
      of: WorkshopSample.chained(lines))
  }

  func testLinesThatAreNoEventsAreNamed() throws {
    let lines = try WorkshopSample().lines
    try expect("124: seq 124: The line cannot be read. It is no JSON object.", of: lines + ["[]"])
    try expect(
      "3: seq 3: The line is empty. Take it out.", of: Array(lines[..<2]) + [""] + lines[2...])
    var topic = Array(lines[..<1])
    topic.append(
      #"{"seq":2,"at":"2026-11-12T10:00:00Z","event":"stage-began","by":"facilitator","#
        + #""stage":"topic","topic":-9223372036854775808}"#)
    try expect(
      "2: seq 2: The line cannot be read. \"topic\" should be 1 or more.",
      of: WorkshopSample.chained(topic))
  }

  func testTextsThatAreNotWhatWasWrittenAreNamed() throws {
    let texts = try WorkshopSample(WorkshopSample.texts).lines
    var changed = texts
    changed[6] = changed[6].replacing("yearly", with: "monthly")
    let other =
      #"{"digest":"5e2bf57d3f40c4b6df69daf1936cb766f832374b4fc0259a7cbff06e2f70f269","#
      + #""salt":"00000000000000000000000000000000","text":"hi"}"#
    let expected: [([String], String)] = [
      (
        changed, "7: The text is not the one that was written: with its salt it has another digest."
      ),
      (texts + ["{}"], "54: The line cannot be read. It has no \"digest\"."),
      (texts + [other], "54: "),
    ]
    for (lines, problem) in expected {
      let file = try WorkshopSample.write(lines, for: self)
      let outcome = try WorkshopSample.replayed(WorkshopSample.log, "--texts", file)
      XCTAssertEqual(outcome.status, 1)
      XCTAssertEqual(outcome.output, "")
      XCTAssertTrue(outcome.problems.hasPrefix("\(file):\(problem)"), outcome.problems)
    }
  }

  func testALogThatWentThroughWindowsOrAPipeIsTheSame() throws {
    let lines = try WorkshopSample().lines
    let file = try Project.temporaryFolder(for: self).appending(path: "log.jsonl")
    try Data(("\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n").utf8).write(to: file)
    let direct = try WorkshopSample.replayed(WorkshopSample.log, "--json")
    XCTAssertEqual(try WorkshopSample.replayed(file.path, "--json").output, direct.output)
    let pipe = Process()
    pipe.executableURL = URL(filePath: "/bin/sh")
    pipe.arguments = [
      "-c", "cat \"$1\" | \"$2\" workshop replay /dev/stdin --json", "sh", WorkshopSample.log,
      Project.program.path,
    ]
    pipe.currentDirectoryURL = Project.root
    let output = Pipe()
    pipe.standardOutput = output
    try pipe.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    pipe.waitUntilExit()
    XCTAssertEqual(pipe.terminationStatus, 0)
    XCTAssertEqual(String(decoding: printed, as: UTF8.self), direct.output)
  }

  func testWhatIsNoLogIsExplained() throws {
    let nothing = try Project.temporaryFolder(for: self).appending(path: "log.jsonl")
    try Data().write(to: nothing)
    let expected: [([String], Int32, String)] = [
      (["no-such.jsonl"], 1, "no-such.jsonl: There is no such file."),
      (["Exports"], 1, "Exports: This is a folder."),
      ([nothing.path], 1, "The log is empty."),
      (["README.md"], 1, "README.md:1: seq 1: The line cannot be read."),
      ([], 2, "FILE is missing"),
      ([WorkshopSample.log, "--seal", "abc"], 2, "\"abc\" is not a hash of 64 hexadecimal digits"),
      ([WorkshopSample.log, "--texts", "no-such.jsonl"], 1, "There is no such file."),
    ]
    for (arguments, status, sentence) in expected {
      let outcome = try Outcome.of(["workshop", "replay"] + arguments)
      XCTAssertEqual(outcome.status, status, "\(arguments)")
      XCTAssertEqual(outcome.output, "", "\(arguments)")
      XCTAssertTrue(outcome.problems.contains(sentence), outcome.problems)
    }
  }

  /// The lines of Python in docs/workshops.md, as a reader would run them.
  func testTheCheckInTheDocumentationFindsTheSame() throws {
    let page = try String(
      contentsOf: Project.root.appending(path: "docs/workshops.md"), encoding: .utf8)
    let code = try XCTUnwrap(page.firstMatch(of: /```python\n((?s:.*?))```/)).1
    XCTAssertLessThanOrEqual(code.split(separator: "\n").count, 15)
    let script = try Project.temporaryFolder(for: self).appending(path: "check.py")
    try Data(code.utf8).write(to: script)
    let lines = try WorkshopSample().lines
    let texts = try WorkshopSample(WorkshopSample.texts).lines
    func status(_ log: [String], _ texts: [String]) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [
        "python3", script.path, try WorkshopSample.write(log, for: self),
        try WorkshopSample.write(texts, for: self),
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    XCTAssertEqual(try status(lines, texts), 0)
    for index in [0, 19, 122] {
      var changed = lines
      changed[index] = changed[index].replacing("facilitator", with: "interpreter")
        .replacing(#""by":"p"#, with: #""by":"p1"#)
      XCTAssertEqual(try status(changed, texts), 1, "line \(index + 1)")
    }
    XCTAssertEqual(try status(lines, texts.map { $0.replacing("yearly", with: "monthly") }), 1)
  }
}
