import Ranking
import XCTest

final class GroupPrioritiesTests: XCTestCase {
  private func group(
    _ category: String, in session: String? = nil, _ first: String...
  ) -> GroupPriorities {
    GroupPriorities(by: "age", category: category, session: session, first: first)
  }

  /// In the hall with two places: A 3, B 2, C 1, D 0 points; nobody else ranks Money.
  private func hall() throws -> CombinedSession {
    try room(
      "hall", places: 2, ["A": "Transport", "B": "Waiting", "C": "Language", "D": "Money"], "AB",
      "CB", "A")
  }

  func testAThemeThatOnlyAGroupPutFirstIsCarriedForward() throws {
    let alone = try XCTUnwrap(Combination([hall()]))
    XCTAssertEqual(
      alone.rows.filter(\.carriedForward).map(\.theme), ["Transport", "Language", "Waiting"])
    let carers = group("carers", in: "hall", "Money", "Waiting")
    let together = try XCTUnwrap(Combination([hall()], groups: [carers]))
    XCTAssertTrue(try together["Money"].carriedForward)
    XCTAssertEqual(try together["Money"].carryingSessions, [])
    XCTAssertEqual(try together["Money"].carryingGroups, [carers])
    XCTAssertEqual(try together["Waiting"].carryingSessions, ["hall"])
    XCTAssertEqual(try together["Waiting"].carryingGroups, [carers])
    XCTAssertEqual(try together["Transport"].carryingGroups, [])
  }

  func testAGroupChangesNoFigure() throws {
    let alone = try XCTUnwrap(Combination(threeRooms()))
    let together = try XCTUnwrap(
      Combination(threeRooms(), groups: [group("young", "Language", "Crisis")]))
    XCTAssertEqual(together.rows.map(\.theme), alone.rows.map(\.theme))
    XCTAssertEqual(together.rows.map(\.pooled), alone.rows.map(\.pooled))
    XCTAssertEqual(together.rows.map(\.breadth), alone.rows.map(\.breadth))
    XCTAssertEqual(together.flip, alone.flip)
    XCTAssertEqual(together.voters, 9)
  }

  /// Points in the hall: A 2 + 2, B 1 + 1, C 2, D 0; so B and C share second place.
  func testAGroupIsHeldAgainstEverybodyOfItsSession() throws {
    let combination = try XCTUnwrap(
      Combination(
        [hall()],
        groups: [
          group("same", in: "hall", "Transport", "Language", "Waiting"),
          group("other", in: "hall", "Money", "Transport"),
        ]))
    let (same, other) = (combination.groups[0], combination.groups[1])
    XCTAssertEqual(same.everybody, ["Transport", "Waiting", "Language"])
    XCTAssertEqual(same.everybodysFirst, ["Transport"])
    XCTAssertFalse(same.isAny)
    XCTAssertTrue(other.putsAnotherFirst)
    XCTAssertEqual(other.onlyInGroup, ["Money"])
    XCTAssertEqual(other.notInGroup, ["Waiting", "Language"])
  }

  /// Pooled: Crisis 75, Waiting 64, Transport 55, Language 48.
  func testAGroupWithoutASessionIsHeldAgainstAllBallotsPooled() throws {
    let combination = try XCTUnwrap(
      Combination(threeRooms(), groups: [group("young", "Language", "Crisis")]))
    let difference = combination.groups[0]
    XCTAssertEqual(difference.everybody, ["Crisis", "Waiting"])
    XCTAssertEqual(difference.everybodysFirst, ["Crisis"])
    XCTAssertTrue(difference.putsAnotherFirst)
    XCTAssertEqual(difference.onlyInGroup, ["Language"])
    XCTAssertEqual(difference.notInGroup, ["Waiting"])
  }

  func testFirstPlaceThatIsSharedIsEitherThemes() throws {
    let even = try room("even", places: 1, ["A": "x", "B": "y"], "A", "B")
    let combination = try XCTUnwrap(
      Combination([even], groups: [group("young", in: "even", "y")]))
    XCTAssertEqual(combination.groups[0].everybodysFirst, ["x", "y"])
    XCTAssertFalse(combination.groups[0].putsAnotherFirst)
    XCTAssertEqual(combination.groups[0].notInGroup, ["x"])
  }
}
