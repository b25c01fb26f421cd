import Responses
import Surveys
import XCTest

/// Everything that can be wrong in a table of responses, in the words in which it is told.
final class BulkProblemTests: XCTestCase {
  /// A row with a cell of its own in one column, and the problem expected of it.
  private func assert(
    _ column: String, _ cell: String, _ problem: String, line: UInt = #line
  ) throws {
    var cells = Table.header.split(separator: ",").map { $0 == "version" ? "1" : "" }
    let place = try XCTUnwrap(Table.header.split(separator: ",").firstIndex { $0 == column })
    cells[place] = cell
    XCTAssertEqual(
      try Table().problems(row: cells.joined(separator: ",")),
      ["t.csv:2: Row 2, \(column): \(problem)"], line: line)
  }

  func testUnknownOptionsAreToldWithTheNearest() throws {
    try assert("one", "yess", "There is no option \"yess\". Did you mean \"yes\"?")
    try assert("one", "YES", "This is none of the options. Did you mean \"yes\"?")
    try assert("one", "perhaps", "This is none of the options. Write one of these: yes, no.")
    try assert(
      "many", "a bb", "This is none of the options. Write one of these: a, b, c, none.")
    try assert("scale", "hihg", "There is no option \"hihg\". Did you mean \"high\"?")
    try assert("rank", "p;q", "This is none of the options. Write one of these: p, q, r, s.")
  }

  func testWhatSomebodyWroteIsNeverShown() throws {
    for cell in ["Mrs Jones", "I am ill", "0161 496 0000", "سلام", "'=1"] {
      for column in [
        "one", "rank", "number", "language", "channel", "site", "submitted", "version",
      ] {
        var cells = Table.header.split(separator: ",").map { $0 == "version" ? "1" : "" }
        let place = try XCTUnwrap(
          Table.header.split(separator: ",").firstIndex { $0 == column })
        cells[place] = cell
        let problems = try Table().problems(row: cells.joined(separator: ","))
        XCTAssertEqual(problems.count, 1, "\(column) \(cell)")
        for word in cell.split(separator: " ") where word.count > 2 {
          XCTAssertFalse(problems[0].contains(word), problems[0])
        }
      }
    }
  }

  func testLimitsHoldAsOnAPage() throws {
    try assert("one", "yes no", "Only one option can stand here. Keep one.")
    try assert("many", "b a b", "The option \"b\" is named twice. Keep it once.")
    try assert("many", "a b c", "No more than 2 options can stand here. Keep 2 at most.")
    try assert(
      "many", "a none",
      "The option \"none\" rules out the others. Keep it alone, or take it out.")
    try assert("rank", "p q p", "The option \"p\" is ranked twice. Keep it once.")
    try assert("rank", "p q r s", "No more than 3 options can stand here. Keep 3 at most.")
    try assert(
      "text", "This is far too long for it",
      "The text has 27 characters, more than the 20 of this question. Shorten it.")
    try assert("number", "many", "This is not a number. Write it in digits, such as 12.")
    try assert(
      "number", "1.25", "The number has more than 1 digit after the point. Round it.")
    try assert(
      "number", "-6", "The number is lower than -5, the least there can be. Correct it.")
    try assert(
      "number", "367", "The number is higher than 366, the most there can be. Correct it.")
  }

  func testAWholeNumberIsToldToBeRounded() throws {
    let table = try Table(
      #"{ "id": "n", "kind": "number", "text": "N?", "min": 0, "max": 9 }"#, hasMonitoring: false)
    XCTAssertEqual(
      try table.problems("version,n\n1,1.5\n"),
      ["t.csv:2: Row 2, n: This is not a whole number. Round it."])
  }

  func testStatesStandOnlyWhereTheyCan() throws {
    let notAsked =
      "The question is not asked after the answers before it, and yet has an answer. Empty the "
      + "cell, or correct the answers before it."
    try assert("why-not", "because", notAsked)
    try assert("why-not", "prefer_not", notAsked)
    try assert("monitoring.how-old", "over-60", notAsked)
  }

  func testWhatTheQuestionRulesOutIsRefused() throws {
    try assert(
      "many", "prefer_not",
      "The question does not offer \"prefer not to say\". Empty the cell, which says that the "
        + "question was passed over.")
    try assert(
      "one", "not_asked",
      "The question is asked of everybody. Empty the cell, which says that it was passed over.")
  }

  func testTheColumnsBesideTheAnswersAreChecked() throws {
    try assert(
      "language", "en-gb-x-easyred",
      "There is no language \"en-gb-x-easyred\". Did you mean \"en-GB-x-easyread\"?")
    try assert(
      "language", "welsh",
      "This is none of the languages. Write one of these: en-GB, en-GB-x-easyread, ur.")
    try assert("channel", "papr", "There is no channel \"papr\". Did you mean \"paper\"?")
    try assert("site", "leeds-hib", "There is no site \"leeds-hib\". Did you mean \"leeds-hub\"?")
    try assert(
      "submitted", "21/11/2026", "This is not a date. Write it like this: 2026-11-21.")
    try assert(
      "submitted", "2026-02-30", "This is not a date. Write it like this: 2026-11-21.")
    try assert(
      "submitted", "2026-11-22", "The day 2026-11-22 has not come yet. Correct it.")
    try assert("version", "2", "Version 2 is not published. Write one of these: 1.")
    try assert("version", "first", "This is not a version of the survey. Write one of these: 1.")
  }

  func testARowMustSayItsVersion() throws {
    XCTAssertEqual(
      try Table().problems(row: ",yes,,,,,,,,,,,,"),
      [
        "t.csv:2: Row 2, version: The row does not say which version of the survey was answered. "
          + "Write one of these: 1."
      ])
  }

  func testAnAnswerToAQuestionOfAnotherVersionIsAProblem() throws {
    let table = try Table(
      further: [#"{ "id": "extra", "kind": "number", "text": "Extra?", "min": 0, "max": 9 }"#])
    XCTAssertEqual(
      try table.problems(
        "version,one,many,scale,rank,text,number,why-not,extra,monitoring.age,monitoring.how-old\n"
          + "1,yes,,,,,,,7,,\n"),
      [
        "t.csv:2: Row 2, extra: Version 1 does not ask this. Empty the cell, or correct the version."
      ])
  }

  func testTheHeaderIsChecked() throws {
    let names =
      "version,one,many,scale,rank,text,number,why-no,monitoring.age,one,,Mrs Jones,monitoring.ege"
    XCTAssertEqual(
      try Table().problems(names + "\n1,yes,,,,,,,,,,,\n"),
      [
        "t.csv:1: Row 1: Column 8 has the name \"why-no\" that is no column of this survey. "
          + "Did you mean \"why-not\"?",
        "t.csv:1: Row 1, one: There are two columns of this name. Take one of them out.",
        "t.csv:1: Row 1: Column 11 has no name. Name it, or take it out.",
        "t.csv:1: Row 1: Column 12 has a name that is no column of this survey. Take the column "
          + "out, or correct its name.",
        "t.csv:1: Row 1: Column 13 has the name \"monitoring.ege\" that is no column of this "
          + "survey. Did you mean \"monitoring.age\"?",
        "t.csv:1: Row 1, why-not: This column is missing. Add it. 'equalsay responses export' "
          + "writes a header that has them all.",
      ])
  }

  func testWithoutAVersionNothingCanBeRead() throws {
    let problems = try Table().problems("one,many\nyes,a\n")
    XCTAssertEqual(
      problems,
      [
        "t.csv:1: Row 1, version: This column is missing. Add it. 'equalsay responses export' "
          + "writes a header that has them all."
      ])
    XCTAssertEqual(
      try Table().problems(""),
      [
        "t.csv:1: Row 1: The file is empty. Its first row names the columns; 'equalsay responses "
          + "export' writes one."
      ])
  }

  func testEveryProblemOfEveryRowIsToldWithTheLineOnWhichTheRowBegins() throws {
    let rows = """
      1,yess,,,,"two
      lines",,,,,,,,
      1,yes
      1,yes,,,,a"b,,,,,,,,

      1,no,,hihg,,,999,,,,,,,
      """
    XCTAssertEqual(
      try Table().problems(row: rows),
      [
        "t.csv:2: Row 2, one: There is no option \"yess\". Did you mean \"yes\"?",
        "t.csv:4: Row 3: The row has 2 cells and the header 14. Add or take out commas; a value "
          + "with a comma in it stands in quotation marks.",
        "t.csv:5: Row 4: A quotation mark is out of place. Put quotation marks round the whole "
          + "value, and double those inside it.",
        "t.csv:7: Row 6, scale: There is no option \"hihg\". Did you mean \"high\"?",
        "t.csv:7: Row 6, number: The number is higher than 366, the most there can be. Correct it.",
      ])
  }

  func testEveryProblemIsToldInTheOrderOfTheRows() throws {
    let rows = String(repeating: "1,maybe,,,,,,,,,,,,\n", count: 1_500)
    let read = try Table().read(Array((Table.header + "\n" + rows).utf8))
    XCTAssertEqual(read.problems.map(\.row), Array(2...1_501))
    XCTAssertTrue(read.responses.isEmpty)
  }

  func testProblemsAreTakenOutAFewAtATimeHoweverManyThereAre() throws {
    let row = Array("1,maybe,,,,,,,,,,,,\n".utf8)
    var rest =
      Array((Table.header + "\n").utf8) + Array([[UInt8]](repeating: row, count: 100_000).joined())
    var reader = ResponseReader(
      CSVReader<any Error> { buffer in
        let part = rest.prefix(buffer.count)
        buffer.copyBytes(from: part)
        rest.removeFirst(part.count)
        return part.count
      }, versions: try Table().versions, languages: [], today: Table.today)
    XCTAssertEqual(try reader.next(3).count, 0)
    var (most, all) = (0, 0)
    while case let more = try reader.nextProblems(), !more.isEmpty {
      most = max(most, more.count)
      all += more.count
    }
    XCTAssertEqual(most, 256)
    XCTAssertEqual(all, 100_000)
    XCTAssertEqual(reader.rows, 100_000)
  }
}
