import Ranking
import XCTest

final class PointsTallyTests: XCTestCase {
  func testATallyAddedUpFromPartsIsTheTallyOfTheWhole() throws {
    let all = try ballots("ACB", "BA", "C", "ABC")
    var whole = PointsTally(offering: ideas("ABC"))
    for ballot in all { whole.count(ballot) }
    var (first, second) = (PointsTally(offering: ideas("ABC")), PointsTally(offering: ideas("ABC")))
    for ballot in all.prefix(1) { first.count(ballot) }
    for ballot in all.dropFirst() { second.count(ballot) }
    first.add(second)
    XCTAssertEqual(first, whole)
    XCTAssertEqual(whole.counts.map(\.placed), [[2, 1], [1, 1, 1], [1, 1, 1]])
    XCTAssertEqual(whole.counts.map(\.offered), [4, 4, 4])
  }

  func testAnIdeaOfferedToFewerBallotsIsMeasuredByThoseAlone() throws {
    var tally = PointsTally(offering: ideas("AB"))
    for ballot in try ballots("AB", "AB", "BA", "BA") { tally.count(ballot) }
    var later = PointsTally(offering: ideas("NAB"))
    for ballot in try ballots("NA", "NB") { later.count(ballot) }
    tally.add(later)
    let points = Points(tally, places: 2)
    XCTAssertEqual(points.ballots, 6)
    XCTAssertEqual(points.rows.map(\.idea), ["N", "A", "B"])
    XCTAssertEqual(points.rows.map(\.points), [4, 7, 7])
    XCTAssertEqual(points.rows.map(\.offered), [2, 6, 6])
    XCTAssertEqual(points.rows.map(\.rank), [1, 2, 2])
    XCTAssertEqual(points.rows[0].percentOfMaximum, 100)
    XCTAssertEqual(points.rows[1].percentOfMaximum, 100 * 7 / 12, accuracy: 1e-9)
  }

  func testAnIdeaThatWasOfferedToNobodyComesLast() throws {
    var tally = PointsTally(offering: ["A"])
    for ballot in try ballots("A") { tally.count(ballot) }
    var all = PointsTally(offering: ["new", "A"])
    all.add(tally)
    let points = Points(all, places: 1)
    XCTAssertEqual(points.rows.map(\.idea), ["A", "new"])
    XCTAssertEqual(points.rows[1].percentOfMaximum, 0)
  }

  func testAnIdeaThatWasNotOfferedTakesItsPlaceAndEarnsNothing() throws {
    var tally = PointsTally(offering: ideas("AB"))
    for ballot in try ballots("XA") { tally.count(ballot) }
    XCTAssertEqual(Points(tally, places: 2).rows.map(\.points), [1, 0])
  }
}
