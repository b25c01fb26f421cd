import Ranking
import Workshops
import XCTest

final class WorkshopCodeTests: XCTestCase {
  func testACodeIsReadHoweverPeopleTypeIt() throws {
    let code = try XCTUnwrap(WorkshopCode("K7M4QX"))
    XCTAssertEqual(code.description, "K7M-4QX")
    for text in ["k7m-4qx", " K7M 4QX ", "K-7-M-4-Q-X", "k7m–4qx", "K7M\u{A0}4QX\n"] {
      XCTAssertEqual(WorkshopCode(text), code, text)
    }
  }

  func testWhatIsNoCodeIsNotTakenForOne() {
    for text in ["", "K7M4Q", "K7M4QXX", "K7M4Q0", "K7M4QO", "K7M4QÄ", "К7М4QX", "K7M_4QX"] {
      XCTAssertNil(WorkshopCode(text), text)
    }
  }

  func testADrawnCodeHasNoCharacterThatIsTakenForAnother() {
    var chance = Xoshiro256(seed: 3)
    var seen: Set<Character> = []
    for _ in 0..<400 {
      let code = WorkshopCode(using: &chance)
      XCTAssertEqual(WorkshopCode(code.description), code)
      seen.formUnion(code.text)
    }
    XCTAssertEqual(String(seen.sorted()), "34679ACDEFGHJKMNPQRTWXY")
  }
}
