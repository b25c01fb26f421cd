import Surveys
import Translations
import XCTest

final class PseudoLanguageTests: XCTestCase {
  func testAccentedTextIsLongerAndInBrackets() {
    XCTAssertEqual(PseudoLanguage.accented.text(of: "Continue"), "[Çöñţîñûé one]")
    XCTAssertEqual(
      PseudoLanguage.accented.text(of: "Have you heard of it?"), "[Ĥåṽé ýöû ĥéåŕð öƒ îţ? one two]")
  }

  func testMirroredTextRunsFromRightToLeftWordByWord() {
    XCTAssertEqual(
      PseudoLanguage.mirrored.text(of: "Go on"),
      "\u{200F}\u{202E}Go\u{202C}\u{200F} \u{200F}\u{202E}on\u{202C}\u{200F}")
  }

  func testPlaceholdersStayAsTheyAre() {
    XCTAssertEqual(
      PseudoLanguage.accented.text(of: "Choose “{option}” or {x}"),
      "[Çĥööšé “{option}” öŕ {x} one two three]")
    XCTAssertEqual(
      PseudoLanguage.mirrored.text(of: "In {count} days"),
      "\u{200F}\u{202E}In\u{202C}\u{200F} {count} \u{200F}\u{202E}days\u{202C}\u{200F}")
  }

  func testEveryTextHasATranslationThatReachesReaders() {
    let sources = [
      SourceText(context: "a", text: "One", note: ""),
      SourceText(context: "b", text: "{count} day", plural: "{count} days", note: ""),
    ]
    for language in PseudoLanguage.allCases {
      let catalogue = language.catalogue(of: sources)
      XCTAssertEqual(sources.map(catalogue.state), [.translated, .translated])
    }
    XCTAssertEqual(
      PseudoLanguage.accented.catalogue(of: sources)["b"]?.translations,
      ["[{count} ðåý one]", "[{count} ðåýš one two]"])
  }

  func testTheTagsSayWhichWayTheyRun() throws {
    XCTAssertEqual(PseudoLanguage.accented.tag.direction, .leftToRight)
    XCTAssertEqual(PseudoLanguage.mirrored.tag.direction, .rightToLeft)
    XCTAssertEqual(PseudoLanguage(try Examples.tag("ar-XB-x-easyread")), .mirrored)
    XCTAssertNil(PseudoLanguage(try Examples.tag("ar")))
  }
}
