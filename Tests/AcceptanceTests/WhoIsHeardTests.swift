import Foundation
import XCTest

/// Staff see who is heard and who is missing while there is still time to reach them.
final class WhoIsHeardTests: XCTestCase {
  private static let header = "area,characteristic,category,persons,source,date,checked\n"

  /// A club of sixty in a town where as many men as women live, and few on Mill Lane.
  private func club() throws -> ClubSurvey {
    let club = try ClubSurvey(for: self)
    try club.join(0..<60)
    let folder = club.folder.appending(path: "surveys/populations")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let rows = [
      "sex,female,5000", "sex,male,5000", "street,high,1000", "street,mill,8000",
      "street,quay,1000",
    ]
    let text = rows.map { "Town,\($0),Survey of the town,2025,yes\n" }.joined()
    try Data((Self.header + text).utf8).write(to: folder.appending(path: "town.csv"))
    return club
  }

  private func surveys(_ club: ClubSurvey) -> String {
    club.folder.appending(path: "surveys").path
  }

  private func show(_ club: ClubSurvey, _ options: String...) throws -> Outcome {
    try Outcome.of(
      [
        "monitoring", "show", "club", "--data", club.data.path, "--surveys", surveys(club),
        "--against", "town",
      ] + options)
  }

  private func json(_ outcome: Outcome) throws -> [String: Any] {
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try XCTUnwrap(object as? [String: Any])
  }

  private func verdicts(_ document: [String: Any]) throws -> [String: String] {
    let all = try XCTUnwrap(document["characteristics"] as? [[String: Any]])
    let rows = all.flatMap { $0["categories"] as? [[String: Any]] ?? [] }
    return Dictionary(
      rows.compactMap { row in
        (row["category"] as? String).flatMap { name in
          (row["verdict"] as? String).map { (name, $0) }
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  func testTheTableTellsWhoIsMissingAndHowManyMoreItTakes() throws {
    let club = try club()
    let shown = try show(club)
    XCTAssertEqual(shown.status, 0, shown.problems)
    XCTAssertTrue(shown.output.contains("Held against: Town (town)"), shown.output)
    XCTAssertTrue(shown.output.contains("under-represented"), shown.output)
    // 30 of 60 on Mill Lane, where 80% live: (30 + 90) / (60 + 90) is 0.8.
    let mill = try XCTUnwrap(shown.output.split(separator: "\n").first { $0.hasPrefix("Mill") })
    XCTAssertTrue(mill.contains("80.0%") && mill.hasSuffix(" 90"), String(mill))
    XCTAssertEqual(
      try verdicts(json(show(club, "--json"))),
      [
        "female": "in-line", "male": "in-line", "high": "over-represented",
        "mill": "under-represented", "quay": "too-few", "child": "no-reference",
        "younger": "no-reference", "older": "no-reference",
      ])
  }

  func testWhileItIsOpenFewMoreResponsesChangeNothing() throws {
    let club = try club()
    let first = try json(show(club, "--json"))
    XCTAssertNotNil(first["next"])
    try club.join(60..<65)
    XCTAssertEqual(try json(show(club, "--json")) as NSDictionary, first as NSDictionary)
    // Ten more and it is still too soon; and a release is compared with what was shown.
    try club.join(65..<80)
    XCTAssertEqual(
      try json(show(club, "--json"))["at"] as? String, first["at"] as? String)
    XCTAssertEqual(try club.registered(), [1])
    XCTAssertTrue(
      try club.refusal("--by", "sex").contains("Release 1 was made less than a day ago"))
    let listed = try club.run("release", "list")
    XCTAssertTrue(listed.output.contains("monitoring show"), listed.output)
    // Closed, no day must pass.
    try club.close()
    let last = try json(show(club, "--json"))
    XCTAssertEqual(last["people"] as? Int, 80)
    XCTAssertNil(last["next"])
    XCTAssertEqual(try club.registered(), [1, 2])
  }

  func testAimsAreThoseOfTheFileAndItsProblemsHaveLines() throws {
    let club = try club()
    let file = club.folder.appending(path: "surveys/club/outreach.csv")
    try Data("characteristic,category,aim,note\nstreet,mill,50,Knock on doors\n".utf8).write(
      to: file)
    let shown = try show(club)
    XCTAssertTrue(shown.output.contains("Knock on doors"), shown.output)
    try Data("characteristic,category,aim\nstreet,mil,50\n".utf8).write(to: file)
    let refused = try show(club)
    XCTAssertEqual(refused.status, 1)
    XCTAssertTrue(
      refused.problems.contains("outreach.csv:2: The survey has no category"), refused.problems)
  }

  func testAReleaseHoldsThePopulationThatItWasHeldAgainst() throws {
    let club = try club()
    let plain = try club.copy()
    let made = try club.create(
      "against", ["--by", "street", "--against", "town", "--surveys", surveys(club)])
    XCTAssertEqual(made.status, 0, made.problems)
    let release = ReleasedFolder(url: club.out("against"))
    XCTAssertTrue(try release.names().contains("population.csv"))
    let rows = try release.text("respondents.csv").split(separator: "\r\n")
    XCTAssertTrue(
      rows.contains("street,mill,30,50,8000,80.0,0.63,0.47,0.78,under-represented"),
      rows.joined(separator: "\n"))
    XCTAssertTrue(rows.contains { $0.hasPrefix("age,older,") && $0.hasSuffix(",[z],[z]") })
    XCTAssertTrue(try release.text("notes.md").contains("Town (town)"))
    // The file of the population may change; the release has its own.
    try FileManager.default.removeItem(
      at: club.folder.appending(path: "surveys/populations/town.csv"))
    let verified = try club.run("release", "verify", club.out("against").path)
    XCTAssertEqual(verified.status, 0, verified.problems)
    XCTAssertTrue(verified.output.contains("counted again"), verified.output)

    let weights = try Outcome.of(
      "monitoring", "weights", club.out("against").path, "--by", "street", "--set", "club",
      "--surveys", surveys(club))
    XCTAssertEqual(weights.status, 0, weights.problems)
    XCTAssertTrue(weights.output.contains("Design effect"), weights.output)

    try plain.release("plain", "--by", "street")
    let without = ReleasedFolder(url: plain.out("plain"))
    XCTAssertFalse(try without.names().contains("population.csv"))
    XCTAssertFalse(try without.text("release.json").contains("\"reference\""))
  }

  func testStaffSeeItOnAPageWithTheirTokenAlone() throws {
    let club = try club()
    let service = try club.serve(for: self)
    let target = "/en-GB/staff/club"
    let form = try Connection.answer(from: service.address, target)
    XCTAssertEqual(form.status, 200)
    XCTAssertTrue(form.text.contains("autocomplete=\"off\""), form.text)

    let page = try post(token(of: "commissioner", club), to: target, at: service)
    XCTAssertEqual(page.status, 200)
    XCTAssertTrue(page.text.contains("<svg") && page.text.contains("<desc"), page.text)
    XCTAssertTrue(page.text.contains("under-represented"), page.text)
    XCTAssertFalse(page.text.contains("equalsay_"), page.text)
    XCTAssertLessThan(page.text.utf8.count, 60_000)
    XCTAssertEqual(page.headers["cache-control"], "no-store")
    XCTAssertNil(page.headers["set-cookie"])

    XCTAssertEqual(try post(token(of: "translator", club), to: target, at: service).status, 403)
    let wrong = try post("equalsay_nothing", to: target, at: service)
    XCTAssertEqual(wrong.status, 401)
    XCTAssertFalse(wrong.text.contains("under-represented"), wrong.text)
    let audit = try club.run("audit", "show")
    XCTAssertTrue(audit.output.contains("representation-seen"), audit.output)
  }

  /// The catalogue of the club's Urdu has two phrases of the page, and nobody has translated the club.
  func testWhatIsNotInTheReadersLanguageSaysWhichItIsIn() throws {
    let club = try club()
    let translations = club.folder.appending(path: "translations")
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "Translations"), to: translations)
    let catalogue = translations.appending(path: "interface/ur.po")
    let lines = try String(contentsOf: catalogue, encoding: .utf8).components(separatedBy: "\n\n")
    let missing = ["verdict-under", "column-verdict", "show-method", "show-aims\""]
    let kept = lines.filter { entry in
      !missing.contains { entry.contains("msgctxt \"monitoring.") && entry.contains($0) }
    }
    XCTAssertEqual(lines.count - kept.count, missing.count)
    try Data(kept.joined(separator: "\n\n").utf8).write(to: catalogue)
    let service = try RunningService(
      "serve", "--data", club.data.path, "--surveys", surveys(club), "--translations",
      translations.path
    ).ending(with: self)

    let page = try post(token(of: "commissioner", club), to: "/ur/staff/club", at: service).text
    let mark = "<span lang=\"en-GB\" dir=\"ltr\">"
    for english in [
      "<td>\(mark)under-represented</span></td>", "<th scope=\"col\">\(mark)In short</span></th>",
      "<h2>\(mark)Sex</span></h2>", "<th scope=\"row\">\(mark)Mill Lane</span></th>",
      "lang=\"en-GB\">under-represented</text>", "<h2>\(mark)Aims",
    ] {
      XCTAssertTrue(page.contains(english), "\(english) is not in \(page)")
    }
    XCTAssertFalse(page.contains("\(mark)Who is heard"), page)
  }

  func testProgramsAskForItOverTheAPI() throws {
    let club = try club()
    let service = try club.serve(for: self)
    let path = "/api/v1/surveys/club/representation"
    XCTAssertEqual(try Connection.answer(from: service.address, path + "?against=town").status, 401)
    let bearer = ["Authorization": "Bearer \(try token(of: "facilitator", club))"]
    let answer = try Connection.answer(
      from: service.address, path + "?against=town", headers: bearer)
    XCTAssertEqual(answer.status, 200, answer.text)
    let document = try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
    XCTAssertEqual(
      try verdicts(try XCTUnwrap(document as? [String: Any]))["mill"], "under-represented")
    for query in ["", "?against=nowhere", "?against=..%2Ftown"] {
      XCTAssertEqual(
        try Connection.answer(from: service.address, path + query, headers: bearer).status, 422,
        query)
    }
  }

  func testAFileWithAProblemIsNotCalledTooFewPeople() throws {
    let club = try club()
    let populations = club.folder.appending(path: "surveys/populations")
    try Data((Self.header + "Abroad,sex,femal,5,Survey,2025,yes\n").utf8).write(
      to: populations.appending(path: "abroad.csv"))
    let service = try club.serve(for: self)
    let form = try Connection.answer(from: service.address, "/en-GB/staff/club").text
    // Nobody begins with a file that cannot be read.
    let town = try XCTUnwrap(form.range(of: "value=\"town\" selected"), form)
    let abroad = try XCTUnwrap(form.range(of: "value=\"abroad\""), form)
    XCTAssertLessThan(town.lowerBound, abroad.lowerBound)

    let page = try post(
      token(of: "commissioner", club), to: "/en-GB/staff/club", at: service, against: "abroad")
    XCTAssertEqual(page.status, 500)
    XCTAssertTrue(
      page.text.contains("ask whoever looks after the service to mend the file"), page.text)
    XCTAssertFalse(page.text.contains("Too few people"), page.text)
    XCTAssertFalse(page.text.contains("femal"), page.text)
    let bearer = ["Authorization": "Bearer \(try token(of: "facilitator", club))"]
    let path = "/api/v1/surveys/club/representation?against="
    let answer = try Connection.answer(from: service.address, path + "abroad", headers: bearer)
    XCTAssertEqual(answer.status, 500, answer.text)
    XCTAssertTrue(answer.text.contains("Ask whoever looks after the service"), answer.text)

    try Data("characteristic,category,aim\nstreet,mil,50\n".utf8).write(
      to: club.folder.appending(path: "surveys/club/outreach.csv"))
    let aims = try Connection.answer(from: service.address, path + "town", headers: bearer)
    XCTAssertEqual(aims.status, 500, aims.text)
    XCTAssertEqual(try club.registered(), [])
  }

  func testWhoeverHasNoFilterIsNotToldToWidenIt() throws {
    let club = try ClubSurvey(for: self)
    let folder = club.folder.appending(path: "surveys/populations")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((Self.header + "Town,sex,female,5,Survey,2025,yes\n").utf8).write(
      to: folder.appending(path: "town.csv"))
    try club.join(0..<3)
    let shown = try show(club)
    XCTAssertEqual(shown.status, 1)
    XCTAssertTrue(shown.problems.contains("Wait until more have answered."), shown.problems)
    XCTAssertFalse(shown.problems.contains("filter"), shown.problems)
  }

  func testAFigureThatIsWhatTheOthersLeaveIsSaidToBe() throws {
    let club = try club()
    let file = club.folder.appending(path: "surveys/populations/town.csv")
    try Data(
      (Self.header
        + "Town,sex,everybody,10000,Survey,2025,yes\nTown,sex,female,5000,Survey,2025,yes\n")
        .utf8
    ).write(to: file)
    let shown = try show(club)
    XCTAssertEqual(shown.status, 0, shown.problems)
    XCTAssertTrue(
      shown.output.contains("worked out as everybody less the others: Sex: Male."), shown.output)
  }

  private func token(of role: String, _ club: ClubSurvey) throws -> String {
    let made = try club.run("token", "create", "--role", role)
    XCTAssertEqual(made.status, 0, made.problems)
    return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func post(
    _ token: String, to target: String, at service: RunningService, against: String = "town"
  ) throws -> Answer {
    try Connection.answer(
      from: service.address, "POST", target,
      headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Array("token=\(token)&population=\(against)".utf8))
  }
}
