import Workshops
import XCTest

/// Thousands of acts, legal and not, after each of which everything that must hold is looked at.
final class RandomWalkTests: XCTestCase {
  func testWhateverPeopleDoTheRoomStaysFair() throws {
    var (accepted, refused): (Int, Int) = (0, 0)
    var met: Set<String> = []
    for seed in UInt64(1)...20 {
      var walk = try Walk(seed: seed)
      do {
        while walk.step < 500, walk.workshop.stage != .closed { try walk.act() }
        try walk.checkPrinted()
      } catch let stumble as Walk.Stumble {
        return XCTFail(stumble.description)
      } catch {
        return XCTFail("\(walk.place): \(error)")
      }
      accepted += walk.accepted
      refused += walk.step - walk.accepted
      met.formUnion(walk.met)
    }
    XCTAssertGreaterThan(accepted, 3_000)
    XCTAssertGreaterThan(refused, 3_000)
    XCTAssertEqual(
      Set(Event.Kind.allCases.map(\.rawValue) + Walk.rareThings).subtracting(met), [])
  }
}
