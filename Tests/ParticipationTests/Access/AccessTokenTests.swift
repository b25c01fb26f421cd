import Participation
import Secrets
import XCTest

final class AccessTokenTests: XCTestCase {
  /// Computed with Python: the bytes 0 to 31, hashlib.sha256, Crockford's alphabet.
  private static let text = "equalsay_000G40R40M30E209185GR38E1W8124GK2GAHC5RR34D1P70X3RFYX6J6"

  func testATokenIsReadBackAsItWasWritten() throws {
    XCTAssertEqual(try AccessToken(Self.text).text, Self.text)
  }

  /// Computed with Python in the same way: hashlib.blake2b under a key of 32 threes.
  func testWhatIsKeptIsAKeyedHashOfItsBits() throws {
    let key = try XCTUnwrap(SecretKey(bytes: [UInt8](repeating: 3, count: 32)))
    let kept = try AccessToken(Self.text).hash(key)
    XCTAssertEqual(
      Hexadecimal.text(kept.bytes),
      "d57afabb59fd7d2a6e319bec9dbd9e3ac4ff467188e3ca3de8f33e88d095bf8c")
    XCTAssertNotEqual(kept, try AccessToken(Self.text).hash(SecretKey()))
  }

  func testATokenIsReadAsPeopleTypeIt() throws {
    let symbols = Self.text.dropFirst(9)
    let letters = symbols.replacing("0", with: "o").replacing("1", with: "l")
    for typed in [
      Self.text.lowercased(), Self.text.uppercased(), " \(Self.text)\n", "equalsay_\(letters)",
      "equalsay_\(symbols.prefix(30))\n  \(symbols.dropFirst(30))",
    ] {
      XCTAssertEqual(try AccessToken(typed).text, Self.text, typed)
    }
  }

  func testEverySingleTypingErrorIsNoticed() {
    let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let right = Array(Self.text)
    for place in 9..<right.count {
      for symbol in symbols where symbol != right[place] {
        var typed = right
        typed[place] = symbol
        XCTAssertEqual(problem(String(typed)), .mistyped, String(typed))
      }
    }
  }

  func testSwappedNeighboursAreNoticed() {
    let right = Array(Self.text)
    for place in 9..<right.count - 1 where right[place] != right[place + 1] {
      var typed = right
      typed.swapAt(place, place + 1)
      XCTAssertEqual(problem(String(typed)), .mistyped, String(typed))
    }
  }

  func testATokenThatIsCutOffOrTooLongOrHoldsAStrangeLetterIsMistyped() {
    for typed in [
      "equalsay_", String(Self.text.dropLast()), Self.text + "0",
      Self.text + Self.text.dropFirst(9),
      Self.text.replacing("X", with: "U"), Self.text.replacing("X", with: "Ж"),
    ] {
      XCTAssertEqual(problem(typed), .mistyped, typed)
    }
  }

  func testSomethingElseIsNoToken() {
    for typed in ["", "K7M-4QX", "equalsay", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"] {
      XCTAssertEqual(problem(typed), .noToken, typed)
    }
    XCTAssertEqual(problem(String(Self.text.dropFirst(9))), .noToken)
  }

  func testAProblemSaysNothingOfWhatWasTyped() {
    let typed = "equalsay_VERYSECRET"
    XCTAssertFalse("\(String(describing: problem(typed)))".contains("SECRET"))
    XCTAssertFalse("\(problem(typed)?.description ?? "")".contains("SECRET"))
  }

  func testNewTokensDifferAndHaveOneShape() throws {
    let tokens = (0..<50).map { _ in AccessToken().text }
    XCTAssertEqual(Set(tokens).count, 50)
    for text in tokens {
      XCTAssertNotNil(text.wholeMatch(of: /equalsay_[0-9A-HJKMNP-TV-Z]{56}/), text)
      XCTAssertEqual(try AccessToken(text).text, text)
    }
  }

  func testPrintingATokenByMistakeTellsNothing() throws {
    let token = try AccessToken(Self.text)
    var dumped = ""
    dump(token, to: &dumped)
    for shown in ["\(token)", String(reflecting: token), "\([token])", dumped] {
      XCTAssertTrue(shown.contains("an access token"), shown)
      XCTAssertFalse(shown.contains("000G40R4"), shown)
      XCTAssertFalse(shown.contains("31"), shown)
    }
  }

  private func problem(_ text: String) -> AccessTokenProblem? {
    do throws(AccessTokenProblem) {
      _ = try AccessToken(text)
      return nil
    } catch {
      return error
    }
  }
}
