import Foundation
import Responses
import XCTest

/// Somebody puts all figures of a release into a solver of integer programs, and asks it how low and
/// how high each count can be that is withheld.
///
/// `Tests/IndependentRelease/attack.py` does it, with a solver that others wrote.
final class ReleaseSolverTests: XCTestCase {
  private static let python = Project.root.appending(path: ".build/ranking-venv/bin/python")

  private struct Missing: Error {
    let advice = "No solver to attack with. 'make ranking-tools' installs it."
  }

  override func setUpWithError() throws {
    guard !FileManager.default.fileExists(atPath: Self.python.path) else { return }
    guard ProcessInfo.processInfo.environment["RELEASE_TESTS"] != "required" else {
      throw Missing()
    }
    throw XCTSkip(Missing().advice)
  }

  func testFourNumbersArePossibleForEverySmallCount() throws {
    let common = try ClubSurvey(for: self)
    for (people, seed) in [(60, 1), (60, 2), (200, 3), (200, 4)] {
      let club = try common.copy()
      try club.join(members(people, seed: UInt64(seed)))
      let release = try club.release("out", "--by", "age", "--by", "sex,street")
      let (narrow, tried) = try attack(release, of: club)
      XCTAssertEqual(narrow, [], "\(people) people, seed \(seed)")
      XCTAssertGreaterThan(tried, 20)
    }
  }

  /// The table by one characteristic gives sums of cells of the pair.
  func testFourNumbersArePossibleWhereAPairStandsBesideWhatItIsMadeOf() throws {
    let common = try ClubSurvey(for: self)
    for (people, seed) in [(60, 5), (60, 8), (200, 7), (300, 5)] {
      let club = try common.copy()
      try club.join(members(people, seed: UInt64(seed)))
      let release = try club.release(
        "out", "--by", "age", "--by", "sex", "--by", "street", "--by", "age,sex", "--by",
        "sex,street")
      let (narrow, tried) = try attack(release, of: club)
      XCTAssertEqual(narrow, [], "\(people) people, seed \(seed)")
      XCTAssertGreaterThan(tried, 50)
    }
  }

  /// Who was not asked a question gave no answer to another one for which it is asked.
  func testFourNumbersArePossibleForWhoKnowsWhomAQuestionWasAskedOf() throws {
    let common = try ClubSurvey(
      for: self,
      asking: """
        , { "id": "hard", "kind": "scale", "text": "How hard is it?", "options": [
            { "id": "not", "text": "Not" }, { "id": "very", "text": "Very" } ],
            "askIf": { "question": "game", "is": ["chess", "go"] } },
          { "id": "who", "kind": "text", "text": "With whom?",
            "askIf": { "question": "game", "is": ["cards"] } }
        """, columns: ["hard", "who"])
    for (people, seed) in [(60, 22), (100, 3), (300, 32), (300, 35)] {
      let club = try common.copy()
      try club.join(members(people, seed: UInt64(seed)))
      let release = try club.release("out", "--by", "age", "--by", "sex", "--by", "street")
      let (narrow, tried) = try attack(release, of: club)
      XCTAssertEqual(narrow, [], "\(people) people, seed \(seed)")
      XCTAssertGreaterThan(tried, 20)
    }
  }

  /// What the solver found of counts of 1 to 4 people, and of how many it tried to find something.
  private func attack(
    _ release: ReleasedFolder, of club: ClubSurvey
  ) throws -> (narrow: [String], tried: Int) {
    let output = try Outcome.file("attack", in: club.folder)
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Project.root.appending(path: "Tests/IndependentRelease/attack.py").path,
      club.monitoring.path, club.table.path, release.path, club.definition.path,
    ]
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    let lines = try Outcome.text(in: output).split(separator: "\n").map(String.init)
    let tried = try XCTUnwrap(lines.last?.split(separator: " ").first.flatMap { Int($0) })
    return (Array(lines.dropLast()), tried)
  }

  /// People whose answers hang on nothing, some of them rare.
  private func members(_ count: Int, seed: UInt64) -> [ClubSurvey.Member] {
    var random = SplitMix64(seed: seed)
    var others = SplitMix64(seed: seed + 1_000)
    func one(_ weights: KeyValuePairs<String, UInt64>) -> String {
      var mark = random.next() % weights.reduce(0) { $0 + $1.value }
      for (text, weight) in weights {
        if mark < weight { return text }
        mark -= weight
      }
      return ""
    }
    return (0..<count).map { number in
      let game = one(["chess": 58, "cards": 31, "go": 8, "": 3])
      let isPassedOver = others.next() % 20 == 0
      let hard = isPassedOver ? "" : others.next() % 5 < 3 ? "not" : "very"
      let languages = ["ur", "en-GB-x-easyread", "en-GB-x-easyread"]
      let language = Int(others.next() % 30)
      return ClubSurvey.Member(
        number,
        [
          "language": languages.indices.contains(language) ? languages[language] : "en-GB",
          "channel": others.next() % 50 == 0 ? "web" : "paper",
          "game": game,
          "hard": ["chess", "go"].contains(game) ? hard : "not_asked",
          "who": game == "cards" ? (isPassedOver ? "" : "words") : "not_asked",
          "bring": one(["tea": 45, "tea cake": 15, "cake": 7, "none": 30, "": 3]),
          "enjoy": one(["some": 53, "lot": 36, "not": 8, "": 3]),
          "site": one(["north": 1, "south": 1]),
          "monitoring.age": one(["younger": 57, "older": 29, "child": 9, "": 5]),
          "monitoring.sex": one(["female": 57, "male": 38, "": 5]),
          "monitoring.street": one(["high": 66, "mill": 21, "quay": 8, "": 5]),
        ])
    }
  }
}
