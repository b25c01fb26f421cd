import Participation
import Secrets
import XCTest

final class ReturnWordsTests: XCTestCase {
  private func words(
    session: UInt8 = 1, draft: UInt8 = 2, key: UInt8 = 3
  ) throws -> ReturnWords {
    ReturnWords(
      session: try XCTUnwrap(RandomToken(bytes: [UInt8](repeating: session, count: 16))),
      draft: try XCTUnwrap(RandomToken(bytes: [UInt8](repeating: draft, count: 16))),
      key: try XCTUnwrap(SecretKey(bytes: [UInt8](repeating: key, count: 32))))
  }

  /// Computed with Python: hashlib.blake2b, eight bytes a word, the list of plain words.
  func testTheWordsAreDerivedFromSessionDraftAndKey() throws {
    XCTAssertEqual(try words().text, "rail bag juniper budget")
    XCTAssertEqual(try words(), try words())
  }

  func testAnotherSessionDraftOrKeyGivesOtherWords() throws {
    XCTAssertNotEqual(try words(), try words(session: 9))
    XCTAssertNotEqual(try words(), try words(draft: 9))
    XCTAssertNotEqual(try words(), try words(key: 9))
  }

  func testTheyAreReadBackAsPeopleWriteThem() throws {
    let words = try XCTUnwrap(ReturnWords("apple river kettle moss"))
    XCTAssertEqual(words.words, ["apple", "river", "kettle", "moss"])
    for typed in [
      "APPLE RIVER KETTLE MOSS", " Apple, river;kettle – moss.\n", "apple-river-kettle-moss",
      "1. apple 2. river 3. kettle 4. moss", "apple\u{A0}river\tkettle\u{3000}moss",
    ] {
      XCTAssertEqual(ReturnWords(typed), words, typed)
    }
  }

  func testWhatIsNotFourWordsIsRefused() {
    for typed in [
      "", "   ", "apple", "apple river kettle", "apple river kettle moss oak", "1 2 3 4",
    ] {
      XCTAssertNil(ReturnWords(typed), typed)
    }
  }

  func testEveryDerivedFourAreReadBack() {
    let key = SecretKey()
    for _ in 0..<200 {
      let words = ReturnWords(session: RandomToken(), draft: RandomToken(), key: key)
      XCTAssertEqual(words.words.count, 4)
      XCTAssertEqual(ReturnWords(words.text.uppercased()), words)
      XCTAssertEqual(ReturnWords(words.text)?.hash(key), words.hash(key))
    }
  }

  /// Computed with Python in the same way.
  func testWhatIsKeptIsAKeyedHashOfTheWords() throws {
    let key = try XCTUnwrap(SecretKey(bytes: [UInt8](repeating: 3, count: 32)))
    XCTAssertEqual(
      try words().hash(key).bytes.map { String($0, radix: 16) }.joined(separator: " "),
      "c ff 1 eb e5 eb 5 50 4e 20 51 3e cb b3 61 44 ae f7 3b 3e 81 f3 83 47 ca f9 bd db b4 6 ca 9b")
    XCTAssertNotEqual(try words().hash(key), try words().hash(SecretKey()))
  }
}
