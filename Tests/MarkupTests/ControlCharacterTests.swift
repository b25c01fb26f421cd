import Foundation
import Markup
import XCTest

final class ControlCharacterTests: XCTestCase {
  func testControlCharactersAreLeftOutAndBlanksStay() {
    let text = "a\u{0}b\u{1}c\u{8}d\u{B}e\u{1F}f\tg\nh\ri"
    XCTAssertEqual(String(decoding: HTML(text: text).bytes, as: UTF8.self), "abcdef\tg\nh\ri")
  }

  func testTheyAreLeftOutOfAttributesToo() {
    let html = input(.value("\u{0}a\u{1B}<b"))
    XCTAssertEqual(String(decoding: html.bytes, as: UTF8.self), "<input value=\"a&lt;b\"/>")
  }
}
