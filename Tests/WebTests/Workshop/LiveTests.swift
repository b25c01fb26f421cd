import Foundation
import HTTP
import Web
import Workshops
import XCTest

/// What open pages are told, and when a browser without script asks again by itself.
final class LiveTests: XCTestCase {
  func testAPageAsksAgainByItselfOnlyWhereThereIsNothingToFillIn() async throws {
    let hall = try Hall(for: self)
    let people = try await hall.participants(2)
    for person in people { _ = try await person.post(hall.path(), [("act", "took-slip")]) }
    let waiting = try await people[0].get(hall.path())
    XCTAssertEqual(try waiting.text("//head/noscript/meta/@content"), "20")
    let still = try await people[0].get(hall.path("?still=1"))
    XCTAssertEqual(try still.texts("//head/noscript/meta"), [])
    try hall.beginWriting()
    let writing = try await people[0].get(hall.path())
    XCTAssertEqual(try writing.texts("//head/noscript/meta"), [])
  }

  func testPagesAreToldOfWhatOthersCanSeeAndNotOfWhatIsPrivate() async throws {
    let hall = try Hall(for: self)
    _ = try await hall.participants(2)
    try hall.beginWriting()
    let request = try XCTUnwrap(
      Request(Head(method: .get, target: hall.path("/events"), headers: [])))
    guard case .stream = hall.site.site.reply(to: request) else { return XCTFail("no stream") }
    let before = try hall.room.current().change
    try hall.room.keep { state in
      try state.desk.writing("Mine", by: ParticipantID(1), in: state.workshop)
    }
    XCTAssertEqual(try hall.room.current().change, before)
    try hall.room.act(by: .participant(ParticipantID(1))) { _, _ in .writingFinished }
    XCTAssertNotEqual(try hall.room.current().change, before)
  }
}
