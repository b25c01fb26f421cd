import XCTest

@testable import XLSForm

final class AnswerLimitsTests: XCTestCase {
  func testTheUsualConstraintsAreRead() {
    var limits = AnswerLimits(". >= 0 and . < 150")
    XCTAssertEqual(limits.least, 0)
    XCTAssertEqual(limits.below, 150)
    XCTAssertEqual(limits.unsaid, [])
    limits = AnswerLimits("(0 <= .) and (. <= 9.5) and . = round(., 2)")
    XCTAssertEqual(limits.least, 0)
    XCTAssertEqual(limits.most, 9.5)
    XCTAssertEqual(limits.decimals, 2)
    XCTAssertEqual(AnswerLimits("string-length(.) < 200").longest, 199)
    XCTAssertEqual(AnswerLimits("count-selected(.)<=3").longest, 3)
  }

  func testAnAnswerThatRulesOutTheOthersIsKnownInItsUsualForms() {
    for text in [
      "not(selected(., 'none') and count-selected(.) > 1)",
      "not(count-selected(.)>=2 and selected(.,'none'))",
      "not(selected(., 'none')) or count-selected(.) = 1",
      "if(selected(., 'none'), count-selected(.) = 1, true())",
      "if(selected(., 'none'), count-selected(.) < 2, true())",
    ] {
      let limits = AnswerLimits(text)
      XCTAssertEqual(limits.exclusive, "none", text)
      XCTAssertEqual(limits.unsaid, [], text)
    }
  }

  func testTheRestIsToldAndWhatIsUnderstoodKept() {
    let limits = AnswerLimits(". >= 18 and regex(., '[0-9]+') and . > ${age} and . <= 99")
    XCTAssertEqual(limits.least, 18)
    XCTAssertEqual(limits.most, 99)
    XCTAssertEqual(
      limits.unsaid,
      ["it uses the function regex()", "a part of it compares something else than this answer"])
    XCTAssertEqual(
      AnswerLimits("count-selected(.) >= 2").unsaid,
      ["it limits count-selected() in another way"])
    XCTAssertEqual(AnswerLimits(". = 1 or . = 2").unsaid, ["it leaves a choice with \"or\""])
    XCTAssertEqual(
      AnswerLimits("count-selected(.) <= 999999999999999999999999").unsaid, ["it allows no length"])
  }
}
