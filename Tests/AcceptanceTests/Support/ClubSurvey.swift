import Foundation
import XCTest

/// A survey of a club with a few questions, sites and equality questions of its own, in a real
/// folder: small enough that every count in it is known.
struct ClubSurvey {
  let folder: URL
  /// Questions that hang on others, after those of every club, and their columns.
  private let hanging: (questions: String, columns: [String])

  var data: URL { folder.appending(path: "data") }
  /// The last table that was imported.
  var table: URL { folder.appending(path: "members.csv") }
  var definition: URL { folder.appending(path: "surveys/club/survey.json") }
  /// The definition of the equality questions.
  var monitoring: URL { folder.appending(path: "surveys/monitoring/club.json") }

  private static let equalityQuestions = """
    {
      "id": "club", "language": "en-GB", "title": "About you",
      "characteristics": [
        { "id": "age", "text": "Age", "categories": [ { "id": "adult", "text": "18 or over" } ] },
        { "id": "sex", "text": "Sex" }, { "id": "street", "text": "Street" } ],
      "questions": [
        { "id": "age", "kind": "choose-one", "text": "How old are you?", "characteristic": "age",
          "preferNotToSay": true, "options": [
          { "id": "child", "text": "Under 18" },
          { "id": "younger", "text": "18 to 64", "parent": "adult" },
          { "id": "older", "text": "65 or over", "parent": "adult" } ] },
        { "id": "sex", "kind": "choose-one", "text": "What is your sex?", "characteristic": "sex",
          "preferNotToSay": true, "options": [
          { "id": "female", "text": "Female" }, { "id": "male", "text": "Male" } ] },
        { "id": "street", "kind": "choose-one", "text": "Where do you live?",
          "characteristic": "street", "preferNotToSay": true, "options": [
          { "id": "high", "text": "High Street" }, { "id": "mill", "text": "Mill Lane" },
          { "id": "quay", "text": "The Quay" } ] }
      ]
    }
    """

  init(for test: XCTestCase, asking questions: String = "", columns: [String] = []) throws {
    hanging = (questions, columns)
    folder = try Project.temporaryFolder(for: test)
    for name in ["club", "monitoring"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: "surveys/\(name)"), withIntermediateDirectories: true)
    }
    try Data(Self.equalityQuestions.utf8).write(to: monitoring)
    try publish(version: 1)
    try publish(version: 2)
  }

  /// The same club once more, to try something else on.
  private init(copying club: ClubSurvey) throws {
    hanging = club.hanging
    folder = club.folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for part in ["data", "surveys"] {
      try FileManager.default.copyItem(
        at: club.folder.appending(path: part), to: folder.appending(path: part))
    }
  }

  func copy() throws -> ClubSurvey { try ClubSurvey(copying: self) }

  private func publish(version: Int) throws {
    let go = version > 1 ? ", { \"id\": \"go\", \"text\": \"Go\" }" : ""
    let text = """
      {
        "id": "club", "version": \(version), "language": "en-GB", "title": "Our club",
        "purpose": "To see what people play.", "languages": ["en-GB", "en-GB-x-easyread", "ur"],
        "monitoring": { "set": "club" },
        "sites": [ { "id": "north", "name": "North" }, { "id": "south", "name": "South" } ],
        "sections": [ { "id": "part", "title": "The club", "questions": [
          { "id": "game", "kind": "choose-one", "text": "What do you play most?", "options": [
            { "id": "chess", "text": "Chess" }, { "id": "cards", "text": "Cards" }\(go) ] },
          { "id": "bring", "kind": "choose-many", "text": "What do you bring?",
            "exclusive": "none", "options": [ { "id": "tea", "text": "Tea" },
            { "id": "cake", "text": "Cake" }, { "id": "none", "text": "Nothing" } ] },
          { "id": "enjoy", "kind": "scale", "text": "How do you like it?", "options": [
            { "id": "not", "text": "Not at all" }, { "id": "some", "text": "A little" },
            { "id": "lot", "text": "A lot" } ] },
          { "id": "wish", "kind": "rank", "text": "What do you wish for?", "places": 2,
            "options": [ { "id": "light", "text": "Better light" },
            { "id": "chairs", "text": "Better chairs" }, { "id": "room", "text": "More room" } ] },
          { "id": "hours", "kind": "number", "text": "How many hours a week?", "min": 0,
            "max": 40 }\(version > 1 ? hanging.questions : "")
        ] } ]
      }
      """
    try Data(text.utf8).write(to: definition)
    try publish()
  }

  /// Publishes the definition as somebody changed it.
  func publishAnother(version: Int, _ change: (String) -> String) throws {
    let text = try String(contentsOf: definition, encoding: .utf8)
    let changed = change(text)
    XCTAssertNotEqual(changed, text)
    try Data(changed.replacing(#""version": 2"#, with: "\"version\": \(version)").utf8)
      .write(to: definition)
    try publish()
  }

  private func publish() throws {
    let outcome = try Outcome.of(
      "survey", "publish", "club", "--data", data.path, "--surveys",
      folder.appending(path: "surveys").path)
    XCTAssertEqual(outcome.status, 0, outcome.problems)
  }

  /// A member of the club, by the columns of the table that is imported.
  struct Member {
    fileprivate static let columns = [
      "version", "language", "channel", "site", "submitted", "game", "bring", "enjoy", "wish",
      "hours", "monitoring.age", "monitoring.sex", "monitoring.street",
    ]
    fileprivate var cells: [String: String]

    /// Somebody whose answers hang on a number, with the cells that are given.
    init(_ number: Int, _ special: [String: String] = [:]) {
      func one(_ texts: String...) -> String { texts[number % texts.count] }
      cells = [
        "version": "2", "language": "en-GB", "channel": "paper",
        "site": number / 4 % 2 == 0 ? "north" : "south",
        "submitted": "2026-11-02", "game": one("chess", "cards", "chess", "cards", "go"),
        "bring": one("tea", "tea cake", "cake", "none"), "enjoy": one("some", "lot", "not"),
        "wish": one("light room", "chairs light", "room", "light chairs"),
        "hours": String(number * 7 % 11),
        "monitoring.age": one("younger", "older", "younger", "older", "older", "younger", "child"),
        "monitoring.sex": number / 2 % 2 == 0 ? "female" : "male",
        "monitoring.street": number / 3 % 2 == 0 ? "high" : "mill",
      ]
      cells.merge(special) { _, special in special }
    }
  }

  /// Imports responses of so many people, numbered from a number on, with the cells that are given.
  func join(
    _ numbers: Range<Int>, _ special: [String: String] = [:],
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    try join(numbers.map { Member($0, special) }, file: file, line: line)
  }

  func join(
    _ members: [Member], file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let columns = Member.columns + hanging.columns
    let rows = members.map { member in
      columns.map { member.cells[$0] ?? "" }.joined(separator: ",")
    }
    let text = ([columns.joined(separator: ",")] + rows).map { $0 + "\r\n" }.joined()
    try Data(text.utf8).write(to: table)
    let outcome = try run("responses", "import", "club", table.path)
    XCTAssertEqual(outcome.status, 0, outcome.problems, file: file, line: line)
  }

  func run(_ arguments: String...) throws -> Outcome {
    try Outcome.of(arguments + ["--data", data.path])
  }

  func close() throws {
    let outcome = try run("survey", "close", "club")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
  }

  func serve(for test: XCTestCase) throws -> RunningService {
    try RunningService(
      "serve", "--data", data.path, "--surveys", folder.appending(path: "surveys").path
    ).ending(with: test)
  }

  /// What came of a release into the folder of this name.
  func create(_ name: String, _ options: [String]) throws -> Outcome {
    try Outcome.of(
      ["release", "create", "club", "--data", data.path, "--out", out(name).path] + options)
  }

  func out(_ name: String) -> URL { folder.appending(path: name) }

  /// A release that the rules allow.
  @discardableResult
  func release(
    _ name: String, _ options: String..., file: StaticString = #filePath, line: UInt = #line
  ) throws -> ReleasedFolder {
    let outcome = try create(name, options)
    XCTAssertEqual(outcome.status, 0, outcome.problems, file: file, line: line)
    return ReleasedFolder(url: out(name))
  }

  /// A release that is refused: exit 1, one sentence a conflict, no folder, nothing in the register.
  @discardableResult
  func refusal(
    _ options: String..., file: StaticString = #filePath, line: UInt = #line
  ) throws -> String {
    let before = try registered()
    let outcome = try create("refused", options)
    XCTAssertEqual(outcome.status, 1, outcome.output, file: file, line: line)
    XCTAssertEqual(outcome.output, "", file: file, line: line)
    XCTAssertFalse(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .contains { $0.hasPrefix("refused") }, file: file, line: line)
    XCTAssertEqual(try registered(), before, file: file, line: line)
    return outcome.problems
  }

  /// The numbers of the releases that the register holds.
  func registered() throws -> [Int] {
    let outcome = try run("release", "list", "--json")
    let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try XCTUnwrap(rows as? [[String: Any]]).compactMap { $0["release"] as? Int }
  }
}
