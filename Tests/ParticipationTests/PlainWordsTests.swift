import Participation
import XCTest

final class PlainWordsTests: XCTestCase {
  func testNoWordIsThereTwice() {
    XCTAssertEqual(Set(PlainWords.all).count, PlainWords.all.count)
  }

  func testEveryWordHasThreeToTenSmallLetters() {
    for word in PlainWords.all {
      XCTAssertNotNil(word.wholeMatch(of: /[a-z]{3,10}/), word)
    }
  }

  func testNoTwoWordsAreSpokenAlike() {
    let words = Set(PlainWords.all)
    for alike: Set<String> in [
      ["peace", "piece"], ["pear", "pair"], ["leek", "leak"], ["flower", "flour"], ["sun", "son"],
      ["rose", "rows"], ["road", "rode"], ["sauce", "source"], ["currant", "current"],
      ["wood", "would"], ["knight", "night"], ["berry", "bury"], ["plum", "plumb"],
      ["thyme", "time"], ["beach", "beech"], ["mussel", "muscle"], ["place", "plaice"],
    ] {
      XCTAssertLessThan(words.intersection(alike).count, 2, "\(alike)")
    }
  }

  /// Four words of at least 512 are 36 bits.
  func testThereAreEnoughWords() {
    XCTAssertGreaterThanOrEqual(PlainWords.all.count, 512)
  }
}
