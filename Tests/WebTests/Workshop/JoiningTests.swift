import Foundation
import HTTP
import Surveys
import Web
import Workshops
import XCTest

/// A person comes in with a code, and comes back on another device.
final class JoiningTests: XCTestCase {
  func testACodeIsTakenInWhateverWayItIsTyped() async throws {
    let hall = try Hall(for: self)
    let visitor = try hall.visitor()
    let code = hall.room.code.text
    for typed in [code, code.lowercased(), "\(code.prefix(3)) - \(code.suffix(3)) "] {
      let answer = try await visitor.post("/en-GB/workshops", [("code", typed)])
      XCTAssertEqual(answer.location, "/en-GB/workshops/\(code)", typed)
    }
  }

  func testAWrongCodeIsToldAndKept() async throws {
    let visitor = try Hall(for: self).visitor()
    let malformed = try await visitor.post("/en-GB/workshops", [("code", "hello")])
    XCTAssertEqual(malformed.status, 422)
    XCTAssertEqual(try malformed.text("//input[@id='code']/@value"), "hello")
    let unknown = try await visitor.get("/en-GB/workshops/ACDEFG")
    XCTAssertEqual(unknown.status, 404)
    XCTAssertEqual(
      try unknown.text("//div[@role='alert']//li"),
      "There is no workshop with this code. Check the code and try again")
    XCTAssertEqual(try unknown.text("//input[@id='code']/@value"), "ACD-EFG")
  }

  func testWhoeverJoinsReadsFirstAndThenGetsANumberWordsAndAReceipt() async throws {
    let hall = try Hall(for: self)
    let visitor = try hall.visitor()
    let door = try await visitor.get(hall.path())
    XCTAssertEqual(try door.text("//h1"), "Better tea")
    XCTAssertTrue(try door.texts("//main/p").contains("What would make the tea better?"))
    XCTAssertNil(visitor.cookie)
    let joined = try await visitor.post(hall.path(), [("act", "join")])
    XCTAssertEqual(joined.location, hall.path("?slip=gathering"))
    let page = try await visitor.get(hall.path("?slip=gathering"))
    XCTAssertTrue(try page.text("//div[@id='stage']").contains("You are number 1"))
    XCTAssertEqual(try page.text("//bdi[@id='words']").split(separator: " ").count, 4)
    XCTAssertEqual(try page.text("//bdi[@id='receipt']").count, 19)
    _ = try await visitor.post(hall.path(), [("act", "took-slip")])
    let later = try await visitor.get(hall.path())
    XCTAssertEqual(try later.texts("//bdi[@id='words']"), [])
    let again = try await visitor.get(hall.path("?slip=1"))
    XCTAssertEqual(try again.text("//bdi[@id='words']"), try page.text("//bdi[@id='words']"))
  }

  func testTheSlipIsWholeAfterJoiningAndFoldedAfterwards() async throws {
    let hall = try Hall(for: self)
    let person = try await hall.participant()
    _ = try await hall.participant()
    let joined = hall.path("?slip=gathering")
    let (whole, folded) = ("//div[@id='slip']/div//bdi", "//div[@id='slip']/details//bdi")
    let first = try await person.get(joined)
    XCTAssertEqual(try first.texts(whole).count, 2)
    let second = try await person.get(hall.path())
    XCTAssertEqual(try second.texts(folded), try first.texts(whole))
    XCTAssertEqual(try second.texts("//div[@id='slip']/details/@open"), [])
    XCTAssertEqual(
      try second.text("//div[@id='slip']/details/summary"), "Show my words and my receipt code")
    try hall.beginWriting()
    let later = try await person.get(joined)
    XCTAssertEqual(try later.texts(folded), try first.texts(whole))
    let asked = try await person.get(hall.path("?slip=1"))
    XCTAssertEqual(try asked.texts(whole), try first.texts(whole))
    _ = try await person.post(hall.path(), [("act", "took-slip")])
    let put = try await person.get(hall.path())
    XCTAssertEqual(try put.texts("//div[@id='slip']"), [])
  }

  func testTheWordsBringAPersonToAnotherDevice() async throws {
    let hall = try Hall(for: self)
    let first = try await hall.participant()
    let slip = try await first.get(hall.path())
    let words = try slip.text("//bdi[@id='words']")
    let second = try hall.visitor()
    let wrong = try await second.post(hall.path("/return"), [("code", "a b c d")])
    XCTAssertEqual(wrong.status, 422)
    let back = try await second.post(hall.path("/return"), [("code", words.uppercased())])
    XCTAssertEqual(back.status, 200)
    XCTAssertEqual(try back.text("//bdi[@id='receipt']"), try slip.text("//bdi[@id='receipt']"))
    XCTAssertTrue(try back.text("//div[@id='stage']").contains("You are number 1"))
    let there = try await second.get(hall.path())
    XCTAssertTrue(try there.text("//div[@id='stage']").contains("You are number 1"))
    let here = try await first.get(hall.path())
    XCTAssertEqual(try here.text("//h1"), "Better tea")
  }

  func testBehindAClosedDoorAStrangerReadsWhyAndWhoWasInComesBack() async throws {
    let hall = try Hall(for: self)
    let program = try Program(hall, for: self)
    let person = try await hall.participant()
    let words = try await person.get(hall.path()).text("//bdi[@id='words']")
    let closed = try await program.act(#""act":"close-door""#)
    XCTAssertEqual(closed.status, 200, closed.text)
    let stranger = try hall.visitor()
    let door = try await stranger.get(hall.path())
    XCTAssertEqual(try door.texts("//div[@id='join']//button"), [])
    XCTAssertEqual(
      try door.text("//div[@id='join']/p"),
      "Nobody new can join now. If you have taken part, come back with your 4 words. If you are "
        + "in the room, ask the facilitator to let you in.")
    let refused = try await stranger.post(hall.path(), [("act", "join")])
    XCTAssertEqual(refused.status, 409)
    XCTAssertEqual(
      try refused.texts("//div[@role='alert']//li").map { $0.prefix(19) }, ["The door is closed,"])
    let wall = try await stranger.get(hall.path("/screen"))
    XCTAssertEqual(try wall.texts("//bdi[@class='code']"), [])
    let other = try await hall.visitor().post(hall.path("/return"), [("code", words)])
    XCTAssertEqual(other.status, 200)
    let room: RoomDocument = try await program.get(program.path).value()
    XCTAssertTrue(room.isDoorClosed)
    try await program.act(#""act":"open-door""#)
    let joined = try await stranger.post(hall.path(), [("act", "join")])
    XCTAssertEqual(joined.status, 303)
  }

  func testAFullWorkshopSaysSo() async throws {
    let hall = try Hall(for: self)
    for number in 1...500 {
      _ = try hall.room.admit(
        by: { .participant($0) }, session: nil, language: .british,
        means: number == 1 ? .paper : .web)
    }
    let door = try await hall.visitor().get(hall.path())
    XCTAssertEqual(
      try door.text("//div[@id='join']/p"), "The workshop is full: 500 people have joined.")
  }

  func testNobodyJoinsOnceVotingHasBegun() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    try hall.beginWriting()
    try hall.beginTurns()
    for person in people {
      _ = try await person.post(hall.path(), [("act", "offer"), ("text", "An idea")])
    }
    try hall.openVoting()
    let late = try hall.visitor()
    let door = try await late.get(hall.path())
    XCTAssertEqual(try door.texts("//div[@id='join']//button"), [])
    let refused = try await late.post(hall.path(), [("act", "join")])
    XCTAssertEqual(refused.status, 409)
    XCTAssertEqual(try refused.texts("//div[@role='alert']").count, 1)
  }
}
