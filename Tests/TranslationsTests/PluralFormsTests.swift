import Translations
import XCTest

/// Rules as the gettext manual has them; expected forms from CLDR's examples of each category.
final class PluralFormsTests: XCTestCase {
  private func assertForms(
    _ text: String, _ expected: [Int: [Int]], line: UInt = #line
  ) throws {
    let plurals = try PluralForms(text)
    for (form, numbers) in expected {
      for number in numbers {
        XCTAssertEqual(plurals.form(for: number), form, "\(number)", line: line)
      }
    }
  }

  func testEnglishAndUrduTellOneFromOthers() throws {
    try assertForms("nplurals=2; plural=(n != 1);", [0: [1], 1: [0, 2, 11, 100, 1_000_000]])
  }

  func testArabicHasSixForms() throws {
    try assertForms(
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        + "n%100>=11 ? 4 : 5);",
      [
        0: [0], 1: [1], 2: [2], 3: [3, 4, 10, 103, 110, 1003], 4: [11, 26, 99, 111, 1011],
        5: [100, 101, 102, 200, 1000, 10_000],
      ])
  }

  func testPolishHasThreeForms() throws {
    try assertForms(
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
      [0: [1], 1: [2, 3, 4, 22, 24, 102, 1003], 2: [0, 5, 12, 14, 19, 21, 101, 112]])
  }

  func testWelshHasAFormForEightAndEleven() throws {
    try assertForms(
      "nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;",
      [0: [1], 1: [2], 2: [0, 3, 7, 10, 12, 100], 3: [8, 11]])
  }

  func testOneFormNeedsNoRule() throws {
    try assertForms("nplurals=1; plural=0;", [0: [0, 1, 7]])
  }

  func testEveryOperatorComputesAsInC() throws {
    let rules: [(String, Int, Int)] = [
      ("2+3*n", 2, 8), ("(2+3)*n", 2, 10), ("10-n-2", 3, 5), ("n/2", 7, 3), ("n%4", 7, 3),
      ("!n", 0, 1), ("!!n", 5, 1), ("n<3", 2, 1), ("n<=3", 4, 0), ("n>3", 4, 1), ("n>=3", 2, 0),
      ("n==3", 3, 1), ("n!=3", 3, 0), ("n||0", 4, 1), ("n&&0", 4, 0), ("1||n&&0", 0, 1),
      ("1==2<3", 0, 1), ("n?1?2:3:4", 1, 2), ("0?1:n?2:3", 0, 3), ("n && 7 / n", 0, 0),
    ]
    for (rule, number, expected) in rules {
      let bounded = "(\(rule))%16"
      let plurals = try PluralForms("nplurals=16; plural=\(bounded)")
      XCTAssertEqual(plurals.form(for: number), expected, rule)
    }
  }

  func testNumbersOfAnySizeGetAFormThatExists() throws {
    let plurals = try PluralForms("nplurals=2; plural=n > 1000 ? n : 0;")
    XCTAssertEqual(plurals.form(for: 1000), 0)
    XCTAssertEqual(plurals.form(for: 5000), 0)
    XCTAssertEqual(plurals.form(for: -1), 0)
    let divides = try PluralForms("nplurals=2; plural=n < 2000 ? 1 : 1 / (n - 2000);")
    XCTAssertEqual(divides.form(for: 5), 1)
    XCTAssertEqual(divides.form(for: 2000), 0)
    XCTAssertEqual(divides.form(for: .min), 0)
  }

  func testRulesThatCannotHoldAreRefusedWithTheReason() {
    assertProblem("nplurals=2; plural=n/(n-5);", "divides by zero for 5")
    assertProblem("nplurals=2; plural=n%0;", "divides by zero for 0")
    assertProblem("nplurals=2; plural=n;", "gives form 2 for 2")
    assertProblem("nplurals=0; plural=0;", "nplurals must be a number")
    assertProblem("nplurals=two; plural=0;", "nplurals must be a number")
    assertProblem("plural=n != 1;", "write it as")
    assertProblem("nplurals=2; plural=(n != 1;", "closing parenthesis")
    assertProblem("nplurals=2; plural=n != ;", "expected before the end")
    assertProblem("nplurals=2; plural=n ? 1;", "a : is missing")
    assertProblem("nplurals=2; plural=n = 1;", "is left over")
    assertProblem("nplurals=2; plural=99999999999999999999;", "expected before")
    assertProblem(
      "nplurals=2; plural=" + String(repeating: "(", count: 400), "nested too deeply")
    assertProblem(
      "nplurals=2; plural=" + String(repeating: "!", count: 400) + "n", "nested too deeply")
    assertProblem(
      "nplurals=2; plural=n" + String(repeating: "?n:n", count: 200), "nested too deeply")
    assertProblem("nplurals=2; plural=" + String(repeating: "1+", count: 600), "too long")
  }

  private func assertProblem(_ text: String, _ words: String, line: UInt = #line) {
    XCTAssertThrowsError(try PluralForms(text), line: line) { error in
      let message = (error as? PluralFormsProblem)?.message ?? ""
      XCTAssert(message.contains(words), message, line: line)
    }
  }
}
