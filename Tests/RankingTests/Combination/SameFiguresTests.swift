import Ranking
import XCTest

final class SameFiguresTests: XCTestCase {
  func testTheOrderOfTheSessionsChangesNoDigitOfAnEqualVoice() throws {
    let sessions = (1...9).map { number in
      CombinedSession(
        id: "room \(number)", stratum: nil, places: 3, themes: ["a": "x", "b": "y"],
        votes: .totals(voters: 7 * number, points: ["a": 5 * number + 1, "b": number]))
    }
    let first = try XCTUnwrap(Combination(sessions)).rows.map(\.equalVoicePercent)
    for start in sessions.indices {
      let turned = Array(sessions[start...] + sessions[..<start])
      XCTAssertEqual(try XCTUnwrap(Combination(turned)).rows.map(\.equalVoicePercent), first)
    }
  }
}
