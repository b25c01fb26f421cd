import Surveys
import XCTest

/// What the top of a survey definition and its sections can have wrong with them.
final class SurveyFileTests: XCTestCase {
  func testAnUnknownKeyNamesTheNearestKnownOne() {
    XCTAssertEqual(
      problems(top: #""purpos": "x","#),
      [
        #"f:3:1: Unknown key "purpos". Did you mean "purpose"?"#
      ])
  }

  func testAnUnknownKeyUnlikeAllOthersListsThem() {
    XCTAssertEqual(
      problems(top: #""colour": "x","#),
      [
        #"f:3:1: Unknown key "colour". This survey may have "$schema", "id", "version", "#
          + #""language", "title", "purpose", "madeWith", "askedBy", "opens", "closes", "#
          + #""languages", "monitoring", "consent", "sites", "selfCode", "quotes", "sections"."#
      ])
  }

  func testASurveyAndItsFolderHaveOneName() {
    func found(in folder: String) -> [String] {
      problems(
        ofSurvey: Definition.survey(),
        context: SurveyContext(
          monitoringSet: { _ in nil }, recordings: { _ in [] }, hasPicture: { _ in false },
          folder: folder))
    }
    XCTAssertEqual(found(in: "visits"), [])
    XCTAssertEqual(
      found(in: "clinics"),
      [
        #"f:2:7: The survey is called "visits" and its folder "clinics". "#
          + "Give both the same name."
      ])
  }

  func testNothingInASurveyTakesThePlaceOfAWorkshopsTexts() {
    XCTAssertEqual(
      problems(question: #"{ "id": "workshop", "kind": "statement", "text": "W" }"#),
      [
        #"f:12:9: The id "workshop" is kept for the texts of a workshop, which are translated "#
          + "beside the survey's. Give this question another."
      ])
    XCTAssertEqual(
      problems(
        ofSurvey: Definition.survey().replacing(#""id": "all""#, with: #""id": "workshop""#)),
      [
        #"f:4:22: The id "workshop" is kept for the texts of a workshop, which are translated "#
          + "beside the survey's. Give this section another."
      ])
  }

  func testTheTopMustBeAnObject() {
    XCTAssertEqual(
      problems(ofSurvey: "[]"),
      [
        "f:1:1: A survey definition must be an object, not a list."
      ])
  }

  func testMissingKeysAreAllReported() {
    XCTAssertEqual(
      problems(ofSurvey: "{\n}"),
      [
        #"f:1:1: This survey has no "id". Add it."#,
        #"f:1:1: This survey has no "version". Add it."#,
        #"f:1:1: This survey has no "language". Add it."#,
        #"f:1:1: This survey has no "title". Add it."#,
        #"f:1:1: This survey has no "sections". Add it."#,
      ])
  }

  func testAVersionMustBeAWholeNumber() {
    XCTAssertEqual(
      problems(
        ofSurvey: #"{ "id": "a", "version": "1", "language": "en", "title": "T", "sections": [] }"#),
      [
        #"f:1:25: "version" must be a whole number, not a text."#,
        #"f:1:74: "sections" is empty. It needs at least 1 entry."#,
      ])
  }

  func testAVersionMustBeAtLeastOne() {
    XCTAssertEqual(
      problems(
        ofSurvey: #"{ "id": "a", "version": 0, "language": "en", "title": "T", "sections": null }"#),
      [
        #"f:1:25: "version" must be between 1 and 1000000, not 0."#,
        #"f:1:72: "sections" must be a list, not null."#,
      ])
  }

  func testAVersionHasNoFraction() {
    XCTAssertEqual(
      problems(
        ofSurvey:
          #"{ "id": "A", "version": 1.5, "language": "english!", "title": " ", "sections": {} }"#),
      [
        #"f:1:9: "A" is not an identifier. Use small letters a to z, digits and hyphens, "#
          + "beginning with a letter.",
        #"f:1:25: "version" must be a whole number, not 1.5."#,
        #"f:1:42: "english!" is not a language tag. Write it as BCP 47 does, for example "#
          + #""en-GB" or "ur"."#,
        #"f:1:63: "title" is empty. Write something in it."#,
        #"f:1:80: "sections" must be a list, not an object."#,
      ])
  }

  func testADateMustBeOneOfTheCalendar() {
    XCTAssertEqual(
      problems(top: #""opens": "2026-02-30","#),
      [
        #"f:3:10: "2026-02-30" is not a date. Write a day of the calendar as "#
          + #"year-month-day, for example "2026-12-01"."#
      ])
  }

  func testADateMustBeAText() {
    XCTAssertEqual(
      problems(top: #""closes": 2026,"#),
      [
        #"f:3:11: "closes" must be a text, not a number."#
      ])
  }

  func testClosingComesAfterOpening() {
    XCTAssertEqual(
      problems(top: #""opens": "2027-01-31", "closes": "2026-12-01","#),
      [
        "f:3:24: The survey closes on 2026-12-01, before it opens on 2027-01-31. Put the "
          + "dates right."
      ])
  }

  func testALanguageTagMustBeOne() {
    XCTAssertEqual(
      problems(top: #""languages": ["en-GB", "e"],"#),
      [
        #"f:3:24: "e" is not a language tag. Write it as BCP 47 does, for example "en-GB" "#
          + #"or "ur"."#
      ])
  }

  func testALanguageIsListedOnce() {
    XCTAssertEqual(
      problems(top: #""languages": ["en-GB", "ur", "en-gb"],"#),
      [
        #"f:3:30: The language "en-GB" is listed twice. Take one out."#
      ])
  }

  func testLanguagesAreNotEmpty() {
    XCTAssertEqual(
      problems(top: #""languages": [],"#),
      [
        #"f:3:14: "languages" is empty. It needs at least 1 entry."#
      ])
  }

  func testEveryLanguageIsAText() {
    XCTAssertEqual(
      problems(top: #""languages": ["ur", 7],"#),
      [
        #"f:3:21: Each entry of "languages" must be a text, not a number."#
      ])
  }

  func testConsentNeedsItsText() {
    XCTAssertEqual(
      problems(top: #""consent": {},"#),
      [
        #"f:3:12: This consent has no "text". Add it."#
      ])
  }

  func testConsentIsAnObject() {
    XCTAssertEqual(
      problems(top: #""consent": "yes","#),
      [
        #"f:3:12: "consent" must be an object, not a text."#
      ])
  }

  func testSiteIdsDiffer() {
    XCTAssertEqual(
      problems(top: #""sites": [ { "id": "hub", "name": "A" }, { "id": "hub", "name": "B" } ],"#),
      [
        #"f:3:50: The id "hub" is already taken by the site on line 3. Give this site "#
          + "another."
      ])
  }

  func testASiteNeedsIdAndName() {
    XCTAssertEqual(
      problems(top: #""sites": [ {} ],"#),
      [
        #"f:3:12: This site has no "id". Add it."#,
        #"f:3:12: This site has no "name". Add it."#,
      ])
  }

  func testSelfCodeIsTrueOrFalse() {
    XCTAssertEqual(
      problems(top: #""selfCode": "no","#),
      [
        #"f:3:13: "selfCode" must be true or false, not a text."#
      ])
  }

  func testTextsMayNotBeNull() {
    XCTAssertEqual(
      problems(top: #""purpose": null,"#),
      [
        #"f:3:12: "purpose" must be a text, not null."#
      ])
  }

  func testAnEmptyTextIsAProblem() {
    XCTAssertEqual(
      problems(top: #""purpose": "","#),
      [
        #"f:3:12: "purpose" is empty. Write something in it."#
      ])
  }

  func testAControlCharacterInATextIsAProblem() {
    XCTAssertEqual(
      problems(top: #""purpose": "a\u0007b","#),
      [
        #"f:3:12: "purpose" holds a control character. Use only \n for a line break and \t "#
          + "for a tab."
      ])
  }

  func testAnUnknownMonitoringSetIsAProblem() {
    XCTAssertEqual(
      problems(top: #""monitoring": { "set": "wales" },"#),
      [
        #"f:3:24: There is no monitoring set "wales". Add the file monitoring/wales.json, "#
          + "or correct the name."
      ])
  }

  func testWithoutNamesWhatTheSetHas() {
    XCTAssertEqual(
      problems(top: #""monitoring": { "set": "england", "without": ["yeers"] },"#),
      [
        #"f:3:47: The monitoring set "england" has no question or characteristic "yeers". "#
          + #"Did you mean "years"?"#
      ])
  }

  func testWithNamesWhatTheSetHas() {
    XCTAssertEqual(
      problems(top: #""monitoring": { "set": "england", "with": ["prisn"] },"#),
      [
        #"f:3:44: The monitoring set "england" has no question or characteristic "prisn". "#
          + #"Did you mean "prison"?"#
      ])
  }

  func testWithAndWithoutDoNotOverlap() {
    XCTAssertEqual(
      problems(top: #""monitoring": { "set": "england", "with": ["age"], "without": ["age"] },"#),
      [
        #"f:3:44: "age" stands in both "with" and "without". Keep one of the two."#
      ])
  }

  func testSectionIdsDiffer() {
    XCTAssertEqual(
      problems(
        ofSurvey: #"""
          { "id": "a", "version": 1, "language": "en", "title": "T", "sections": [
          { "id": "s", "questions": [ { "id": "q", "kind": "statement", "text": "Q" } ] },
          { "id": "s", "questions": [ { "id": "r", "kind": "statement", "text": "R" } ] } ] }
          """#),
      [
        #"f:3:9: The id "s" is already taken by the section on line 2. Give this section "#
          + "another."
      ])
  }

  func testASectionNeedsQuestions() {
    XCTAssertEqual(
      problems(
        ofSurvey: #"""
          { "id": "a", "version": 1, "language": "en", "title": "T",
          "sections": [ { "id": "s", "questions": [] } ] }
          """#),
      [
        #"f:2:41: "questions" is empty. It needs at least 1 entry."#
      ])
  }

  func testAProblemWithTheSyntaxDoesNotHideTheOthers() {
    XCTAssertEqual(
      problems(
        ofSurvey: #"{ "id": "a" "version": 01, "language": "en", "titel": "T", "sections": [] }"#),
      [
        #"f:1:1: This survey has no "title". Add it."#,
        "f:1:12: A comma is missing. Add one before what follows.",
        #"f:1:24: "01" is not a number as JSON writes them. Write it like 12, -3 or 0.5."#,
        #"f:1:46: Unknown key "titel". Did you mean "title"?"#,
        #"f:1:72: "sections" is empty. It needs at least 1 entry."#,
      ])
  }
}
