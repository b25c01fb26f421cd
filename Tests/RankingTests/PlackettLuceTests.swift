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
