import Participation
import Secrets
import Store
import Web
import Workshops
import XCTest

/// What follows from the key of a request is the same for the same request alone.
final class RequestKeyTests: XCTestCase {
  private static let ballot = #"{"act":"ballot","participant":1,"ideas":["B","A"]}"#
  private let secret = SecretKey()

  private func authority(_ store: Store) throws -> Authority {
    let (token, _) = try store.createToken(.facilitator, by: .local)
    guard case .valid(let grant) = try store.standing(of: token) else { throw NotValid() }
    return .granted(grant)
  }

  private struct NotValid: Error {}

  private func key(
    _ key: String = "0123456789abcdef", of authority: Authority, in place: String = "K7M4QX",
    body: String = ballot
  ) -> RequestKey {
    RequestKey(key, of: authority, in: place, body: Array(body.utf8), hashedWith: secret)
  }

  func testTheSameRequestHasTheSameKey() throws {
    let token = try authority(TestSite(Hall.survey, for: self).store)
    for authority in [token, .local] {
      XCTAssertEqual(key(of: authority).act, key(of: authority).act)
      XCTAssertEqual(key(of: authority).slip, key(of: authority).slip)
    }
  }

  func testAnotherBodyIsSeenUnderTheSameKey() {
    let (act, other) = (key(of: .local).act, key(of: .local, body: Self.ballot + " ").act)
    XCTAssertEqual(act.hash, other.hash)
    XCTAssertNotEqual(act.body, other.body)
  }

  func testAnotherTokenAnotherRoomAndAnotherKeyAreKeysOfTheirOwn() throws {
    let store = try TestSite(Hall.survey, for: self).store
    let keys = [
      key(of: try authority(store)), key(of: try authority(store)), key(of: .local),
      key(of: .local, in: "ACDEFG"), key("0123456789abcdeg", of: .local),
    ]
    XCTAssertEqual(Set(keys.map(\.act.hash)).count, 5)
    XCTAssertEqual(Set(keys.map(\.slip)).count, 5)
  }

  func testOneBallotUnderTwoKeysIsKeptInNoWayThatShowsItIsTheSame() {
    XCTAssertNotEqual(
      key(of: .local).act.body, key("0123456789abcdeg", of: .local).act.body)
  }
}
