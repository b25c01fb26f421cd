import Participation
import SQLite
import Secrets
import Store
import Workshops
import XCTest

final class TokenTests: StoreTestCase {
  private let clock = Locked(1_800_000_000)

  private func store() throws -> Store {
    try openStore(now: { [clock] in clock.withLock { $0 } })
  }

  private func wait(_ seconds: Int) { clock.withLock { $0 += seconds } }

  func testATokenThatWasMadeGrantsItsRole() throws {
    let store = try store()
    let (token, issued) = try store.createToken(.analyst, by: .local)
    XCTAssertEqual(issued.number, 1)
    let granted = try XCTUnwrap(valid(try store.standing(of: token)))
    XCTAssertEqual(granted.token, 1)
    XCTAssertEqual(granted.role, .analyst)
    XCTAssertNil(granted.workshop)
    let typed = try AccessToken(token.text.lowercased())
    XCTAssertEqual(try store.standing(of: typed), .valid(granted))
  }

  func testATokenOfAnotherFolderIsUnknown() throws {
    let (store, other) = (try store(), try openStore(at: folder + "/other"))
    let (token, _) = try other.createToken(.administrator, by: .local)
    _ = try store.createToken(.administrator, by: .local)
    XCTAssertEqual(try store.standing(of: token), .unknown)
    XCTAssertEqual(try store.standing(of: AccessToken()), .unknown)
  }

  func testATokenEndsWhenItsDaysAreOver() throws {
    let store = try store()
    let lifetime = try XCTUnwrap(TokenLifetime(days: 2))
    let (token, issued) = try store.createToken(.facilitator, lifetime: lifetime, by: .local)
    XCTAssertEqual(issued.createdAt, 1_800_000_000)
    XCTAssertEqual(issued.expiresAt, 1_800_172_800)
    wait(172_799)
    XCTAssertNotNil(valid(try store.standing(of: token)))
    wait(1)
    XCTAssertEqual(try store.standing(of: token), .expired(at: 1_800_172_800))
    XCTAssertEqual(try store.tokens().map { $0.state(at: 1_800_172_800) }, [.expired])
  }

  func testARevokedTokenEndsAtOnceAndStaysRevoked() throws {
    let store = try store()
    let (token, _) = try store.createToken(.facilitator, by: .local)
    wait(10)
    let first = try store.revokeToken(1, by: .local)
    XCTAssertFalse(first.wasRevoked)
    XCTAssertEqual(first.token.revokedAt, 1_800_000_010)
    XCTAssertEqual(try store.standing(of: token), .revoked(at: 1_800_000_010))
    wait(10)
    let second = try store.revokeToken(1, by: .local)
    XCTAssertTrue(second.wasRevoked)
    XCTAssertEqual(second.token.revokedAt, 1_800_000_010)
    XCTAssertEqual(try store.tokens().map { $0.state(at: 1_800_000_020) }, [.revoked])
  }

  func testAnotherProcessSeesARevocationAtOnce() throws {
    let store = try store()
    let (token, _) = try store.createToken(.facilitator, by: .local)
    let other = try openStore()
    XCTAssertNotNil(valid(try other.standing(of: token)))
    _ = try store.revokeToken(1, by: .local)
    XCTAssertEqual(try other.standing(of: token), .revoked(at: 1_800_000_000))
  }

  func testANumberThatNoTokenHasIsAProblem() throws {
    let store = try store()
    XCTAssertThrowsError(try store.revokeToken(7, by: .local)) { error in
      XCTAssertEqual("\(error)", "There is no token 7. 'equalsay token list' lists them.")
    }
  }

  func testTokensAreListedWithAllButTheToken() throws {
    let store = try store()
    let room = try Room(store)
    let label = try XCTUnwrap(TokenLabel("laptop for the hall"))
    let (_, first) = try store.createToken(.translator, by: .local)
    let (_, second) = try store.createToken(
      .facilitator, label: label, workshop: room.code, by: .local)
    XCTAssertEqual(try store.tokens(), [first, second])
    XCTAssertEqual(second.label, label)
    XCTAssertEqual(second.workshop, room.code)
  }

  func testATokenForOneWorkshopAllowsNothingElse() throws {
    let store = try store()
    let room = try Room(store)
    let (token, _) = try store.createToken(.facilitator, workshop: room.code, by: .local)
    let limited = try XCTUnwrap(valid(try store.standing(of: token)))
    XCTAssertTrue(limited.mayRun(room.code))
    XCTAssertFalse(limited.mayRun(try Room.code("ACD-EFG")))
    XCTAssertFalse(limited.may(.runWorkshops))
  }

  func testATokenForNoWorkshopAllowsWhatItsRoleDoesInEveryOne() throws {
    let store = try store()
    let (token, _) = try store.createToken(.facilitator, by: .local)
    let facilitator = try XCTUnwrap(valid(try store.standing(of: token)))
    XCTAssertTrue(facilitator.mayRun(try Room.code()))
    XCTAssertTrue(facilitator.may(.runWorkshops))
    XCTAssertFalse(facilitator.may(.exportResponses))
    let (other, _) = try store.createToken(.analyst, by: .local)
    let analyst = try XCTUnwrap(valid(try store.standing(of: other)))
    XCTAssertFalse(analyst.mayRun(try Room.code()))
    XCTAssertTrue(analyst.may(.exportResponses))
  }

  func testATokenForAWorkshopThatIsNotThereIsNotMade() throws {
    let store = try store()
    let code = try Room.code("ACD-EFG")
    XCTAssertThrowsError(try store.createToken(.facilitator, workshop: code, by: .local)) {
      guard case StoreProblem.noWorkshop(code) = $0 else { return XCTFail("\($0)") }
    }
    XCTAssertEqual(try store.tokens(), [])
  }

  func testNeitherATokenNorItsBytesAreInTheFolder() throws {
    let store = try store()
    let (token, _) = try store.createToken(.analyst, by: .local)
    _ = try store.standing(of: token)
    store.stop()
    XCTAssertFalse(try contains(token.text))
    XCTAssertFalse(try contains(String(token.text.dropFirst(AccessToken.prefix.count))))
    let kept: [UInt8]? = try Connection(file, .reading).value("SELECT hash FROM token")
    XCTAssertEqual(kept, token.hash(store.key).bytes)
  }

  private func valid(_ standing: TokenStanding) -> Grant? {
    switch standing {
    case .valid(let grant): grant
    case .expired, .revoked, .unknown: nil
    }
  }
}
