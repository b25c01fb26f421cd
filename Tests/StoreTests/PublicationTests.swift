import Responses
import SQLite
import Store
import Surveys
import XCTest

final class PublicationTests: StoreTestCase {
  func testVersionsComeBackWholeAndInOrder() throws {
    let store = try openStore()
    let third = try Sample.version(
      3, definition: "{ \"id\": 3 }",
      pictures: [
        PublishedPicture(name: "bus", mediaType: "image/svg+xml", bytes: Array("<svg/>".utf8)),
        PublishedPicture(name: "tea", mediaType: "image/png", bytes: []),
      ])
    let second = try Sample.version(2, definition: "two")
    let other = try Sample.version(of: "another", definition: "other")
    for version in [third, second, other] { try store.publish(version) }
    let publications = try store.publications()
    XCTAssertEqual(publications.map(\.survey.text), ["another", "older-people"])
    XCTAssertEqual(publications.map(\.versions), [[other], [try Sample.version(), second, third]])
    XCTAssertEqual(publications.map(\.closedOn), [nil, nil])
  }

  func testPublishingTheSameAgainChangesNothing() throws {
    let store = try openStore()
    let number = store.publicationNumber
    try store.publish(try Sample.version())
    XCTAssertEqual(store.publicationNumber, number)
    XCTAssertEqual(try store.publications().first?.versions.count, 1)
  }

  func testAPublishedVersionNeverChanges() throws {
    let store = try openStore()
    XCTAssertThrowsError(try store.publish(try Sample.version(definition: "{ }"))) {
      XCTAssertEqual(
        "\($0)",
        "Version 1 of the survey 'older-people' is published and cannot change. Raise the version "
          + "in its survey.json, then publish again.")
    }
    XCTAssertEqual(
      try store.publications().first?.versions.first?.definition, Array("{}".utf8))
  }

  func testASurveyIsClosedAndReopened() throws {
    let store = try openStore()
    try store.close(try Sample.survey(), on: try Sample.day("2027-02-01"))
    XCTAssertEqual(try store.publications().first?.closedOn, try Sample.day("2027-02-01"))
    try store.reopen(try Sample.survey())
    XCTAssertEqual(try store.publications().first?.closedOn, .some(nil))
  }

  func testWhatIsNotPublishedCannotBeClosed() throws {
    XCTAssertThrowsError(
      try openStore().close(try Sample.survey("unknown"), on: try Sample.day())
    ) {
      XCTAssertEqual(
        "\($0)",
        "The survey 'unknown' is not published. Publish it with 'equalsay survey publish'.")
    }
  }

  func testTheNumberGoesUpAtOnceForThePublisher() throws {
    let store = try openStore()
    var seen = [store.publicationNumber]
    try store.publish(try Sample.version(2, definition: "two"))
    seen.append(store.publicationNumber)
    try store.close(try Sample.survey(), on: try Sample.day())
    seen.append(store.publicationNumber)
    try store.reopen(try Sample.survey())
    seen.append(store.publicationNumber)
    XCTAssertEqual(seen, [1, 2, 3, 4])
  }

  func testTheNumberGoesUpForEveryStoreOnTheFolder() throws {
    let (one, two) = (try openStore(), try openStore())
    try one.publish(try Sample.version(2, definition: "two"))
    try two.close(try Sample.survey(), on: try Sample.day())
    for store in [one, two] {
      let never = Locked(())
      for _ in 0..<600 where store.publicationNumber < 3 {
        _ = never.wait(upToMilliseconds: 50) { _ in Never?.none }
      }
      XCTAssertEqual(store.publicationNumber, 3)
    }
  }

  func testTheNumberOutlivesTheProcess() throws {
    try openStore().stop()
    XCTAssertEqual(try openStore().publicationNumber, 1)
  }

  func testAResponseIsOnlyKeptWithTheWordsThatWereRead() throws {
    let store = try openStore()
    let response = try Sample.response(catalogue: "abc")
    XCTAssertThrowsError(try store.append([response]))
    for _ in 1...2 {
      try store.keepCatalogue(
        digest: "abc", scope: "older-people", language: .british, bytes: [1, 2])
    }
    try store.append([response])
    XCTAssertEqual(try store.responses().map(\.catalogue), ["abc"])
    XCTAssertEqual(try store.catalogue(digest: "abc"), [1, 2])
    XCTAssertNil(try store.catalogue(digest: "abd"))
  }

  func testKeepingACatalogueAgainWaitsForNobodyWhoWrites() throws {
    let store = try openStore()
    let keep = {
      try store.keepCatalogue(
        digest: "abc", scope: "older-people", language: .british, bytes: [1, 2])
    }
    try keep()
    let other = try Connection(file, .writing)
    try other.run("BEGIN IMMEDIATE")
    // A write would be waited for, and refused in the end.
    XCTAssertNoThrow(try keep())
    try other.run("COMMIT")
  }
}
