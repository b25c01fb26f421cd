import Responses
import Surveys
import XCTest

/// What a table of responses says, as people and programs write it.
final class ResponseReaderTests: XCTestCase {
  private func only(_ text: String, in table: Table) throws -> Response {
    let read = try table.read(Array(text.utf8))
    XCTAssertEqual(read.problems.map { $0.rendered(in: "t.csv") }, [])
    XCTAssertEqual(read.responses.count, 1)
    return try XCTUnwrap(read.responses.first)
  }

  func testEveryKindOfQuestionTakesItsAnswer() throws {
    let table = try Table()
    let response = try only(
      Table.header + "\n"
        + "1,no,c a,high,s p,\"Hello, \"\"you\"\"\",-1.5,سلام,old,over-80,ur,paper,hall,2026-11-03\n",
      in: table)
    XCTAssertEqual(response.version, 1)
    XCTAssertEqual(response.language.text, "ur")
    XCTAssertEqual(response.channel, .paper)
    XCTAssertEqual(response.site?.text, "hall")
    XCTAssertEqual(response.day.description, "2026-11-03")
    let (answers, monitoring) = try table.sheets(response)
    var expected = AnswerSheet()
    expected[try Examples.id("one")] = .answered(.option(try Examples.id("no")))
    expected[try Examples.id("many")] = .answered(
      .options([try Examples.id("a"), try Examples.id("c")]))
    expected[try Examples.id("scale")] = .answered(.option(try Examples.id("high")))
    expected[try Examples.id("rank")] = .answered(
      .ranking([try Examples.id("s"), try Examples.id("p")]))
    expected[try Examples.id("text")] = .answered(.text("Hello, \"you\""))
    expected[try Examples.id("number")] = .answered(.number(-1.5))
    expected[try Examples.id("why-not")] = .answered(.text("سلام"))
    XCTAssertEqual(answers, expected)
    XCTAssertEqual(
      monitoring?[try Examples.id("how-old")], .answered(.option(try Examples.id("over-80"))))
  }

  func testOptionalColumnsMayBeLeftOutAndColumnsStandInAnyOrder() throws {
    let table = try Table()
    let response = try only(
      "monitoring.how-old,why-not,number,text,rank,scale,many,one,version,monitoring.age\n"
        + ",,,,,,,yes,1,\n", in: table)
    XCTAssertEqual(response.language.text, "en-GB")
    XCTAssertEqual(response.channel, .import)
    XCTAssertNil(response.site)
    XCTAssertEqual(response.day, Table.today)
  }

  func testMonitoringQuestionsWithoutAColumnWereNotAsked() throws {
    let table = try Table()
    let response = try only(
      "version,one,many,scale,rank,text,number,why-not,monitoring.age\n1,yes,,,,,,,old\n", in: table
    )
    let (_, monitoring) = try table.sheets(response)
    XCTAssertEqual(
      monitoring?[try Examples.id("age")], .answered(.option(try Examples.id("old"))))
    XCTAssertEqual(monitoring?[try Examples.id("how-old")], .notAsked)
  }

  func testPeopleMayPreferNotToSayToAnEqualityQuestionAlsoWhereNoPageOffersIt() throws {
    let table = try Table()
    let response = try only(Table.header + "\n1,yes,,,,,,,old,prefer_not,,,,\n", in: table)
    XCTAssertEqual(
      try table.sheets(response).monitoring?[try Examples.id("how-old")], .preferNotToSay)
  }

  func testEveryStateIsTold() throws {
    let table = try Table()
    let response = try only(
      Table.header + "\n1,prefer_not,,,,,,not_asked,prefer_not,,,,,\n", in: table)
    let (answers, monitoring) = try table.sheets(response)
    XCTAssertEqual(answers[try Examples.id("one")], .preferNotToSay)
    XCTAssertEqual(answers[try Examples.id("many")], .skipped)
    XCTAssertEqual(answers[try Examples.id("scale")], .skipped)
    XCTAssertEqual(answers[try Examples.id("why-not")], .notAsked)
    XCTAssertEqual(monitoring?[try Examples.id("age")], .preferNotToSay)
    XCTAssertEqual(monitoring?[try Examples.id("how-old")], .notAsked)
  }

  func testAQuestionThatMustBeAnsweredMayBePassedOverOnPaper() throws {
    let table = try Table()
    let response = try only(Table.header + "\n1,,,,,,,,,,,,,\n", in: table)
    XCTAssertEqual(try table.sheets(response).answers[try Examples.id("one")], .skipped)
  }

  func testWhoWasNotAskedAnyEqualityQuestionHasNoAnswersToThem() throws {
    let response = try only(
      Table.header + "\n1,yes,,,,,,,not_asked,not_asked,,,,\n", in: try Table())
    XCTAssertNil(response.monitoring)
  }

  func testALeadingApostropheIsTakenOffOnce() throws {
    let table = try Table()
    for (cell, text) in [
      ("'=1+1", "=1+1"), ("'-", "-"), ("''", "'"), ("'prefer_not", "prefer_not"),
      ("'not_asked", "not_asked"), ("''tis", "'tis"), ("=2", "=2"), ("'tis", "tis"),
    ] {
      let response = try only(Table.header + "\n1,yes,,,,\(cell),,,,,,,,\n", in: table)
      XCTAssertEqual(
        try table.sheets(response).answers[try Examples.id("text")], .answered(.text(text)), cell)
    }
  }

  func testTextsAreCleanedAsOnAPage() throws {
    let table = try Table()
    let response = try only(
      Table.header + "\n1,yes,,,,\"  e\u{301}\r\n\u{202E}x\t \",,,,,,,,\n", in: table)
    XCTAssertEqual(
      try table.sheets(response).answers[try Examples.id("text")], .answered(.text("é\nx")))
  }

  func testNumbersAreReadAsPeopleWriteThem() throws {
    let table = try Table()
    for (cell, number) in [
      ("12", 12.0), ("\"1,5\"", 1.5), ("٣٫٥", 3.5), ("-2.0", -2), ("+7", 7), ("366", 366),
      ("007", 7), ("-0", 0),
    ] {
      let response = try only(Table.header + "\n1,yes,,,,,\(cell),,,,,,,\n", in: table)
      XCTAssertEqual(
        try table.sheets(response).answers[try Examples.id("number")], .answered(.number(number)),
        cell)
    }
  }

  func testSeveralVersionsStandInOneTable() throws {
    let table = try Table(
      further: [#"{ "id": "extra", "kind": "number", "text": "Extra?", "min": 0, "max": 9 }"#])
    let read = try table.read(
      Array(
        """
        version,one,many,scale,rank,text,number,why-not,extra,monitoring.age,monitoring.how-old
        2,yes,,,,,,,7,young,
        1,yes,,,,,,,,young,
        1,yes,,,,,,,not_asked,young,
        """.utf8))
    XCTAssertEqual(read.problems, [])
    XCTAssertEqual(read.responses.map(\.version), [2, 1, 1])
    XCTAssertEqual(
      try table.sheets(read.responses[0]).answers[try Examples.id("extra")], .answered(.number(7)))
  }

  func testAColumnThatOnlyAnotherVersionNeedsMayBeMissing() throws {
    let table = try Table(
      further: [#"{ "id": "extra", "kind": "number", "text": "Extra?", "min": 0, "max": 9 }"#])
    XCTAssertEqual(try table.problems(Table.header + "\n1,yes,,,,,,,,,,,,\n"), [])
    XCTAssertEqual(
      try table.problems(Table.header + "\n2,yes,,,,,,,,,,,,\n"),
      [
        "t.csv:1: Row 1, extra: This column is missing. Add it. 'equalsay responses export' "
          + "writes a header that has them all."
      ])
  }

  func testWhatEasyReadLeavesOutIsNotAskedThere() throws {
    let table = try Table(
      """
      { "id": "first", "kind": "text", "text": "First?" },
      { "id": "hard", "kind": "text", "text": "Hard?", "easyRead": { "include": false } }
      """, hasMonitoring: false)
    let read = try table.read(
      Array(
        """
        version,first,hard,language
        1,a,,en-GB-x-easyread
        1,a,b,EN-gb-X-easyread
        1,a,,en-GB
        """.utf8))
    XCTAssertEqual(read.problems, [])
    XCTAssertEqual(
      try read.responses.map { try table.sheets($0).answers[try Examples.id("hard")] },
      [.notAsked, .answered(.text("b")), .skipped])
  }

  func testATableWithoutRowsHoldsNothing() throws {
    let table = try Table()
    XCTAssertEqual(try table.problems(Table.header + "\r\n"), [])
    XCTAssertEqual(try table.written([]), Table.header + "\r\n")
  }
}
