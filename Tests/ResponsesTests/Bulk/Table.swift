import Responses
import Surveys
import XCTest

/// A small survey with a question of every kind, and tables of responses to it.
struct Table {
  let versions: [Survey]
  static let today = CalendarDate("2026-11-21") ?? .first

  static let questions = """
    { "id": "about", "kind": "statement", "text": "Hello" },
    { "id": "one", "kind": "choose-one", "text": "One?", "preferNotToSay": true, "required": true,
      "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ] },
    { "id": "many", "kind": "choose-many", "text": "Many?", "exclusive": "none", "atMost": 2,
      "options": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" },
        { "id": "c", "text": "C" }, { "id": "none", "text": "None" } ] },
    { "id": "scale", "kind": "scale", "text": "Scale?", "options": [
      { "id": "low", "text": "Low" }, { "id": "middle", "text": "Middle" },
      { "id": "high", "text": "High" } ] },
    { "id": "rank", "kind": "rank", "text": "Rank?", "places": 3, "options": [
      { "id": "p", "text": "P" }, { "id": "q", "text": "Q" }, { "id": "r", "text": "R" },
      { "id": "s", "text": "S" } ] },
    { "id": "text", "kind": "text", "text": "Text?", "atMost": 20 },
    { "id": "number", "kind": "number", "text": "Number?", "min": -5, "max": 366, "decimals": 1 },
    { "id": "why-not", "kind": "text", "text": "Why not?", "atMost": 100,
      "askIf": { "question": "one", "is": ["no"] } }
    """

  private static let monitoring = """
    { "id": "people", "language": "en-GB", "characteristics": [ { "id": "age", "text": "Age" } ],
      "questions": [
        { "id": "age", "kind": "choose-one", "text": "Age?", "characteristic": "age",
          "preferNotToSay": true,
          "options": [ { "id": "young", "text": "Young" }, { "id": "old", "text": "Old" } ] },
        { "id": "how-old", "kind": "choose-one", "text": "How old?", "characteristic": "age",
          "askIf": { "question": "age", "is": ["old"] },
          "options": [ { "id": "over-60", "text": "Over 60", "parent": "old" },
            { "id": "over-80", "text": "Over 80", "parent": "old" } ] } ] }
    """

  /// One version, or as many as there are texts of further questions.
  init(
    _ questions: String = Self.questions, further: [String] = [], hasMonitoring: Bool = true
  ) throws {
    versions = try ([""] + further).enumerated().map { number, more in
      try Self.survey(
        """
        { "id": "every-kind", "version": \(number + 1), "language": "en-GB", "title": "Every kind",
          "languages": ["en-GB", "ur", "en-GB-x-easyread"],
          \(hasMonitoring ? #""monitoring": { "set": "people" },"# : "")
          "sites": [ { "id": "leeds-hub", "name": "Leeds" }, { "id": "hall", "name": "Hall" } ],
          "sections": [ { "id": "part", "title": "Part", "questions": [
            \(questions)\(more.isEmpty ? "" : ", " + more) ] } ] }
        """)
    }
  }

  private static func survey(_ text: String) throws -> Survey {
    do {
      return try SurveyFile.read(
        Array(text.utf8), context: .assumingFiles(monitoringSet: { _ in Array(monitoring.utf8) }))
    } catch {
      XCTFail(error.list.map { $0.rendered(in: "survey.json") }.joined(separator: "\n"))
      throw error
    }
  }

  static let header =
    "version,one,many,scale,rank,text,number,why-not,monitoring.age,monitoring.how-old,language,"
    + "channel,site,submitted"

  /// Reads a table whole, a few responses at a time.
  func read(_ bytes: [UInt8]) throws -> (responses: [Response], problems: [BulkProblem]) {
    var rest = bytes[...]
    var reader = ResponseReader(
      CSVReader<any Error> { buffer in
        let part = rest.prefix(buffer.count)
        buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
      }, versions: versions, languages: [], today: Self.today)
    var responses: [Response] = []
    while case let more = try reader.next(3), !more.isEmpty { responses += more }
    var problems: [BulkProblem] = []
    while case let more = try reader.nextProblems(), !more.isEmpty { problems += more }
    return (responses, problems)
  }

  /// The problems of a table as they are printed.
  func problems(_ text: String) throws -> [String] {
    let read = try read(Array(text.utf8))
    XCTAssertEqual(read.responses.isEmpty, !read.problems.isEmpty || read.responses.isEmpty)
    return read.problems.map { $0.rendered(in: "t.csv") }
  }

  /// The problems of one row below the usual header.
  func problems(row: String) throws -> [String] { try problems(Self.header + "\n" + row + "\n") }

  func written(_ responses: [Response]) throws -> String {
    var writer = ResponseWriter(versions)
    for response in responses { try writer.add(response) }
    return String(decoding: writer.taken(), as: UTF8.self)
  }

  /// The answers of a response, and the monitoring answers where there are any.
  func sheets(_ response: Response) throws -> (answers: AnswerSheet, monitoring: AnswerSheet?) {
    let survey = try XCTUnwrap(versions.first { $0.version == response.version })
    return (
      try AnswerEncoding(survey.questions).decode(response.answers),
      try response.monitoring.map {
        try AnswerEncoding(survey.monitoring?.questions ?? []).decode($0)
      }
    )
  }
}
