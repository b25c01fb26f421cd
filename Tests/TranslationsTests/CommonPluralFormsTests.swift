import Surveys
import Translations
import XCTest

/// The categories are those of CLDR 44 (`Intl.PluralRules` of a browser gives the same).
final class CommonPluralFormsTests: XCTestCase {
  func testEachLanguageHasTheFormsItNeeds() throws {
    let counts = [
      "en": 2, "ur": 2, "ar": 6, "fa": 2, "ps": 2, "ckb": 2, "pa": 2, "bn": 2, "gu": 2, "ta": 2,
      "so": 2, "pl": 3, "ro": 3, "zh": 1, "cy": 6, "pt": 2, "es": 2, "it": 2, "fr": 2, "lt": 3,
      "bg": 2, "hu": 2, "ti": 2, "hi": 2, "tr": 2, "ga": 5, "gd": 4, "sl": 4, "uk": 3, "vi": 1,
    ]
    for (language, count) in counts {
      XCTAssertEqual(
        CommonPluralForms.of(try Examples.tag(language))?.count, count, language)
    }
  }

  func testTheFormsOfAFewNumbers() throws {
    try assertForms("pl", [0: 2, 1: 0, 2: 1, 5: 2, 12: 2, 22: 1, 25: 2, 112: 2])
    try assertForms("ar", [0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 103: 3])
    try assertForms("cy", [0: 0, 1: 1, 2: 2, 3: 3, 4: 5, 6: 4, 7: 5, 16: 5])
    try assertForms("lt", [0: 2, 1: 0, 2: 1, 9: 1, 10: 2, 11: 2, 21: 0, 22: 1])
    try assertForms("ro", [0: 1, 1: 0, 2: 1, 19: 1, 20: 2, 101: 1, 120: 2])
    try assertForms("ur", [0: 1, 1: 0, 2: 1])
    try assertForms("pa", [0: 0, 1: 0, 2: 1])
    try assertForms("zh-Hant", [0: 0, 1: 0, 2: 0])
  }

  func testALanguageIsFoundWhateverFollowsIt() throws {
    try assertForms("pa-Arab", [0: 0, 2: 1])
    try assertForms("ur-x-easyread", [0: 1, 1: 0])
    try assertForms("pt", [0: 1, 1: 0])
    try assertForms("pt-BR", [0: 0, 1: 0, 2: 1])
  }

  func testALanguageThatWeDoNotKnowGetsNoRule() throws {
    XCTAssertNil(CommonPluralForms.of(try Examples.tag("qaa")))
  }

  private func assertForms(_ language: String, _ forms: [Int: Int]) throws {
    let plurals = try XCTUnwrap(CommonPluralForms.of(try Examples.tag(language)))
    for (number, form) in forms {
      XCTAssertEqual(plurals.form(for: number), form, "\(language) \(number)")
    }
  }
}
