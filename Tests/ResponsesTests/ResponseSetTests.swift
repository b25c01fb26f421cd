import Responses
import XCTest

final class ResponseSetTests: XCTestCase {
  func testNeighboursAreOneRunInWhateverOrderTheyCome() {
    XCTAssertEqual(ResponseSet([1, 2, 3, 7, 9, 8]).runs, [1...3, 7...9])
    var set = ResponseSet()
    for number in [5, 3, 4, 9, 1, 4] { set.insert(number) }
    XCTAssertEqual(set.runs, [1...1, 3...5, 9...9])
    XCTAssertEqual(set.count, 5)
    XCTAssertEqual(set.first, 1)
    XCTAssertEqual(set.last, 9)
    XCTAssertEqual([1, 2, 3, 5, 6, 9, 10].filter(set.contains), [1, 3, 5, 9])
    XCTAssertFalse(ResponseSet().contains(1))
  }

  func testANumberIsTakenOutOfAnyPlaceOfARun() {
    var set = ResponseSet(1...6)
    XCTAssertTrue(set.remove(1))
    XCTAssertTrue(set.remove(6))
    XCTAssertTrue(set.remove(4))
    XCTAssertFalse(set.remove(4))
    XCTAssertFalse(set.remove(99))
    XCTAssertEqual(set.runs, [2...3, 5...5])
    XCTAssertTrue(set.remove(5))
    XCTAssertEqual(set.runs, [2...3])
  }

  func testTwoSetsAreCompared() {
    let one = ResponseSet([1, 2, 3, 4, 10, 11])
    let other = ResponseSet([3, 4, 5, 11, 12, 20])
    XCTAssertEqual(one.intersection(other).runs, [3...4, 11...11])
    XCTAssertEqual(one.intersectionCount(other), 3)
    XCTAssertEqual(one.unionCount(other), 9)
    XCTAssertEqual(one.symmetricDifferenceCount(other), 6)
    XCTAssertEqual(one.symmetricDifferenceCount(one), 0)
  }

  func testTheComplementLiesWithinTheUniverse() {
    let universe = ResponseSet(ordered: [1...10, 15...20])
    XCTAssertEqual(
      ResponseSet([3, 4, 9, 10, 12, 15, 21]).complement(in: universe).runs,
      [1...2, 5...8, 16...20])
    XCTAssertEqual(ResponseSet().complement(in: universe), universe)
    XCTAssertTrue(universe.complement(in: universe).isEmpty)
    XCTAssertEqual(ResponseSet(2...18).complement(in: universe).runs, [1...1, 19...20])
    XCTAssertTrue(universe.complement(in: ResponseSet()).isEmpty)
  }

  func testEverybodyIsKeptInAFewBytes() throws {
    XCTAssertEqual(ResponseSet(1...1_000_000).encoded, [1, 1, 0xBF, 0x84, 0x3D])
    XCTAssertEqual(ResponseSet([1, 2, 3, 5]).encoded, [1, 1, 2, 0, 0])
    XCTAssertEqual(ResponseSet().encoded, [1])
  }

  func testASetComesBackAsItWasKept() throws {
    var set = ResponseSet()
    for number in 1...5000 where number * number % 7 < 3 { set.insert(number) }
    for set in [set, ResponseSet(), ResponseSet(1...1_000_000), ResponseSet([Int.max - 1])] {
      XCTAssertEqual(try ResponseSet(encoded: set.encoded), set)
    }
  }

  func testOtherBytesAreRefused() {
    let hostile: [[UInt8]] = [
      [], [0], [2, 1, 1], [1, 1], [1, 0x80], [1, 1, 0x80],
      // Zero spelt in two bytes.
      [1, 1, 0x80, 0],
      // Numbers beyond what there can be.
      [1] + [UInt8](repeating: 0xFF, count: 9) + [1, 0],
      [1, 1] + [UInt8](repeating: 0xFF, count: 9) + [1],
      [1] + [UInt8](repeating: 0xFF, count: 8) + [0x7F, 0],
      [1] + [UInt8](repeating: 0xFF, count: 40),
    ]
    for bytes in hostile {
      XCTAssertThrowsError(try ResponseSet(encoded: bytes), "\(bytes)") {
        XCTAssertTrue($0 is UnreadableResponseSet)
      }
    }
  }

  func testItAgreesWithAPlainSetOfNumbers() {
    var seed = SplitMix64(seed: 6)
    for _ in 0..<300 {
      let universe = Set((0..<40).map { _ in Int.random(in: 1...60, using: &seed) })
      let one = Set((0..<20).map { _ in Int.random(in: 1...60, using: &seed) })
      let other = Set((0..<20).map { _ in Int.random(in: 1...60, using: &seed) })
      let (runs, others) = (ResponseSet(one), ResponseSet(other))
      XCTAssertEqual(runs.symmetricDifferenceCount(others), one.symmetricDifference(other).count)
      XCTAssertEqual(runs.intersection(others), ResponseSet(one.intersection(other)))
      XCTAssertEqual(
        runs.complement(in: ResponseSet(universe)), ResponseSet(universe.subtracting(one)))
      var removed = runs
      for number in other { removed.remove(number) }
      XCTAssertEqual(removed, ResponseSet(one.subtracting(other)))
    }
  }
}
