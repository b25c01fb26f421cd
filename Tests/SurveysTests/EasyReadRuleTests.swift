import Surveys
import XCTest

/// The rules on words, amounts and the source: one bad and one good example each.
final class EasyReadRuleTests: XCTestCase {
  private static let core = CoreWords(
    "# a note\na about and be box care find for go grow happy help it means mind out sad say stop\nthe this to we you your",
    language: .british)

  private func rules(
    _ text: String, in tag: String = "en-GB-x-easyread", picture: EasyReadText.Picture = .notNeeded,
    source: String? = nil, knowing core: CoreWords? = nil
  ) throws -> [EasyReadFinding.Rule] {
    let language = try XCTUnwrap(LanguageTag(tag))
    return EasyReadLint.findings(
      in: [
        EasyReadText(
          context: "a:b.text", forms: text.isEmpty ? [] : [text], language: language,
          picture: picture, source: source)
      ], knowing: core
    ).map(\.rule)
  }

  func testOnePictureGoesWithTwoSentences() throws {
    XCTAssertEqual(try rules("Stop. Look. Go.", picture: .shown), [.paragraph])
    XCTAssertEqual(try rules("Stop. Look.", picture: .shown), [])
    XCTAssertEqual(try rules("Stop. Look. Go."), [])
    XCTAssertEqual(
      try rules("رکیں۔ دیکھیں۔ چلیں۔", in: "ur-x-easyread", picture: .shown), [.paragraph])
  }

  func testLargeNumbersAreHardToPicture() throws {
    for bad in ["It helps 1,001 people", "It helps 25000 people", "It helps 1.500 people"] {
      XCTAssertEqual(try rules(bad), [.bigNumber], bad)
    }
    for good in ["It helps 1,000 people", "It began in 2026", "Ring 116 123", "Ring 0300 111"] {
      XCTAssertEqual(try rules(good), [], good)
    }
    XCTAssertEqual(try rules("To pomaga 25000 ludziom", in: "pl-x-easyread"), [.bigNumber])
  }

  func testWhoDoesItIsSaid() throws {
    for bad in ["Your answers are kept.", "It was not written by us.", "You will be asked."] {
      XCTAssertEqual(try rules(bad), [.passive], bad)
    }
    for good in [
      "We keep your answers.", "I am tired and worried.", "You are in need.", "It is a seed.",
    ] {
      XCTAssertEqual(try rules(good), [], good)
    }
    XCTAssertEqual(try rules("Your answers are kept.", in: "pl-x-easyread"), [])
  }

  func testTwoNegativesAreOneTooMany() throws {
    for bad in ["Do not say nothing.", "It is not unusual.", "You can’t go without help."] {
      XCTAssertEqual(try rules(bad), [.negative], bad)
    }
    for good in ["Do not stop.", "No, I did not need it.", "Do not wait until noon."] {
      XCTAssertEqual(try rules(good), [], good)
    }
  }

  func testAHardWordIsExplainedInTheNextSentence() throws {
    XCTAssertEqual(try rules("We help you to flourish.", knowing: Self.core), [.hardWord])
    XCTAssertEqual(
      try rules("We help you to flourish. This means you grow.", knowing: Self.core), [])
    XCTAssertEqual(try rules("We help and go for your happiest boxes", knowing: Self.core), [])
    XCTAssertEqual(try rules("We help Leeds and {name}", knowing: Self.core), [])
    XCTAssertEqual(try rules("We help you to flourish."), [], "without a list no word is hard")
  }

  func testAHardWordIsToldOnceForAllTexts() {
    let texts = ["To flourish", "You flourish"].enumerated().map { place, text in
      EasyReadText(context: "t\(place)", forms: [text], language: .british.easyRead)
    }
    XCTAssertEqual(
      EasyReadLint.findings(in: texts, knowing: Self.core),
      [
        EasyReadFinding(
          rule: .hardWord, level: .warning, context: "t0",
          message: "“flourish” may be hard. Use a common word, or say in the next sentence what it "
            + "means. It stands in 2 texts.")
      ])
  }

  func testALongTextHasAReadingAge() throws {
    let bad =
      "Organisations prioritise sustainable community development. Participation encourages "
      + "accountability. Representatives communicate recommendations regularly. Beneficiaries "
      + "subsequently evaluate interventions. Administrators disseminate information immediately. "
      + "Everybody cooperates."
    XCTAssertEqual(try rules(bad), [.readingAge])
    let good =
      "We ask you 5 things. You can say no. You can stop. We keep what you say. Then we read it. We tell you what we do."
    XCTAssertEqual(try rules(good), [])
  }

  func testATextThatIsMissingIsAnError() throws {
    XCTAssertEqual(try rules("", source: "Help"), [.untranslated])
    XCTAssertEqual(try rules("Help", source: "Help"), [])
  }

  func testAPlaceholderIsNotLost() throws {
    XCTAssertEqual(try rules("You have many days", source: "You have {days} days"), [.placeholder])
    XCTAssertEqual(try rules("You have {days} days", source: "You have {days} days"), [])
  }

  func testASentenceEndsAsItsSourceDoes() throws {
    XCTAssertEqual(try rules("We help", source: "We will help you."), [.endPunctuation])
    XCTAssertEqual(try rules("Help.", source: "Help"), [.endPunctuation])
    XCTAssertEqual(try rules("Tell us your age.", source: "How old are you?"), [.endPunctuation])
    XCTAssertEqual(
      try rules("آپ کی عمر کیا ہے", in: "ur-x-easyread", source: "How old are you?"),
      [.endPunctuation])
    XCTAssertEqual(try rules("We help.", source: "We will help you."), [])
    XCTAssertEqual(try rules("Me. I am 65.", source: "Myself, and I am 65"), [])
    XCTAssertEqual(
      try rules("آپ کی عمر کیا ہے؟", in: "ur-x-easyread", source: "How old are you?"), [])
  }

  func testOtherLanguagesHaveTheirOwnJointsAndNumbers() throws {
    XCTAssertEqual(try rules("Zapytaj i powiedz, bo to ważne", in: "pl-x-easyread"), [.oneIdea])
    XCTAssertEqual(try rules("Wybierz trzy", in: "pl-x-easyread"), [.digits])
    XCTAssertEqual(try rules("Wybierz 3 i powiedz", in: "pl-x-easyread"), [])
  }

  func testAnEasyReadScaleHasThreePoints() throws {
    XCTAssertEqual(try shape(#""kind": "scale", "#, options: 5), [.scalePoints])
    XCTAssertEqual(try shape(#""kind": "scale", "#, options: 3), [])
  }

  func testAChoiceOfOneOffersNotToKnow() throws {
    XCTAssertEqual(try shape(#""kind": "choose-one", "#, options: 2), [.doNotKnow])
    XCTAssertEqual(try shape(#""kind": "choose-one", "#, options: 2, "not-sure"), [])
  }

  /// What is said of a survey with one question that counts and, unless it is asked for, practice.
  private func shape(
    _ kind: String, options count: Int, _ extra: String? = nil
  ) throws -> [EasyReadFinding.Rule] {
    let ids = (0..<count).map { "o\($0)" } + [extra].compactMap(\.self)
    let options = ids.map { #"{ "id": "\#($0)", "text": "Answer" }"# }.joined(separator: ", ")
    let text = Definition.survey(
      question: #"""
        { "id": "try", "kind": "text", "text": "Try.", "practice": true },
        { "id": "x", \#(kind) "text": "X", "options": [\#(options)] }
        """#)
    let survey = try SurveyFile.read(Array(text.utf8), context: .disk())
    return EasyReadShape.findings(in: survey).filter { $0.context.hasSuffix(":x") }.map(\.rule)
  }

  func testASurveyHasAQuestionForPractice() throws {
    func rules(_ question: String) throws -> [EasyReadFinding.Rule] {
      let text = Definition.survey(question: question)
      let survey = try SurveyFile.read(Array(text.utf8), context: .disk())
      return EasyReadShape.findings(in: survey).filter { $0.context == survey.id.text }.map(\.rule)
    }
    XCTAssertEqual(try rules(#"{ "id": "x", "kind": "text", "text": "X" }"#), [.practice])
    XCTAssertEqual(
      try rules(#"{ "id": "x", "kind": "text", "text": "X", "practice": true }"#), [])
  }
}
