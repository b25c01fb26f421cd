import Foundation
import HTTP
import Web
import Workshops
import XCTest

/// Guessing at codes is slow, and a hall still gets in.
final class CodeTriesTests: XCTestCase {
  private enum Outcome: Equatable {
    case now(Int)
    case later
  }

  private func get(_ target: String, _ site: Web.Site) throws -> Outcome {
    let request = try XCTUnwrap(Request(Head(method: .get, target: target, headers: [])))
    return switch site.reply(to: request) {
    case .now(let response): .now(response.status.rawValue)
    case .later: .later
    case .stream: .now(200)
    }
  }

  func testAfterThirtyWrongTriesEverybodyWaitsAndOnlySoMany() throws {
    let hall = try Hall(for: self)
    let site = hall.site.site
    for _ in 0..<30 {
      XCTAssertEqual(try get("/en-GB/workshops/ACDEFG", site), .now(404))
    }
    XCTAssertEqual(try get("/en-GB/workshops/ACDEFG", site), .later)
    // A right code tells no more than a wrong one.
    XCTAssertEqual(try get(hall.path(), site), .later)
    XCTAssertEqual(try get(hall.path("/screen"), site), .later)
    XCTAssertEqual(try get("/workshop-pictures/\(hall.room.code.text)/apple", site), .later)
    XCTAssertEqual(try get(hall.path("/events"), site), .now(503))
    XCTAssertEqual(try get("/en-GB/workshops/ACDEFG/events", site), .now(503))
    for _ in 0..<246 { XCTAssertEqual(try get("/en-GB/workshops/ACDEFG", site), .later) }
    XCTAssertEqual(try get("/en-GB/workshops/ACDEFG", site), .now(429))
    XCTAssertEqual(try get(hall.path(), site), .now(429))
  }

  func testRightCodesSlowNobody() throws {
    let hall = try Hall(for: self)
    for _ in 0..<100 { XCTAssertEqual(try get(hall.path(), hall.site.site), .now(200)) }
    XCTAssertEqual(try get("/en-GB/workshops/ACDEFG", hall.site.site), .now(404))
  }

  func testWhoeverIsInTheRoomIsNotSlowed() async throws {
    let hall = try Hall(for: self)
    let person = try await hall.participant()
    for _ in 0..<40 { _ = try get("/en-GB/workshops/ACDEFG", hall.site.site) }
    let page = try await person.get(hall.path())
    XCTAssertEqual(page.status, 200)
  }

  func testAHallGetsInWhileSomebodyGuesses() async throws {
    let hall = try Hall(for: self)
    for _ in 0..<100 { _ = try get("/en-GB/workshops/ACDEFG", hall.site.site) }
    let visitor = try hall.visitor()
    let door = try await visitor.get(hall.path())
    XCTAssertEqual(door.status, 200)
    let joined = try await visitor.post(hall.path(), [("act", "join")])
    XCTAssertEqual(joined.location, hall.path("?slip=gathering"))
  }

  func testGuessingAtWordsIsSlowAsWellAndARightOneStillLeadsIn() async throws {
    let hall = try Hall(for: self)
    let words = try await hall.participant().get(hall.path()).text("//bdi[@id='words']")
    let guesser = try hall.visitor()
    for _ in 0..<30 {
      let page = try await guesser.post(hall.path("/return"), [("code", "acorn air album zebra")])
      XCTAssertEqual(page.status, 422)
    }
    let back = try await hall.visitor().post(hall.path("/return"), [("code", words)])
    XCTAssertEqual(back.status, 200)
  }

  func testAfterAMinuteTriesAreQuickAgain() throws {
    let clock = Clock(Hall.noon())
    let hall = try Hall(at: { clock.time }, for: self)
    for _ in 0..<31 { _ = try get("/en-GB/workshops/ACDEFG", hall.site.site) }
    XCTAssertEqual(try get("/en-GB/workshops/ACDEFG", hall.site.site), .later)
    clock.time = Hall.noon() + 60
    XCTAssertEqual(try get("/en-GB/workshops/ACDEFG", hall.site.site), .now(404))
  }
}
