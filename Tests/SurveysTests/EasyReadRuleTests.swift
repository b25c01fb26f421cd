import Surveys
import XCTest

/// The rules on words, amounts and the source: one bad and one good example each.
final class EasyReadRuleTests: XCTestCase {
  private static let core = CoreWords(
    "# a note\na about and be box care find for go grow happy help it means mind out sad say stop\nthe this to we you your",
    language: .british)

  private func rules(
    _ text: String, in tag: String = "en-GB-x-easyread", picture: EasyReadText.Picture = .notNeeded,
    source: String? = nil, below: String? = nil, hintPictures: Int = 0,
    knowing core: CoreWords? = nil
  ) throws -> [EasyReadFinding.Rule] {
    let language = try XCTUnwrap(LanguageTag(tag))
    return EasyReadLint.findings(
      in: [
        EasyReadText(
          context: "a:b.text", forms: text.isEmpty ? [] : [text], language: language,
          picture: picture, source: source, below: below, hintPictures: hintPictures)
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

  func testAHintStandsBesideThePictureOfItsQuestion() throws {
    XCTAssertEqual(try rules("Look at it. Then go.", below: "Why not?"), [.paragraph])
    XCTAssertEqual(try rules("Look at it.", below: "Why not?"), [])
    XCTAssertEqual(try rules("Look at it.", below: "Stop. Look. Now. Why not?"), [])
    let found = EasyReadLint.findings(in: [
      EasyReadText(
        context: "a:b.hint", forms: ["Look at it. Then go."], language: .british.easyRead,
        below: "Why not?")
    ])
    XCTAssertEqual(found.map(\.level), [.error])
    XCTAssertEqual(
      found.map(\.message),
      [
        "With what begins “Look at it.” there are 3 sentences beside one picture; 2 is the most. "
          + "Shorten it, or begin a new paragraph with a picture of its own "
          + "(\"easyRead\": { \"pictures\": […] })."
      ])
  }

  func testAParagraphOfAHintStandsBesideItsOwnPicture() throws {
    let text = "Look at it.\n\nThen go. Come back.\n\nSit."
    XCTAssertEqual(try rules(text, below: "Why not?", hintPictures: 2), [])
    // The last two paragraphs share a picture.
    XCTAssertEqual(try rules(text, below: "Why not?", hintPictures: 1), [.paragraph])
    XCTAssertEqual(try rules(text, below: "Why not?"), [.paragraph])
    XCTAssertEqual(
      try rules("Look.\n\nGo. Come. Sit.", below: "Why?", hintPictures: 1), [.paragraph])
    XCTAssertEqual(try rules("Look.\n\nGo.", below: "Why?", hintPictures: 2), [.picture])
  }

  func testAnAnswerInWordsAloneNeedsNoPicture() throws {
    XCTAssertEqual(try rules("Stop. Look. Go.", picture: .wordsAlone), [])
    XCTAssertEqual(try rules("Stop.", picture: .missing), [.picture])
  }

  func testLargeNumbersAreHardToPicture() throws {
    for bad in [
      "It helps 1,001 people", "It helps 25000 people", "It helps 1.500 people",
      "It helps 3 million people", "It helps 10 000 people", "It costs £5,000.50",
      "It helps 10k people", "It costs £5m", "It helps six thousand people",
      "Thousands of people came", "It helps 6 thousand people", "Two hundred thousand came",
    ] {
      XCTAssertEqual(try rules(bad), [.bigNumber], bad)
    }
    for good in [
      "It helps 1,000 people", "It began in 2026", "Ring 116 123", "Ring 0300 111",
      "Ring 0300 123 3393", "Ring 01914980000", "It is 5m wide",
    ] {
      XCTAssertEqual(try rules(good), [], good)
    }
    XCTAssertEqual(try rules("To pomaga 25000 ludziom", in: "pl-x-easyread"), [.bigNumber])
    XCTAssertEqual(try rules("To 3 miliony ludzi", in: "pl-x-easyread"), [.bigNumber])
    XCTAssertEqual(try rules("有5000人", in: "zh-Hans-x-easyread"), [.bigNumber])
    XCTAssertEqual(try rules("有5万人", in: "zh-Hans-x-easyread"), [.bigNumber])
    XCTAssertEqual(try rules("有500人", in: "zh-Hans-x-easyread"), [])
  }

  func testANumberToDialIsNoAmount() throws {
    for good in [
      "Text HI to 85258.", "Ring us on 116123", "Call 18001", "Phone 116123 now", "Text 85258",
      "Our number is 85258", "The helpline is on 116123",
    ] {
      XCTAssertEqual(try rules(good), [], good)
    }
    for bad in [
      "It helps up to 25000 people", "We spent it on 25000 people", "It is 25000 people",
      "Text us 25,000 times", "It costs £85258 to ring", "Ring 2500 people", "Ring 1000000 people",
    ] {
      XCTAssertEqual(try rules(bad), [.bigNumber], bad)
    }
  }

  func testWhoDoesItIsSaid() throws {
    for bad in [
      "Your answers are kept.", "It was not written by us.", "You will be asked.",
      "Your answers will be read by us.", "Were you asked by staff?", "Your words are used.",
      "Were you ever told?",
      "Are your answers kept safe?", "Is all your post read by staff?", "You’re told by staff.",
      "It's written by us.", "It was organised by us.", "You will be called by us.",
      "It was closed by us.", "Your things are broken.", "You were hurt.", "You were driven home.",
      "You were forgotten.", "You were cut off by staff.", "Your help is needed.",
      "The day was organised.", "Was the day organised?", "My letter got sent away.",
      "You will get told.", "The club is run well.", "Your words are read.", "You were struck.",
    ] {
      XCTAssertEqual(try rules(bad), [.passive], bad)
    }
    for good in [
      "We keep your answers.", "I am tired and worried.", "You are in need.", "It is a seed.",
      "It is called a plan.", "Is the shop closed?", "Are you married?", "What is the bed by?",
      "Is it indeed so?", "We will be by the door.", "Is the help you need there?",
      "I am organised.", "You may get lost.", "I get paid.", "I am used to it.", "You got a seed.",
      "I am aged 65.", "We are based here.", "Are you lost?", "The plan was {planned}.",
    ] {
      XCTAssertEqual(try rules(good), [], good)
    }
    XCTAssertEqual(try rules("Your answers are kept.", in: "pl-x-easyread"), [])
  }

  func testTwoNegativesAreOneTooMany() throws {
    for bad in [
      "Do not say nothing.", "It is not unusual.", "You can’t go without help.",
      "It is not impossible.",
    ] {
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
    for explained in [
      "Stop grief. Grief is a sad mind.", "Grief means to be sad.", "This is called grief.",
      "You find grief. It is when you be sad.",
    ] {
      XCTAssertEqual(
        try rules(explained, knowing: Self.wider), [], explained)
    }
    for bad in [
      "We help you to flourish. It is sad.", "We help you to flourish. This is for you.",
      "You flourish. You flourish and it is sad.", "Find grief. It means a lot.",
      "Grief is out.",
    ] {
      XCTAssertEqual(try rules(bad, knowing: Self.wider), [.hardWord], bad)
    }
  }

  private static let wider = CoreWords(
    "a and be called find for help is it lot means mind out sad say stop the this to we when you",
    language: .british)

  func testACapitalDoesNotMakeANameOfAHardWord() throws {
    for bad in ["Find the Accountability", "We help Advocacy", "We say Cognitive Therapy"] {
      XCTAssertEqual(try rules(bad, knowing: Self.core), [.hardWord], bad)
    }
    for good in ["We help Florence and Leeds", "Stop the Leeds Partnership", "We say Talking"] {
      XCTAssertEqual(try rules(good, knowing: Self.core), [], good)
    }
  }

  func testAKnownWordInCapitalsIsShouted() throws {
    XCTAssertEqual(try rules("SAY it", knowing: Self.core), [.emphasis])
    XCTAssertEqual(try rules("Ask the CMHT", knowing: nil), [.abbreviation])
    XCTAssertEqual(try rules("Find the CMHT", knowing: Self.core), [.abbreviation])
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
    XCTAssertEqual(try rules("Ask {name}", source: "Ask them"), [.placeholder])
  }

  func testEachFormOfAPluralKeepsItsPlaceholders() {
    func messages(_ forms: [String], spelledOut: Set<Int> = []) -> [String] {
      EasyReadLint.findings(in: [
        EasyReadText(
          context: "a", forms: forms, language: .british.easyRead, source: "One day",
          plural: "{count} days", spelledOut: spelledOut)
      ]).map(\.message)
    }
    XCTAssertEqual(messages(["A day", "{count} days"], spelledOut: [0]), [])
    XCTAssertEqual(
      messages(["A day", "{count} days"]),
      ["“A day” has lost {count}. Put it where it belongs."])
    XCTAssertEqual(
      messages(["{count} day", "Many {what} days"], spelledOut: [0]),
      ["“Many {what} days” has lost {count}. Put it where it belongs."])
  }

  func testASentenceEndsAsItsSourceDoes() throws {
    XCTAssertEqual(try rules("We help", source: "We will help you."), [.endPunctuation])
    XCTAssertEqual(try rules("Help.", source: "Help"), [.endPunctuation])
    XCTAssertEqual(try rules("Tell us your age.", source: "How old are you?"), [.endPunctuation])
    XCTAssertEqual(
      try rules("آپ کی عمر کیا ہے", in: "ur-x-easyread", source: "How old are you?"),
      [.endPunctuation])
    XCTAssertEqual(try rules("We help!", source: "We will help you."), [.endPunctuation])
    XCTAssertEqual(try rules("Do we help?", source: "We will help you."), [.endPunctuation])
    XCTAssertEqual(try rules("We help:", source: "We will help you."), [.endPunctuation])
    XCTAssertEqual(try rules("Help?", source: "Help"), [.endPunctuation])
    XCTAssertEqual(try rules("我们帮助你。", in: "zh-Hans-x-easyread", source: "We help you."), [])
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
    XCTAssertEqual(
      try shape(#""kind": "scale", "#, options: 5, "not-sure"), [.scalePoints])
    XCTAssertEqual(try shape(#""kind": "scale", "#, options: 3, "not-sure"), [])
  }

  func testAChoiceOfOneOffersNotToKnow() throws {
    XCTAssertEqual(try shape(#""kind": "choose-one", "#, options: 2), [.doNotKnow])
    XCTAssertEqual(try shape(#""kind": "choose-one", "#, options: 2, "not-sure"), [])
    XCTAssertEqual(try shape(#""kind": "scale", "#, options: 3), [.doNotKnow])
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
