import XCTest

/// Eight people with phones go through a whole workshop, and the server dies in every stage.
final class WorkshopParticipantTests: XCTestCase {
  private var data = URL(filePath: "/")
  private var service: RunningService?
  private var people: [Browser] = []

  private static let tags = ["en-GB", "en-GB-x-easyread", "ur"]

  override func setUpWithError() throws {
    data = try Project.temporaryFolder(for: self).appending(path: "data")
    let published = try Outcome.of(
      "survey", "publish", "older-people-access", "--data", data.path)
    XCTAssertEqual(published.status, 0, published.problems)
    service = try RunningService("serve", "--data", data.path)
  }

  override func tearDownWithError() throws { try service?.end() }

  /// Ends the server as a power cut does, and starts another; all phones go on with their cookies.
  private func crash(_ hall: Facilitator) throws {
    service?.kill()
    try service?.end()
    let next = try RunningService("serve", "--data", data.path)
    service = next
    hall.goOn(at: next.address)
    people = try people.enumerated().map { index, person in
      try Browser(next.address, hall.path(in: Self.tag(index)), cookie: person.cookie)
    }
  }

  private static func tag(_ index: Int) -> String {
    index == 3 ? "ur" : index == 5 ? "en-GB-x-easyread" : "en-GB"
  }

  private func post(_ index: Int, _ hall: Facilitator, _ fields: [Browser.Field]) throws {
    try people[index].post(hall.path(in: Self.tag(index)), fields)
    XCTAssertEqual(people[index].answer.status, 200, "\(index): \(fields)")
  }

  private func look(_ index: Int, _ hall: Facilitator) throws -> Browser {
    try people[index].open(hall.path(in: Self.tag(index)))
    return people[index]
  }

  func testEightPeopleRankTheirIdeasAndNoActIsLost() throws {
    let address = try XCTUnwrap(service).address
    let hall = try Facilitator(at: address, data: data)
    for index in 0..<8 {
      let person = try Browser(address, "/\(Self.tag(index))/workshops")
      try person.write(hall.code.lowercased())
      try person.press()
      XCTAssertEqual(person.location, hall.path(in: Self.tag(index)))
      try person.press()
      XCTAssertNotNil(person.text("//bdi[@id='words']"))
      people.append(person)
    }
    try crash(hall)
    for index in 0..<8 {
      XCTAssertNotNil(people[index].text("//bdi[@id='receipt']"), "\(index)")
      try post(index, hall, [("act", "took-slip")])
    }
    try hall.act("begin", ["stage": "silent-generation"])
    for index in 0..<8 {
      try post(index, hall, [("act", "write"), ("draft", ""), ("text", "Idea of \(index + 1)")])
      try post(index, hall, [("act", "finish")])
    }
    try crash(hall)
    try takeTurns(hall)
    try crash(hall)
    XCTAssertEqual(try look(0, hall).texts("//div[@id='chart']//b").count, 8)
    try clarify(hall)
    try crash(hall)
    try vote(hall)
    try hall.act("close")
    try crash(hall)
    let end = try look(6, hall)
    XCTAssertEqual(end.texts("//ol[@class='results']/li//b").first, "I")
    XCTAssertTrue(end.texts("//li[@id='idea-G']/p").contains("Your idea"))
  }

  /// Each says their idea, and then everybody passes.
  private func takeTurns(_ hall: Facilitator) throws {
    try hall.act("begin", ["stage": "round-robin"])
    for index in 0..<8 {
      let other = try look((index + 1) % 8, hall)
      XCTAssertEqual(other.texts("//button[@value='pass']"), [])
      XCTAssertEqual(try look(index, hall).texts("//button[@value='pass']").count, 1)
      try post(
        index, hall, [("act", "offer"), ("draft", "1"), ("text", "Idea of \(index + 1)")])
    }
    for index in 0..<8 { try post(index, hall, [("act", "pass")]) }
  }

  /// The ideas of the first two become one, with the consent of both.
  private func clarify(_ hall: Facilitator) throws {
    try hall.act("begin", ["stage": "clarification"])
    try post(
      4, hall, [("act", "merge"), ("idea", "A"), ("idea", "B"), ("text", "Both of them")])
    for index in 0..<2 {
      XCTAssertEqual(try look(index, hall).texts("//button[@value='agree']").count, 1)
      try post(index, hall, [("act", "agree"), ("proposal", "1")])
    }
    let chart = try look(7, hall)
    XCTAssertEqual(chart.text("//li[@id='idea-I']//bdi"), "Both of them")
    XCTAssertEqual(chart.attributes("//li[@class='gone']/@id"), ["idea-A", "idea-B"])
    for letter in "CDEFGHI" { try hall.act("visit", ["idea": String(letter)]) }
  }

  /// Six put the merged idea first; one changes their mind after a crash.
  private func vote(_ hall: Facilitator) throws {
    try hall.act("open-voting")
    for index in 0..<8 {
      let first = index < 6 ? "I" : "C"
      try post(index, hall, [("act", "vote"), ("place-1", first), ("place-2", "D")])
    }
    try crash(hall)
    let changed = try look(7, hall)
    XCTAssertEqual(changed.attributes("//option[@selected]/@value"), ["C", "D", ""])
    try post(7, hall, [("act", "vote"), ("place-1", "I")])
    try hall.act("close-voting")
    let result = try look(2, hall)
    XCTAssertEqual(
      result.texts("//ol[@class='results']/li//b"), ["I", "D", "C", "E", "F", "G", "H"])
    // Easy Read is in the room, so everybody ranks three: 7 × 3, 7 × 2 and 1 × 3 points.
    XCTAssertEqual(
      Array(result.texts("//ol[@class='results']/li/p[@class='facts']/span[1]").prefix(3)),
      ["21 points", "14 points", "3 points"])
  }
}
