import Foundation
import Web
import Workshops
import XCTest

/// A person has their words deleted, in a workshop without any survey and after its end.
final class ErasingTests: XCTestCase {
  func testAfterTheEndTheReceiptIsShownAgainAndErases() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    let slip = try await people[0].get(hall.path())
    let receipt = try slip.text("//bdi[@id='receipt']")
    try hall.beginWriting()
    try hall.beginTurns()
    _ = try await people[0].post(hall.path(), [("act", "offer"), ("text", "My own words")])
    try hall.lead { _ in .closed }
    let end = try await people[0].get(hall.path("?slip=1"))
    XCTAssertEqual(try end.text("//bdi[@id='receipt']"), receipt)
    XCTAssertTrue(try end.texts("//li[@id='idea-A']/p").contains("Your idea"))
    let stranger = try await people[1].get(hall.path())
    XCTAssertEqual(
      try stranger.text("//div[@id='join']"),
      "This workshop has finished. Nobody can join it any more.")
    let visitor = try hall.visitor()
    let wrong = try await visitor.post(hall.path("/erase"), [("code", "0000-0000-0000-0000")])
    XCTAssertEqual(wrong.status, 422)
    let asked = try await visitor.post(hall.path("/erase"), [("code", receipt.lowercased())])
    XCTAssertEqual(asked.status, 200)
    XCTAssertTrue(try hall.room.current().texts.values.contains("My own words"))
    let done = try await visitor.post(
      hall.path("/erase"), [("code", receipt), ("sure", "yes")])
    XCTAssertEqual(try done.text("//h1"), "What you wrote is deleted")
    XCTAssertFalse(try hall.room.current().texts.values.contains("My own words"))
  }
}
