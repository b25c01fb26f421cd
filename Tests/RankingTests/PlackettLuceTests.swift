import Ranking
import XCTest

/// Strengths as maximising the likelihood by scipy.optimize gives them.
final class PlackettLuceTests: XCTestCase {
  func testStrengthsAreThoseOfTheGreatestLikelihood() throws {
    let ballots = try box("ABC", ["ABC", "ACB", "BAC", "C", "(AB)C"])
    assertEqual(
      PlackettLuce(ballots).strengths, [0.521404, 0.295446, 0.183149], accuracy: 5e-7)
  }

  func testSoTheyAreWithMoreIdeasThanSetsCanBeNumberedFor() throws {
    let ballots = try box(
      "ABCDEFGHIJKLMNOPQ", ["ABC", "BA", "(AC)Q"], counts: [2, 1, 1])
    let strengths = PlackettLuce(ballots).strengths
    assertEqual(
      Array(strengths.prefix(4)), [0.562959, 0.197737, 0.133782, 0.005632], accuracy: 5e-7)
    XCTAssertEqual(strengths[16], 0.032311, accuracy: 5e-7)
  }

  /// Steps by minorisation and maximisation would need millions to get there.
  func testSoTheyAreWhereNearlyAllVotersAgree() throws {
    let expected = [
      9.999850002e-01, 1.499970000e-05, 1.499917502e-10, 2.999790009e-15, 1.499872506e-20,
    ]
    let few = try box("ABCDE", ["ABCDE", "BADCE"], counts: [100_000, 1])
    assertSameProportions(PlackettLuce(few).strengths, expected)
    let many = try box("ABCDEFGHIJKLMNOPQ", ["ABC(FG)", "DE"], counts: [3_000, 10])
    assertSameProportions(
      PlackettLuce(many).strengths,
      [
        9.932119205e-01, 6.740885408e-03, 4.685819054e-05, 5.374185133e-10, 5.374185131e-10,
        1.673090061e-07, 1.673090061e-07,
      ] + Array(repeating: 1.801335840e-11, count: 10))
  }

  private func assertSameProportions(_ found: [Double], _ expected: [Double]) {
    XCTAssertEqual(found.count, expected.count)
    for (found, expected) in zip(found, expected) {
      XCTAssertEqual(found / expected, 1, accuracy: 1e-8)
    }
  }

  func testAnIdeaThatAlwaysWinsHasAFiniteStrengthAndOneThatNeverDoesHasSome() throws {
    let strengths = PlackettLuce(try box("AB", ["AB", "AB", "AB"])).strengths
    XCTAssertEqual(strengths.reduce(0, +), 1, accuracy: 1e-12)
    XCTAssertLessThan(strengths[0], 0.99)
    XCTAssertGreaterThan(strengths[1], 0.01)
  }

  func testWithoutBallotsAllAreAlike() throws {
    assertEqual(PlackettLuce(try box("ABCD", [])).strengths, [0.25, 0.25, 0.25, 0.25], accuracy: 0)
  }
}
