import Foundation
import Surveys
import Translations
import Web
import XCTest

final class PseudoLanguagePagesTests: XCTestCase {
  private var translations: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Translations").path
  }

  func testThePublicNeverMeetsThem() throws {
    let library = try Library([], Catalogues(folder: translations))
    for language in PseudoLanguage.allCases { XCTAssertFalse(library.knows(language.tag)) }
    XCTAssertTrue(library.knows(.british))
  }

  func testWhoeverAsksForThemHasTheWholeInterfaceInThem() throws {
    let library = try Library([], Catalogues(folder: translations, withPseudoLanguages: true))
    for language in PseudoLanguage.allCases {
      XCTAssertTrue(library.knows(language.tag))
      let interface = library.interface(in: language.tag)
      XCTAssertEqual(interface.standing?.completeness.percent, 100)
      XCTAssertEqual(interface[.continueOn].language, language.tag)
      XCTAssertNil(interface.digest)
    }
    XCTAssertEqual(
      library.interface(in: .accentedEnglish)[.continueOn].text, "[Çöñţîñûé one]")
  }
}
