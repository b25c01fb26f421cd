import Foundation
import HTTP
import Participation
import Store
import Surveys
import Web
import Workshops
import XCTest

/// Whoever has a valid token comes in and does what it is for; nobody else learns anything.
final class EntranceTests: XCTestCase {
  private var folder = ""
  private let clock = Clock(Date(timeIntervalSince1970: 1_800_000_000))

  override func setUp() { folder = NSTemporaryDirectory() + "entrance-\(UUID().uuidString)" }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  func testAValidTokenOfTheRightRoleComesIn() throws {
    let (store, entrance) = try service()
    let (token, _) = try store.createToken(.administrator, by: .local)
    let grant = try entrance.grant(of: try request(token), to: .readAudit)
    XCTAssertEqual(grant.token, 1)
    XCTAssertEqual(grant.role, .administrator)
  }

  func testARoleThatDoesNotReachSoFarIsToldWhichDoes() throws {
    let (store, entrance) = try service()
    let (token, _) = try store.createToken(.commissioner, by: .local)
    XCTAssertEqual(
      try problem(entrance, token, .createReleases),
      ProblemDocument(
        .forbidden,
        "Token 1 has the role commissioner, which may not create releases. The role analyst may."))
    XCTAssertEqual(
      try problem(entrance, token, .importCatalogues)?.detail,
      "Token 1 has the role commissioner, which may not import catalogues. The role administrator "
        + "or translator may.")
  }

  func testATokenForOneWorkshopLeadsThatOneAlone() throws {
    let (store, entrance) = try service()
    let room = try Room.open(
      WorkshopDefinition(
        id: Identifier(literal: "tea"), title: "Better tea",
        kind: .nominalGroup(NominalGroup(question: "What would make the tea better?"))),
      in: store)
    let (token, _) = try store.createToken(.facilitator, workshop: room.code, by: .local)
    let grant = try entrance.grant(of: try request(token), toRun: room.code)
    XCTAssertEqual(grant.workshop, room.code)
    var generator = SystemRandomNumberGenerator()
    let other = WorkshopCode(using: &generator)
    let expected = ProblemDocument(
      .forbidden,
      "Token 1 is good for workshop \(room.code) alone. Ask whoever looks after the service for "
        + "another one.")
    XCTAssertThrowsError(try entrance.grant(of: try request(token), toRun: other)) {
      XCTAssertEqual($0 as? ProblemDocument, expected)
    }
    XCTAssertEqual(try problem(entrance, token, .runWorkshops), expected)
  }

  func testTheHolderOfATokenThatHasEndedIsToldWhy() throws {
    let (store, entrance) = try service()
    let (expired, _) = try store.createToken(
      .analyst, lifetime: try XCTUnwrap(TokenLifetime(days: 1)), by: .local)
    let (revoked, _) = try store.createToken(.analyst, by: .local)
    _ = try store.revokeToken(2, by: .local)
    clock.time += 86_400
    XCTAssertEqual(
      try problem(entrance, expired, .seeReleases),
      ProblemDocument(
        .tokenInvalid,
        "This token was good until 2027-01-16T08:00:00Z. Ask whoever looks after the service for a "
          + "new one."))
    XCTAssertEqual(
      try problem(entrance, revoked, .seeReleases),
      ProblemDocument(
        .tokenInvalid,
        "This token was revoked at 2027-01-15T08:00:00Z. Ask whoever looks after the service for a "
          + "new one."))
  }

  func testARequestWithoutATokenIsAskedForOne() throws {
    let (_, entrance) = try service()
    for headers in [[], [("Authorization", "Basic dGVhOmNvZmZlZQ==")], [("Authorization", "")]] {
      XCTAssertThrowsError(try entrance.grant(of: try request(headers), to: .seeReleases)) {
        XCTAssertEqual(($0 as? ProblemDocument)?.kind, .tokenMissing)
      }
    }
  }

  func testTheTokenOfTheConsoleIsGoodOnTheMachineItselfAlone() throws {
    let token = AccessToken()
    let (_, entrance) = try service(console: token)
    let code = try XCTUnwrap(WorkshopCode("K7M-4QX"))
    let headers = [("Authorization", "Bearer \(token.text)")]
    let here = try request(headers, isFromThisMachine: true)
    XCTAssertEqual(try entrance.authority(of: here, toRun: code), .local)
    XCTAssertEqual(try entrance.authority(of: here, to: .runWorkshops), .local)
    let elsewhere = try request(headers)
    for ask in [
      { try entrance.authority(of: elsewhere, toRun: code) },
      { try entrance.authority(of: elsewhere, to: .runWorkshops) },
    ] {
      XCTAssertThrowsError(try ask()) {
        XCTAssertEqual(
          $0 as? ProblemDocument,
          ProblemDocument(
            .tokenInvalid,
            "This service does not know this token. Check the address of the service. Ask whoever "
              + "looks after the service for a new one."))
      }
    }
  }

  func testATypingErrorIsNamedAndIsNoTry() throws {
    let (store, entrance) = try service()
    let (token, _) = try store.createToken(.analyst, by: .local)
    let typed = "Bearer " + token.text.dropLast()
    for _ in 0..<50 {
      XCTAssertThrowsError(
        try entrance.grant(of: try request([("Authorization", typed)]), to: .seeReleases)
      ) {
        XCTAssertEqual(
          $0 as? ProblemDocument,
          ProblemDocument(
            .tokenInvalid,
            "This token has a typing error, or a part of it is missing. Copy it whole, as "
              + "'equalsay token create' printed it."))
      }
    }
    XCTAssertEqual(try problem(entrance, AccessToken(), .seeReleases)?.kind, .tokenInvalid)
  }

  func testThirtyWrongTokensInAMinuteSlowOtherWrongOnesAndNoRightOne() throws {
    let (store, entrance) = try service()
    let (right, _) = try store.createToken(.analyst, by: .local)
    for _ in 0..<30 {
      XCTAssertEqual(try problem(entrance, AccessToken(), .seeReleases)?.kind, .tokenInvalid)
    }
    for _ in 0..<100 {
      XCTAssertEqual(try problem(entrance, AccessToken(), .seeReleases)?.kind, .tooManyTries)
      XCTAssertNil(try problem(entrance, right, .seeReleases))
    }
    clock.time += 60
    XCTAssertEqual(try problem(entrance, AccessToken(), .seeReleases)?.kind, .tokenInvalid)
  }

  private func service(console: AccessToken? = nil) throws -> (Store, Entrance) {
    let clock = clock
    let store = try Store(folder: folder, now: { Int(clock.time.timeIntervalSince1970) })
    addTeardownBlock { store.stop() }
    return (store, Entrance(store: store, console: console, now: { clock.time }))
  }

  private func request(_ token: AccessToken) throws -> Request {
    try request([("authorization", "Bearer \(token.text)")])
  }

  private func request(
    _ headers: [(String, String)], isFromThisMachine: Bool = false
  ) throws -> Request {
    try XCTUnwrap(
      Request(
        Head(method: .get, target: "/api/v1/releases", headers: headers),
        isFromThisMachine: isFromThisMachine))
  }

  /// Why the token is not let in; nothing when it is.
  private func problem(
    _ entrance: Entrance, _ token: AccessToken, _ permission: Permission
  ) throws -> ProblemDocument? {
    do {
      _ = try entrance.grant(of: try request(token), to: permission)
      return nil
    } catch let problem as ProblemDocument {
      return problem
    }
  }
}
