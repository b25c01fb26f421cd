import Surveys
import XCTest

/// One bad and one good example a rule, at least.
final class EasyReadLintTests: XCTestCase {
  func testALongSentenceIsToBeSplit() throws {
    XCTAssertEqual(
      try lint("You can tell us here today what is good and what is hard for you now."),
      [
        EasyReadFinding(
          rule: .sentenceLength, level: .error, context: "a:b.text",
          message:
            "“You can tell us here today what is good and what i…” has 16 words; 15 is the most. "
            + "Make two sentences of it.")
      ])
    XCTAssertEqual(try lint("Tell us what is good. Tell us what is hard for you."), [])
  }

  func testASentenceOfMoreThanTenWordsCouldBeShorter() throws {
    let eleven = try lint("Tell us what you know about help with feelings near you")
    XCTAssertEqual(eleven.map(\.level), [.advice])
    XCTAssertEqual(
      eleven.map(\.message),
      [
        "“Tell us what you know about help with feelings nea…” has 11 words. 10 or fewer read "
          + "better."
      ])
    XCTAssertEqual(try lint("Tell us what you know about help with feelings near"), [])
  }

  func testAJoinedSentenceHoldsMoreThanOneIdea() throws {
    let joined = try lint("Stop if you want and come back.")
    XCTAssertEqual(joined.map(\.rule), [.oneIdea])
    XCTAssertEqual(joined.map(\.level), [.warning])
    XCTAssertEqual(
      joined.map(\.message),
      [
        "“Stop if you want and come back.” has “if” and “and”. Give each idea a sentence of its own."
      ])
    XCTAssertEqual(try rules("Bring a friend (or a helper)."), [.oneIdea])
    XCTAssertEqual(try rules("You can stop; come back."), [.oneIdea])
    XCTAssertEqual(try rules("You can stop and come back."), [])
  }

  func testAQuestionAndAnAnswerNeedAPicture() {
    let texts = [
      text("Are you well?", picture: .missing), text("Yes", picture: .shown),
      text("About you", picture: .notNeeded),
    ]
    XCTAssertEqual(
      EasyReadLint.findings(in: texts),
      [
        EasyReadFinding(
          rule: .picture, level: .error, context: "a:b.text",
          message: "There is no picture beside it. Name one in the definition (\"picture\"), from "
            + "Surveys/pictures or beside the survey.")
      ])
  }

  func testATextThatNobodyHasWrittenStillNeedsItsPicture() {
    let text = EasyReadText(
      context: "a:b.text", forms: [], language: .british.easyRead, picture: .missing)
    XCTAssertEqual(EasyReadLint.findings(in: [text]).map(\.rule), [.picture])
  }

  func testNumbersAreWrittenInDigits() throws {
    let words = try lint("Choose three. Do it twice.")
    XCTAssertEqual(words.map(\.rule), [.digits, .digits])
    XCTAssertEqual(words.map(\.level), [.warning, .warning])
    XCTAssertEqual(
      words.map(\.message),
      [
        "“three” is quicker to read in digits. Write 3.",
        "“twice” is quicker to read in digits. Write 2 times.",
      ])
    XCTAssertEqual(
      try lint("Bring twenty-five pens. Take three hundred and ten. One hundred can come.")
        .map(\.message),
      [
        "“twenty-five” is quicker to read in digits. Write 25.",
        "“three hundred and ten” is quicker to read in digits. Write 310.",
        "“One hundred” is quicker to read in digits. Write 100.",
      ])
    XCTAssertEqual(try rules("Choose 3. Choose one thing you like."), [])
  }

  func testPercentagesAreCountedInPeople() throws {
    for bad in [
      "30% said yes", "30 per cent said yes", "30 per-cent said yes", "A small percentage", "٪30",
    ] {
      XCTAssertEqual(try rules(bad), [.percent], bad)
      XCTAssertEqual(try lint(bad).map(\.level), [.error], bad)
    }
    XCTAssertEqual(try rules("3 out of 10 people said yes. It costs 5 pence per person."), [])
    XCTAssertEqual(try rules("30 procent ludzi", in: "pl-x-easyread"), [.percent])
    XCTAssertEqual(try rules("30 فیصد لوگ", in: "ur-x-easyread"), [.percent])
  }

  func testFractionsAreSaidWithWholeNumbers() throws {
    for bad in [
      "½ of people", "About 1/2 of people", "2⅓ hours", "About 1⁄2 of people",
      "A quarter of people", "Two-thirds of people", "2 thirds of people",
    ] {
      XCTAssertEqual(try rules(bad), [.fraction], bad)
    }
    XCTAssertEqual(
      try rules("Half of people. The date is 21/11/2026. Day and/or night. 2.5 cm²"), [])
    XCTAssertEqual(
      try rules("We are open 24/7. It was in 2025/26. It is a quarter to 3. A third man."), [])
  }

  func testRomanNumeralsAreWrittenInDigits() throws {
    for bad in [
      "Part II", "This is part V", "King Charles III", "Level IX", "Part XL", "Part XLV",
      "It is of MMXXVI", "Part iv", "Look at iii now", "Part Ⅳ", "World War I", "Part II-A",
      "Look at II/III now", "It is type II’s door",
    ] {
      XCTAssertEqual(try rules(bad), [.romanNumeral], bad)
    }
    XCTAssertEqual(try rules("I am in part 2. Vitamin C. I mix it."), [])
  }

  func testAbbreviationsAreWrittenOut() throws {
    for bad in [
      "Ask the CMHT", "See an AMHP/nurse", "Go to A&E", "We work in the E.U.", "The MPs",
      "e.g. a doctor", "Clubs, shops, etc.", "i.e. today", "It is approx. right", "COVID-19",
      "Ring us asap", "Tell us your dob", "Come on Mon", "Come at 9 a.m.", "Come at 4 P.M. today",
      "Walk 2 km", "Walk 2km", "Lift 5 kg", "Lift 5KG", "Ask Dr. Lee", "Ask Dr Lee", "Come at 10AM",
    ] {
      XCTAssertEqual(try rules(bad), [.abbreviation], bad)
    }
    XCTAssertEqual(
      try lint("Clubs etc.").map(\.message),
      ["“etc” is an abbreviation. Name the things that matter, or say “and more”."])
    XCTAssertEqual(
      try lint("Walk 2km. Come at 9 a.m.").map(\.message),
      [
        "“2km” is an abbreviation. Write “kilometres”.",
        "“a.m” is an abbreviation. Write “in the morning”.",
      ])
    XCTAssertEqual(
      try rules("For example, a doctor. I use EqualSay. Mr Lee is here. I am 65. Come at 10am."), []
    )
  }

  func testWhatPeopleCopyIsNeitherShortNorShouted() throws {
    for good in [
      "Write to us at LS1 4AP", "We meet in M1 4BT.", "Go to SW1A 1AA", "Your code is K7M-4QX",
      "Your code is “K7M-427”", "Write to help@HARBOUR.org", "See https://example.org/NHSX",
      "See WWW.HARBOUR.ORG", "Write to PO Box 12", "Write to P.O. Box 12", "Take vitamin B12",
      "Text SHOUT to 85258.", "Text “SHOUT” to 85258", "Text the word SHOUT to 85258",
    ] {
      XCTAssertEqual(try rules(good), [], good)
    }
    for good in ["LS1 4AP پر لکھیں", "K7M-4QX لکھیں"] {
      XCTAssertEqual(try rules(good, in: "ur-x-easyread"), [], good)
    }
    for bad in [
      "It is COVID-19", "Ask the CMHT 4 times", "See CMHT-NHS", "Ask the PO", "The PO rang",
      "Text CMHT today", "Text US to say yes", "SHOUT to 3 people",
    ] {
      XCTAssertEqual(try rules(bad), [.abbreviation], bad)
    }
    for bad in [
      "Do NOT text to 85258", "STOP at LS1 4AP", "PLEASE write to help@harbour.org",
    ] {
      XCTAssertEqual(try rules(bad), [.emphasis], bad)
    }
  }

  func testAbbreviationsThatEverybodyKnowsMayStay() throws {
    XCTAssertEqual(try rules("Ask your GP. Ask NHS 111. GPs work in the UK. TV is OK."), [])
    XCTAssertEqual(try rules("我去NHS看病", in: "zh-Hans-x-easyread"), [])
    XCTAssertEqual(try rules("我去CMHT看病", in: "zh-Hans-x-easyread"), [.abbreviation])
  }

  func testCapitalsAndMarksDoNotShout() throws {
    for bad in [
      "Do NOT write names", "PLEASE stop", "It WON’T help", "IT'S here", "Then I’LL go",
      "This is *very* good", "Do it _now_",
      "This is <b>big</b>", "This is <em class='x'>big</em>", "This is “*very*” good",
      "This is [*very*] good",
    ] {
      XCTAssertEqual(try rules(bad), [.emphasis], bad)
    }
    XCTAssertEqual(try rules("Please do not write names. Write * or _ here. [c] is small."), [])
  }

  func testAPointWithinASentenceDoesNotEndIt() throws {
    // 11 words each; two sentences would have been short enough.
    for text in [
      "It is about 3.5 miles from the bus to the club",
      "See example.org today to find help that is near to you",
      "Ask Dr. Lee or ask Mr. Ali to help you out today",
      "Come at 9 a.m. to the hall in the town with us",
      "Look at No. 5 on the list you have in your hand",
    ] {
      XCTAssertEqual(
        try lint(text).filter { $0.rule == .sentenceLength }.map(\.level), [.advice], text)
    }
    XCTAssertEqual(
      try rules("Come at 9 a.m. We meet in the hall. Bring cake! Why? It is good… Yes"),
      [.abbreviation])
    XCTAssertEqual(try rules("No. I do not know who could help me with letters"), [])
  }

  func testASentenceEndsBehindItsQuotationMarks() throws {
    XCTAssertEqual(
      try rules("Say “I do not want to say that.” You can also leave the page."), [])
  }

  func testEachLineOfAListIsASentence() throws {
    XCTAssertEqual(
      try rules("You can have help with:\nyour letters\nyour money\nyour home\nfriends"), [])
  }

  func testUrduSentencesEndWithTheirOwnMarks() throws {
    let ten = "ہم آپ کی مدد ہر دن اپنے گھر میں کرتے"
    XCTAssertEqual(try rules("\(ten)۔ \(ten)؟ \(ten)", in: "ur-x-easyread"), [])
    XCTAssertEqual(
      try rules("\(ten) \(ten)۔", in: "ur-x-easyread"), [.sentenceLength])
  }

  func testChineseIsCountedInCharacters() throws {
    let thirty = String(repeating: "你可以随时停下来", count: 4).prefix(30)
    XCTAssertEqual(try rules("\(thirty)。\(thirty)。", in: "zh-Hans-x-easyread"), [])
    XCTAssertEqual(try rules("\(thirty)吗？", in: "zh-Hans-x-easyread"), [.sentenceLength])
  }

  func testEnglishWordsMeanNothingInAnotherLanguage() throws {
    // An if is a yew in French; what these words do to English they do not do elsewhere.
    let words = "If six and if ten. But twice which etc. per cent. Part I"
    XCTAssertEqual(try rules(words, in: "pl-x-easyread"), [])
    XCTAssertEqual(
      try rules("OK 30% (½) NATO", in: "pl-x-easyread"),
      [.oneIdea, .percent, .fraction, .abbreviation])
  }

  func testAPluralIsReportedOnce() {
    let text = EasyReadText(
      context: "a", forms: ["Wait {count} DAY or three", "Wait {count} DAYS or three, e.g. now"],
      language: .british.easyRead)
    XCTAssertEqual(
      EasyReadLint.findings(in: [text]).map(\.rule), [.digits, .abbreviation])
  }

  private func text(_ text: String, picture: EasyReadText.Picture) -> EasyReadText {
    EasyReadText(
      context: "a:b.text", forms: [text], language: .british.easyRead, picture: picture)
  }

  private func lint(_ text: String, in tag: String = "en-GB-x-easyread") throws -> [EasyReadFinding]
  {
    let language = try XCTUnwrap(LanguageTag(tag))
    return EasyReadLint.findings(in: [
      EasyReadText(context: "a:b.text", forms: [text], language: language)
    ])
  }

  private func rules(
    _ text: String, in tag: String = "en-GB-x-easyread"
  ) throws -> [EasyReadFinding.Rule] {
    try lint(text, in: tag).map(\.rule)
  }
}
