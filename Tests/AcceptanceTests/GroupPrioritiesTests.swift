import Foundation
import XCTest

/// An analyst sees what each group of a released survey puts first beside everybody.
final class GroupPrioritiesTests: XCTestCase {
  private static let release = Project.root.appending(path: "Exports/older-people-access")
  private static let room = "older-people-access:priorities"
  private static let themes = [
    "company": "help", "outreach": "help", "trained-staff": "staff", "being-asked": "staff",
    "own-stories": "stories", "leaflets": "knowing", "one-place": "knowing",
    "local-places": "knowing",
  ]

  private var folder = URL(filePath: "/")
  private var book: String { folder.appending(path: "themes.json").path }

  override func setUpWithError() throws { folder = try Project.temporaryFolder(for: self) }

  private func begin() throws {
    for theme in ["help", "staff", "stories", "knowing"] {
      let added = try Outcome.of(
        "priorities", "theme", book, "--add", theme, "--name", theme.capitalized)
      XCTAssertEqual(added.status, 0, added.problems)
    }
    let brought = try Outcome.of("priorities", "theme", book, "--release", Self.release.path)
    XCTAssertEqual(brought.output, "\(Self.room): 8 of 8 ideas are new or have new words.\n")
  }

  private func assign() throws {
    let words = Self.themes.sorted { $0.key < $1.key }.flatMap { option, theme in
      ["--assign", "\(Self.room)/\(option)=\(theme)"]
    }
    let assigned = try Outcome.of(["priorities", "theme", book, "--coder", "ann"] + words)
    XCTAssertEqual(assigned.status, 0, assigned.problems)
  }

  func testTheGroupsOfAReleaseStandBesideEverybody() throws {
    try begin()
    try assign()
    let rooms = folder.appending(path: "rooms.json").path
    let gathered = try Outcome.of(
      "priorities", "gather", book, "--release", Self.release.path, "--out", rooms)
    XCTAssertEqual(gathered.status, 0, gathered.problems)
    let text = try Outcome.of("priorities", "combine", rooms).output
    // Published: company 320, trained-staff 315, own-stories 295 of three places.
    for line in [
      "     Age: 18 to 64 (about 125 people): “Help”, “Stories”, “Knowing”",
      "     Age: 65 and over (about 100 people): “Staff”, “Help”, “Stories”",
      "Age: 65 and over\n     Puts first: “Staff”. Everybody: “Help”\n",
      "Age: 18 to 64\n     In its top places, and not in everybody’s: “Knowing”\n"
        + "     In everybody’s top places, and not in its own: “Staff”\n",
      "Carried forward too, because a group of people put them in its top places: “Knowing”",
    ] {
      XCTAssertTrue(text.contains(line), "\(line)\n\(text)")
    }
    let urdu = try Outcome.of("priorities", "combine", rooms, "--language", "ur").output
    XCTAssertTrue(urdu.contains("گروہ سب لوگوں سے کہاں مختلف ہیں"), urdu)
    try checkDocument(of: rooms)
  }

  private func checkDocument(of rooms: String) throws {
    let output = try Outcome.of("priorities", "combine", rooms, "--json").output
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let groups = try XCTUnwrap(document["groups"] as? [[String: Any]])
    // By six characteristics; money and the others in the order of the file.
    XCTAssertEqual(groups.count, 14)
    XCTAssertEqual(
      groups[0].keys.sorted(),
      [
        "base", "by", "category", "differs", "everybody", "first", "notInGroup", "onlyInGroup",
        "putsAnotherFirst", "session", "title",
      ])
    XCTAssertEqual(groups[0]["everybody"] as? [String], ["Help", "Staff", "Stories"])
    XCTAssertEqual(groups[0]["onlyInGroup"] as? [String], ["Knowing"])
    let themes = try XCTUnwrap(document["themes"] as? [[String: Any]])
    let knowing = try XCTUnwrap(themes.first { $0["theme"] as? String == "Knowing" })
    XCTAssertEqual(knowing["carriedForward"] as? Bool, true)
    let carriers = try XCTUnwrap(knowing["carriedBy"] as? [String: Any])
    XCTAssertEqual(carriers["sessions"] as? [String], [])
    let first = try XCTUnwrap((carriers["groups"] as? [[String: Any]])?.first)
    XCTAssertEqual(
      first as? [String: String],
      [
        "by": "age", "category": "age-18-to-64", "session": Self.room,
      ])
  }

  func testNothingIsGuessedForAnOptionWithoutATheme() throws {
    try begin()
    let gathered = try Outcome.of("priorities", "gather", book, "--release", Self.release.path)
    XCTAssertEqual(gathered.status, 1)
    XCTAssertEqual(gathered.output, "")
    // Once, though most groups have it among their first three as well.
    XCTAssertEqual(
      gathered.problems.components(separatedBy: "\(Self.room)/company: This idea is in no theme.")
        .count, 2, gathered.problems)
  }

  func testAReleaseThatWasChangedIsNotRead() throws {
    try begin()
    try assign()
    let copy = folder.appending(path: "copy")
    try FileManager.default.copyItem(at: Self.release, to: copy)
    let file = copy.appending(path: "priorities-by-group.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("company", with: "outreach", maxReplacements: 1).utf8).write(to: file)
    let gathered = try Outcome.of("priorities", "gather", book, "--release", copy.path)
    XCTAssertEqual(gathered.status, 1)
    XCTAssertTrue(gathered.problems.contains("It is not as it was published."), gathered.problems)
    let none = try Outcome.of("priorities", "gather", book, "--release", folder.path)
    XCTAssertEqual(none.status, 1)
    XCTAssertTrue(none.problems.contains("release.json: There is no such file."), none.problems)
  }

  func testMistakesInGroupsAreReportedWithTheirPlaces() throws {
    let path = folder.appending(path: "rooms.json").path
    try Data(
      """
      {"sessions": [{"id": "hall", "places": 1, "ideas": {"A": "Transport"}, "ballots": [["A"]]}],
       "groups": [
        {"by": "age", "category": "old", "first": ["Transprt"]},
        {"by": "age", "category": "old", "session": "hal", "first": ["Transport", "Transport"]},
        {"by": "age", "category": "old", "first": ["Transport"]},
        {"category": "old", "first": [], "rank": 1}
      ]}
      """.utf8
    ).write(to: URL(filePath: path))
    let outcome = try Outcome.of("priorities", "combine", path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(
      outcome.problems.replacing(path, with: "f"),
      """
      f:3:46: No idea of the sessions belongs to the theme "Transprt". Did you mean "Transport"?
      f:4:47: There is no session "hal". Did you mean "hall"?
      f:4:77: The theme "Transport" is ranked twice. Keep its better place.
      f:5:10: The group "age:old" already stands on line 3. Take one out.
      f:6:3: This group has no "by". Add it.
      f:6:32: "first" is empty. It needs at least 1 entry.
      f:6:36: Unknown key "rank". This group may have "by", "category", "title", "base", "session", "first".

      """)
  }
}
