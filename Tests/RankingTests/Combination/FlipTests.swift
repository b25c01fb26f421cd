import Ranking
import XCTest

final class FlipTests: XCTestCase {
  /// 7 of 9 against 5 of 9: one ballot `AB` that becomes `B` moves 3 off `x` and 1 more to `y`.
  func testOneBallotThatCanCloseTheGapIsFound() throws {
    let flip = try XCTUnwrap(
      Combination([try room("a", places: 3, ["A": "x", "B": "y", "C": "z"], "ABC", "AC", "BA")])?
        .flip)
    XCTAssertEqual(flip.from, "x")
    XCTAssertEqual(flip.to, "y")
    XCTAssertEqual(flip.ballots, 1)
    XCTAssertEqual(flip.ballotsToOvertake, 1)
    XCTAssertEqual(flip.tiedWith, [])
  }

  /// 4 : 0 with one place: two changed ballots draw level, three overtake.
  func testDrawingLevelIsAChangeAndOvertakingIsToldBesideIt() throws {
    let flip = try XCTUnwrap(
      Combination([try room("a", places: 1, ["A": "x", "B": "y"], "A", "A", "A", "A")])?.flip)
    XCTAssertEqual(flip.ballots, 2)
    XCTAssertEqual(flip.ballotsToOvertake, 3)
  }

  func testWhereFirstPlaceIsSharedOneBallotCanBreakIt() throws {
    let flip = try XCTUnwrap(
      Combination([try room("a", places: 1, ["A": "x", "B": "y", "C": "z"], "A", "B")])?.flip)
    XCTAssertEqual(flip.ballots, 1)
    XCTAssertEqual([flip.from] + flip.tiedWith, ["x", "y"])
  }

  func testWhereBallotsCanSayNothingElseNothingChangesFirstPlace() throws {
    let flip = try XCTUnwrap(
      Combination([
        try room("a", places: 2, ["A": "x"], "A", "A"), try room("b", places: 1, ["A": "y"], "A"),
      ])?.flip)
    XCTAssertNil(flip.ballots)
    XCTAssertNil(flip.to)
    XCTAssertEqual(flip.from, "x")
    XCTAssertEqual(flip.tiedWith, ["y"])
    let alone = try XCTUnwrap(Combination([try room("a", places: 1, ["A": "x"], "A")])?.flip)
    XCTAssertNil(alone.ballots)
  }

  /// A small room's ballot weighs more where its theme was offered to few.
  func testABallotWeighsByTheVotersWhoCouldChooseTheTheme() throws {
    let flip = try XCTUnwrap(
      Combination([
        try room("large", places: 1, ["A": "x", "B": "y"], "A", "A", "A", "A", "A", "A", "A", "B"),
        try room("small", places: 1, ["C": "z", "D": "w"], "C", "C", "D", "D"),
      ])?.flip)
    // x 7 of 8, z and w 2 of 4: two more ballots of the small room make one of them 4 of 4.
    XCTAssertEqual(flip.from, "x")
    XCTAssertEqual(flip.ballots, 2)
    XCTAssertEqual(flip.to, "w")
  }

  func testNoOtherBallotsOfSmallRoomsChangeFirstPlaceSooner() throws {
    var generator = Xoshiro256(seed: 20_261_121)
    var numbers: Set<Int?> = []
    for _ in 0..<250 {
      let rooms = try Self.randomRooms(&generator)
      let flip = try XCTUnwrap(Combination(rooms)?.flip)
      let (change, overtaking) = EveryBallot(rooms).smallestNumbers()
      XCTAssertEqual(flip.ballots, change, "\(rooms)")
      XCTAssertEqual(flip.ballotsToOvertake, overtaking, "\(rooms)")
      numbers.insert(change)
    }
    XCTAssertTrue(numbers.isSuperset(of: [nil, 1, 2, 3]), "The rooms were too easy: \(numbers)")
  }

  /// One or two rooms with at most five ballots in all.
  private static func randomRooms(_ generator: inout Xoshiro256) throws -> [CombinedSession] {
    var rooms: [CombinedSession] = []
    for number in 0..<Int.random(in: 1...2, using: &generator) {
      let ideas = Int.random(in: 1...4, using: &generator)
      let letters = ["A", "B", "C", "D"].prefix(ideas)
      let places = Int.random(in: 1...3, using: &generator)
      var themes: [String: String] = [:]
      for letter in letters {
        themes[letter] = ["x", "y", "z"][Int.random(in: 0...2, using: &generator)]
      }
      var ballots: [Ballot<String>] = []
      for _ in 0..<Int.random(in: 1...(number == 0 ? 3 : 2), using: &generator) {
        // Voters lean to the first idea, so that some leads are large.
        let order =
          Int.random(in: 0...2, using: &generator) == 0
          ? letters.shuffled(using: &generator) : Array(letters)
        let length = Int.random(in: 1...min(places, ideas), using: &generator)
        ballots.append(try XCTUnwrap(Ballot(Array(order.prefix(length)))))
      }
      rooms.append(
        CombinedSession(
          id: "\(number)", stratum: nil, places: places, themes: themes, votes: .ballots(ballots)))
    }
    return rooms
  }
}

/// Tries every way of changing every set of ballots into legal ones.
private struct EveryBallot {
  /// A theme's points, in the order of the themes.
  private typealias Points = [Int]

  private let themes: [String]
  private let most: [Int]
  private var ballots: [(cast: Points, legal: [Points])] = []

  init(_ rooms: [CombinedSession]) {
    let themes = Set(rooms.flatMap(\.themes.values)).sorted()
    self.themes = themes
    most = themes.map { theme in
      rooms.reduce(0) { sum, room in
        let own = room.themes.values.count { $0 == theme }
        return sum + room.voters * (0..<min(own, room.places)).reduce(0) { $0 + room.places - $1 }
      }
    }
    for room in rooms {
      guard case .ballots(let cast) = room.votes else { continue }
      func points(_ ideas: [String]) -> Points {
        themes.map { theme in
          ideas.enumerated().reduce(0) {
            $0 + (room.themes[$1.element] == theme ? room.places - $1.offset : 0)
          }
        }
      }
      let legal = Set(Self.orders(of: room.themes.keys.sorted(), atMost: room.places).map(points))
      ballots += cast.map { (points($0.ideas), Array(legal)) }
    }
  }

  /// Every order of one to K of the ideas.
  private static func orders(of ideas: [String], atMost places: Int) -> [[String]] {
    guard places > 0 else { return [] }
    return ideas.flatMap { first in
      [[first]]
        + orders(of: ideas.filter { $0 != first }, atMost: places - 1).map { [first] + $0 }
    }
  }

  /// How many ballots change who is first, and how many put another above one that is.
  func smallestNumbers() -> (change: Int?, overtaking: Int?) {
    let start = ballots.reduce(themes.map { _ in 0 }) { add($0, $1.cast) }
    let first = leaders(start)
    var (change, overtaking): (Int?, Int?)
    /// Every sum that changing so many of the ballots so far can give.
    var reachable: [Set<Points>] = [[themes.map { _ in 0 }]]
    for ballot in ballots {
      var next = [Set<Points>](repeating: [], count: reachable.count + 1)
      for (number, sums) in reachable.enumerated() {
        for sum in sums {
          next[number].insert(add(sum, ballot.cast))
          for other in ballot.legal { next[number + 1].insert(add(sum, other)) }
        }
      }
      reachable = next
    }
    for (number, sums) in reachable.enumerated() {
      for sum in sums {
        let now = leaders(sum)
        if now != first { change = min(change ?? number, number) }
        if !first.isSubset(of: now) { overtaking = min(overtaking ?? number, number) }
      }
    }
    return (change, overtaking)
  }

  private func add(_ one: Points, _ other: Points) -> Points { zip(one, other).map(+) }

  private func leaders(_ points: Points) -> Set<Int> {
    Set(
      points.indices.filter { own in
        points.indices.allSatisfy { points[own] * most[$0] >= points[$0] * most[own] }
      })
  }
}
