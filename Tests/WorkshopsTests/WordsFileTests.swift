import Secrets
import Workshops
import XCTest

final class WordsFileTests: XCTestCase {
  /// The log of a group that agreed these words.
  private func log(of words: [Words]) throws -> EventLog {
    var room = try Rehearsal()
    try room.act(.groundRulesAgreed(words.map(\.digest)))
    return room.log
  }

  private func words(_ text: String) throws -> Words {
    Words(text, salt: try XCTUnwrap(RandomToken(bytes: Array(0...15))))
  }

  /// The digest is that of `printf '\x00…\x0fTea' | sha256sum`.
  func testALineHoldsTheTextItsSaltAndTheDigestOfBoth() throws {
    XCTAssertEqual(
      String(decoding: try WordsFile.line(words("Tea")), as: UTF8.self),
      #"{"digest":"8dab183032b0c59bceb56de1befe673305314a480ce7f4a83803672555e594a5","salt":"000102030405060708090a0b0c0d0e0f","text":"Tea"}"#
    )
  }

  func testTheSameTextTwiceHasTwoDigests() {
    XCTAssertNotEqual(Words("Tea").digest, Words("Tea").digest)
  }

  func testWhatIsWrittenIsReadAgainWhateverPeopleWrote() throws {
    let texts = ["“Tea”\n\\ & </script>", "چائے", "", "👩🏽‍🦽 \u{0}\u{1F}\u{2028}", "=1+1"].map {
      Words($0)
    }
    let lines = try texts.map { try WordsFile.line($0) }
    let log = try log(of: texts)
    XCTAssertEqual(
      try WordsFile.read(Array(lines.joined(separator: [10])), of: log),
      Dictionary(uniqueKeysWithValues: texts.map { ($0.digest, $0.text) }))
    let windows = Array(lines.joined(separator: [13, 10, 13, 10]))
    XCTAssertEqual(try WordsFile.read(windows, of: log).count, 5)
    XCTAssertEqual(try WordsFile.read([], of: log), [:])
  }

  func testATextThatWasChangedIsFound() throws {
    let good = try WordsFile.line(words("Tea"))
    let bad = String(decoding: good, as: UTF8.self).replacing("Tea", with: "Gin")
    let problem = try problem(good + [10] + Array(bad.utf8))
    XCTAssertEqual(problem?.line, 2)
    XCTAssertEqual(
      problem?.message,
      "The text is not the one that was written: with its salt it has another digest.")
  }

  func testWhatIsNoWordsFileIsRefusedWithItsLine() throws {
    let line = String(decoding: try WordsFile.line(words("Tea")), as: UTF8.self)
    for bad in [
      "tea", "[]", "{}", line.replacing("0f\"", with: "\""), line.replacing("text", with: "txt"),
      line.replacing("}", with: ",\"x\":1}"), line.replacing("}", with: ",\"text\":\"Tea\"}"),
      line + line,
    ] {
      XCTAssertEqual(try problem(Array((line + "\n" + bad).utf8))?.line, 2, bad)
    }
  }

  func testWordsThatStandNowhereInTheLogAreRefused() throws {
    let other = try WordsFile.line(words("Gin"))
    XCTAssertEqual(
      try problem(other)?.message,
      "These words stand nowhere in the log. Name the texts that were exported with it.")
  }

  private func problem(_ bytes: [UInt8]) throws -> LogProblem? {
    let log = try log(of: [words("Tea")])
    do throws(LogProblem) {
      _ = try WordsFile.read(bytes, of: log)
      return nil
    } catch {
      return error
    }
  }
}
