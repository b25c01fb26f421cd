import Ranking
import XCTest

final class CombinationTests: XCTestCase {
  /// Points by hand: hall A 9, B 8, C 2, D 4; online A 8, B 5; youth club A 3, B 0, C 3.
  func testThreeRoomsGiveTheFiguresWorkedOutByHand() throws {
    let combination = try XCTUnwrap(Combination(threeRooms()))
    XCTAssertEqual(combination.sessions, 3)
    XCTAssertEqual(combination.strata, 2)
    XCTAssertEqual(combination.voters, 9)
    XCTAssertEqual(combination.rows.map(\.theme), ["Crisis", "Waiting", "Transport", "Language"])
    // Crisis 3 of 2 · 2; Waiting 8 + 8 + 0 of 12 + 9 + 4; Transport 9 + 2 of 4 · (3 + 2); Language
    // 4 + 5 + 3 of 12 + 9 + 4.
    XCTAssertEqual(combination.rows.map(\.pooled.percent), [75, 64, 55, 48])
    XCTAssertEqual(combination.rows.map(\.pooledRank), [1, 2, 3, 4])
    // Waiting: older people 16 of 21, youth club 0 of 4. Language: 9 of 21 and 3 of 4.
    XCTAssertEqual(combination.rows.map(\.equalVoiceRank), [1, 4, 3, 2])
    for (row, percent) in zip(combination.rows, [75, 38.0952, 55, 58.9286]) {
      XCTAssertEqual(row.equalVoicePercent, percent, accuracy: 0.00005)
    }
    XCTAssertEqual(combination.rows.map(\.moved), [0, -2, 0, 2])
    XCTAssertEqual(combination.rows.map(\.offeredIn), [1, 3, 1, 3])
    XCTAssertEqual(combination.rows.map(\.voters), [2, 9, 4, 9])
    XCTAssertEqual(combination.rows.map(\.breadth), [1, 2, 1, 3])
    // Older people 16, 11, 9 points: Waiting 3, Transport 2, Language 1. Youth club 3, 3, 0: Language
    // and Crisis 3, Waiting 1.
    XCTAssertEqual(combination.rows.map(\.jlaScore), [3, 4, 2, 4])
  }

  /// With places for 5, two ideas of one voter can earn 5 + 4 = 9, and three 12.
  func testSeveralIdeasOfAThemeAreMeasuredByTheSumOfTheFirstPlaces() throws {
    let combination = try XCTUnwrap(
      Combination([
        try room(
          "a", places: 5, ["A": "x", "B": "x", "C": "y", "D": "y", "E": "y", "F": "z"], "ABCDE",
          "FCBAD")
      ]))
    XCTAssertEqual(try combination["x"].pooled.points, 9 + 5)
    XCTAssertEqual(try combination["x"].pooled.most, 18)
    XCTAssertEqual(try combination["y"].pooled.points, 3 + 2 + 1 + 4 + 1)
    XCTAssertEqual(try combination["y"].pooled.most, 24)
    XCTAssertEqual(try combination["z"].pooled.percent, 50)
  }

  func testMoreIdeasThanPlacesAreMeasuredByAllPlaces() throws {
    let combination = try XCTUnwrap(
      Combination([try room("a", places: 2, ["A": "x", "B": "x", "C": "x"], "AB", "C")]))
    XCTAssertEqual(try combination["x"].pooled.points, 5)
    XCTAssertEqual(try combination["x"].pooled.most, 6)
  }

  func testASessionThatDidNotOfferAThemeDoesNotLowerIt() throws {
    let before = try XCTUnwrap(Combination(threeRooms()))
    let other = try room("fourth", places: 3, ["A": "Money", "B": "Language"], "AB", "AB", "A")
    let after = try XCTUnwrap(Combination(try threeRooms() + [other]))
    for theme in ["Crisis", "Waiting", "Transport"] {
      XCTAssertEqual(try after[theme].pooled, try before[theme].pooled)
      XCTAssertEqual(try after[theme].equalVoicePercent, try before[theme].equalVoicePercent)
      XCTAssertEqual(try after[theme].jlaScore, try before[theme].jlaScore)
    }
    XCTAssertEqual(try after["Transport"].offeredIn, 1)
    // Offered and not chosen is something else.
    let offering = try room("fourth", places: 3, ["A": "Money", "B": "Transport"], "A", "A", "A")
    let lower = try XCTUnwrap(Combination(try threeRooms() + [offering]))
    XCTAssertEqual(try lower["Transport"].pooled.points, 11)
    XCTAssertEqual(try lower["Transport"].pooled.most, 29)
    XCTAssertEqual(try lower["Transport"].equalVoicePercent, 27.5)
    XCTAssertEqual(try lower["Transport"].breadth, 1)
  }

  func testEveryStratumCountsTheSameHoweverManyVote() throws {
    let rooms = try threeRooms()
    let once = try XCTUnwrap(Combination(rooms))
    let many = rooms.map { room in
      guard case .ballots(let ballots) = room.votes, room.stratum != nil else { return room }
      return CombinedSession(
        id: room.id, stratum: room.stratum, places: room.places, themes: room.themes,
        votes: .ballots(ballots + ballots + ballots))
    }
    let thrice = try XCTUnwrap(Combination(many))
    for row in once.rows {
      XCTAssertEqual(
        try thrice[row.theme].equalVoicePercent, row.equalVoicePercent, accuracy: 1e-12)
      XCTAssertEqual(try thrice[row.theme].equalVoiceRank, row.equalVoiceRank)
    }
    XCTAssertNotEqual(try thrice["Waiting"].pooled.percent, 64)
  }

  func testAStratumPoolsItsSessionsAndASessionWithoutOneIsItsOwn() throws {
    let (one, two) = (
      try room("1", "s", places: 1, ["A": "x", "B": "y"], "A", "A", "A"),
      try room("2", "s", places: 1, ["A": "x", "B": "y"], "B")
    )
    XCTAssertEqual(try XCTUnwrap(Combination([one, two]))["x"].equalVoicePercent, 75)
    let apart = [one, two].map {
      CombinedSession(
        id: $0.id, stratum: nil, places: $0.places, themes: $0.themes, votes: $0.votes)
    }
    XCTAssertEqual(try XCTUnwrap(Combination(apart))["x"].equalVoicePercent, 50)
  }

  func testAThemeThatIsSplitInTwoIsSeenToBe() throws {
    let whole = try room("a", places: 3, ["A": "x", "B": "x", "C": "y"], "ABC", "BA", "CA")
    let split = try room("a", places: 3, ["A": "x1", "B": "x2", "C": "y"], "ABC", "BA", "CA")
    let (before, after) = (
      try XCTUnwrap(Combination([whole])), try XCTUnwrap(Combination([split]))
    )
    XCTAssertEqual(try before["x"].members.map(\.idea), ["A", "B"])
    XCTAssertEqual(try before["x"].members.map(\.points), [7, 5])
    XCTAssertEqual(try after["x1"].members.map(\.idea), ["A"])
    XCTAssertEqual(try after["x2"].members.map(\.idea), ["B"])
    // Points are neither won nor lost by splitting: 12 of 3 · 5 become 7 and 5 of 3 · 3 each.
    XCTAssertEqual(try before["x"].pooled, Share(points: 12, most: 15))
    XCTAssertEqual(try after["x1"].pooled, Share(points: 7, most: 9))
    XCTAssertEqual(try after["x2"].pooled, Share(points: 5, most: 9))
  }

  func testTheOrderOfSessionsChangesNothing() throws {
    let rooms = try threeRooms()
    let expected = try XCTUnwrap(Combination(rooms))
    for order in [[0, 2, 1], [1, 0, 2], [2, 1, 0]] {
      let found = try XCTUnwrap(Combination(order.map { rooms[$0] }))
      XCTAssertEqual(found.rows.map(\.theme), expected.rows.map(\.theme))
      XCTAssertEqual(found.rows.map(\.pooled), expected.rows.map(\.pooled))
      XCTAssertEqual(found.rows.map(\.equalVoiceRank), expected.rows.map(\.equalVoiceRank))
      XCTAssertEqual(found.rows.map(\.jlaScore), expected.rows.map(\.jlaScore))
      XCTAssertEqual(found.flip, expected.flip)
    }
  }

  func testThemesThatTieShareARank() throws {
    let combination = try XCTUnwrap(
      Combination([
        try room("a", places: 2, ["A": "x", "B": "y", "C": "z"], "AB", "BA", "CA", "CB")
      ]))
    XCTAssertEqual(combination.rows.map(\.theme), ["x", "y", "z"])
    XCTAssertEqual(combination.rows.map(\.pooledRank), [1, 1, 1])
  }

  /// 0/6 + 5/6 is 1/6 + 4/6, but in a machine's numbers the second percentages add up to more.
  func testEqualMeansOfDifferentFractionsTieExactly() throws {
    let combination = try XCTUnwrap(
      Combination([
        try room("1", places: 1, ["A": "x", "B": "z"], "B", "B", "B", "B", "B", "B"),
        try room("2", places: 1, ["A": "x", "B": "z"], "A", "A", "A", "A", "A", "B"),
        try room("3", places: 1, ["A": "y", "B": "w"], "A", "B", "B", "B", "B", "B"),
        try room("4", places: 1, ["A": "y", "B": "w"], "A", "A", "A", "A", "B", "B"),
      ]))
    let (x, y) = (try combination["x"], try combination["y"])
    XCTAssertNotEqual(x.equalVoicePercent, y.equalVoicePercent)
    XCTAssertEqual(x.equalVoicePercent, y.equalVoicePercent, accuracy: 1e-10)
    XCTAssertEqual(x.equalVoiceRank, y.equalVoiceRank)
  }

  func testTotalsOfASessionCountLikeItsBallots() throws {
    let rooms = try threeRooms()
    let totals = rooms.map {
      CombinedSession(
        id: $0.id, stratum: $0.stratum, places: $0.places, themes: $0.themes,
        votes: .totals(voters: $0.voters, points: $0.points))
    }
    let (found, expected) = (
      try XCTUnwrap(Combination(totals)), try XCTUnwrap(Combination(rooms))
    )
    XCTAssertEqual(found.rows.map(\.pooled), expected.rows.map(\.pooled))
    XCTAssertEqual(found.rows.map(\.breadth), expected.rows.map(\.breadth))
    XCTAssertEqual(found.flip?.isComplete, false)
    XCTAssertNil(found.flip?.ballots)
  }

  func testAThemeNobodyChoseIsNotCarriedForwardHoweverShortTheList() throws {
    let combination = try XCTUnwrap(
      Combination([try room("a", places: 2, ["A": "x", "B": "y"], "A", "A")]))
    XCTAssertFalse(try combination["y"].carriedForward)
    XCTAssertTrue(try combination["x"].carriedForward)
  }

  func testMorePointsThanCanBeCountedExactlyAreRefused() {
    let huge = CombinedSession(
      id: "a", stratum: nil, places: 5, themes: ["A": "x"],
      votes: .totals(voters: 1_000_000_000, points: ["A": 5]))
    XCTAssertNil(Combination([huge]))
    let absurd = CombinedSession(
      id: "a", stratum: nil, places: .max, themes: ["A": "x"],
      votes: .totals(voters: .max, points: ["A": 5]))
    XCTAssertNil(Combination([absurd]))
  }
}
