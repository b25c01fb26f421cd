import XCTest

/// A stranger meets the first survey, answers it, and sends it.
final class CommunityMemberTests: XCTestCase {
  private func service() throws -> RunningService {
    try .demonstration(Project.temporaryFolder(for: self).appending(path: "data"), for: self)
  }

  func testTheStartPageTellsWhatAStrangerShouldKnow() throws {
    let browser = try Browser(service().address, "/en-GB/older-people-access")
    XCTAssertEqual(browser.answer.status, 200)
    XCTAssertEqual(browser.heading, "Getting help with mental health after 65")
    XCTAssertEqual(
      browser.texts("//h2"),
      [
        "Why we ask", "Who is asking", "How it works", "What happens to your answers",
        "Who made this survey",
      ])
    let page = try XCTUnwrap(browser.text("//main"))
    for words in [
      "What people choose here shows what to change first.", "The Example Partnership.",
      "It takes about 5 minutes.", "You do not have to answer any question",
      "We do not ask for your name.", "small numbers are left out",
      "a workshop where people with lived experience, professionals and people who plan services",
    ] {
      XCTAssertTrue(page.contains(words), words)
    }
    XCTAssertEqual(browser.texts("//header//nav//a"), ["English", "Easy Read", "اردو"])
    XCTAssertEqual(browser.attributes("//header//nav//a/@lang"), ["en-GB", "en-GB", "ur"])
    XCTAssertEqual(browser.texts("//main//button"), ["Start now"])
  }

  func testNoCookieIsSetBeforeSomebodyStarts() throws {
    let browser = try Browser(service().address, "/en-GB")
    try browser.follow("Getting help with mental health after 65")
    XCTAssertNil(browser.cookie)
    try browser.press()
    XCTAssertNotNil(browser.cookie)
  }

  func testAStrangerAnswersEveryPageAndGetsAReceipt() throws {
    let browser = try Browser.begun(at: service().address)
    try answerWhatIsKnown(browser)
    try answerAskingForHelp(browser)
    try browser.answer("If you wanted help, how would you most like to talk", "At my home")
    try browser.answer("How would you get to a visit in the nearest town?", "Drive myself")
    XCTAssertTrue(browser.heading.hasPrefix("What has helped you"))
    try browser.write("A neighbour’s <b>tea</b> & time")
    try browser.press()
    try rank(browser)
    try browser.answer("Did someone help you to answer?", "No, I answered on my own")
    XCTAssertEqual(browser.heading, "Check your answers")
    XCTAssertEqual(browser.answersShown.count, 15)
    let shown = browser.answersShown
    XCTAssertEqual(shown["Did someone help you to answer?"], "No, I answered on my own")
    XCTAssertEqual(shown["Who are you answering for?"], "Myself, and I am 65 or over")
    XCTAssertEqual(
      shown["In the last 12 months, about how many times did you ask for help?"], "3")
    XCTAssertEqual(
      shown["What has helped you, or someone you know, to feel better or to get help?"],
      "A neighbour’s <b>tea</b> & time")
    XCTAssertEqual(
      shown["How would you get to a visit in the nearest town?"], "Drive myself")
    XCTAssertEqual(
      browser.texts("//dl//ol/li"),
      [
        "One place to go for every kind of help",
        "Workers who come out to villages and to people’s homes",
        "Clear leaflets, through the door and where people wait",
      ])
    try browser.press()
    try answerAboutThemselves(browser)
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
    let receipt = try XCTUnwrap(browser.text("//*[@id='receipt']"))
    XCTAssertNotNil(
      receipt.wholeMatch(of: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/), receipt)
    try browser.open(Browser.path("/end"))
    XCTAssertEqual(browser.text("//*[@id='receipt']"), receipt)
  }

  private func answerWhatIsKnown(_ browser: Browser) throws {
    try browser.answer("This survey is about how you feel and where you can find help")
    XCTAssertEqual(browser.text("//p[@class='caption']"), "Knowing about help · Question 1 of 12")
    try browser.answer("Who are you answering for?", "Myself, and I am 65 or over")
    try browser.answer("If you felt low or worried for some weeks", "Not very sure")
    try browser.answer("Before today, had you heard of NHS Talking Therapies?", "No")
    try browser.answer(
      "Where would you be most likely to notice news", "At the pharmacy", "At the library")
  }

  private func answerAskingForHelp(_ browser: Browser) throws {
    try browser.answer("If you were finding things hard", "My GP", "A friend or neighbour")
    try browser.answer("When you see a doctor or nurse about your physical health", "Sometimes")
    try browser.answer("In the last 12 months, have you looked", "Yes, and I found some help")
    XCTAssertTrue(browser.heading.hasPrefix("In the last 12 months, about how many times"))
    try browser.write("3")
    try browser.press()
    try browser.answer("How easy or hard was it to get help?", "Fairly hard")
    try browser.answer("What makes it hard", "The wait is too long")
  }

  private func rank(_ browser: Browser) throws {
    XCTAssertTrue(browser.heading.hasPrefix("What would help people over 65 most?"))
    try browser.select("First choice", "One place to go for every kind of help")
    try browser.select("Second choice", "Workers who come out to villages and to people’s homes")
    try browser.select("Third choice", "Clear leaflets, through the door and where people wait")
    try browser.press()
  }

  private func answerAboutThemselves(_ browser: Browser) throws {
    XCTAssertEqual(browser.heading, "Some questions about you")
    try browser.choose("Yes, answer the equality questions")
    try browser.press()
    try browser.answer("How old are you?", "75 to 84")
    try browser.answer("Do you have any physical or mental health conditions", "Yes")
    try browser.answer("Do any of your conditions or illnesses reduce", "Prefer not to say")
    try browser.answer("What is your ethnic group?", "White")
    try browser.answer("Which of the following best describes your White background?", "Irish")
    try browser.answer("What is your legal marital", "Widowed")
    try browser.answer("What is your religion?", "Any other religion")
    XCTAssertTrue(browser.heading.hasPrefix("What is your religion?"), browser.heading)
    try browser.write("Bahá’í")
    try browser.press()
    try browser.answer("What is your sex?", "Female")
    try browser.passOver(until: "How well are you managing with money?")
    XCTAssertEqual(browser.texts("//main//button"), ["Send my answers"])
    try browser.answer("How well are you managing with money?", "Doing all right")
  }

  func testTheSameOptionTwiceIsRefusedAndShownBack() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.open(Browser.path("/q/priorities"))
    try browser.select("First choice", "One place to go for every kind of help")
    try browser.select("Third choice", "One place to go for every kind of help")
    try browser.press()
    let message =
      "You chose “One place to go for every kind of help” twice. "
      + "Choose something else here, or leave it empty"
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.title, "Error: What would help people over 65 most? – EqualSay")
    XCTAssertEqual(browser.texts("//div[@role='alert']//a"), [message])
    XCTAssertEqual(browser.texts("//p[@id='error']"), ["Error: " + message])
    let wrong = try XCTUnwrap(browser.attributes("//div[@role='alert']//a/@href").first)
    XCTAssertEqual(wrong, "#place-3")
    XCTAssertEqual(browser.attributes("//*[@id='place-3']/@aria-invalid"), ["true"])
    XCTAssertEqual(
      browser.attributes("//select[option[@selected]]/@id"), ["place-1", "place-3"])
    XCTAssertEqual(
      Set(browser.texts("//select/option[@selected]")), ["One place to go for every kind of help"])
    try browser.select("Third choice", "Nothing chosen")
    try browser.press()
    try browser.answer("Did someone help you to answer?")
    XCTAssertEqual(browser.heading, "Check your answers")
    XCTAssertEqual(browser.texts("//dl//ol/li"), ["One place to go for every kind of help"])
  }

  func testAMistakeIsExplainedWhereItIsAndInASummary() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.post(Browser.path("/q/tried"), [("answer", "found")])
    XCTAssertTrue(browser.heading.hasPrefix("In the last 12 months, about how many times"))
    try browser.write("a few")
    try browser.press()
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.texts("//div[@role='alert']//a"), ["Write a number, like 3"])
    XCTAssertEqual(browser.attributes("//div[@role='alert']//a/@href"), ["#answer-1"])
    XCTAssertEqual(browser.attributes("//*[@id='answer-1']/@value"), ["a few"])
    try browser.open(Browser.path("/q/notice"))
    try browser.choose("At the library")
    try browser.choose("I would not notice it in any of these places")
    try browser.press()
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(
      browser.texts("//div[@role='alert']//a"),
      ["Choose “I would not notice it in any of these places” on its own, or take it out"])
    XCTAssertEqual(
      browser.ticked, ["At the library", "I would not notice it in any of these places"])
  }

  func testAQuestionIsPassedOverByLeavingItEmptyOrByPreferringNotToSay() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.passOver(until: "In the last 12 months, have you looked")
    try browser.choose("Prefer not to say")
    try browser.press()
    try browser.passOver(until: "Check your answers")
    let shown = browser.answersShown
    XCTAssertEqual(shown["Who are you answering for?"], "Not answered")
    XCTAssertEqual(
      shown["In the last 12 months, have you looked for help with how you were feeling?"],
      "Prefer not to say")
    try browser.open(Browser.path("/q/tried"))
    XCTAssertEqual(browser.ticked, ["Prefer not to say"])
  }

  func testAnAnswerIsChangedFromTheCheckPageAndLeadsBackToIt() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.passOver(until: "Check your answers")
    try browser.follow("Change your answer to: How would you get to a visit in the nearest town?")
    XCTAssertTrue(browser.heading.hasPrefix("How would you get to a visit"))
    try browser.choose("I could not get there")
    try browser.press()
    XCTAssertEqual(browser.heading, "Check your answers")
    XCTAssertEqual(
      browser.answersShown["How would you get to a visit in the nearest town?"],
      "I could not get there")
    try browser.follow("Change your answer to: How would you get to a visit in the nearest town?")
    XCTAssertEqual(browser.ticked, ["I could not get there"])
    try browser.follow("Back")
    XCTAssertEqual(browser.heading, "Check your answers")
  }

  func testAConditionalQuestionFollowsTheAnswerThatLeadsToIt() throws {
    let kept = "What kept you from asking for help?"
    let browser = try Browser.begun(at: service().address)
    try browser.passOver(until: "In the last 12 months, have you looked")
    try browser.answer("In the last 12 months, have you looked", "Yes, and I found some help")
    try browser.write("12")
    try browser.press()
    try browser.passOver(until: "Check your answers")
    XCTAssertNil(browser.answersShown[kept])

    try browser.follow("Change your answer to: In the last 12 months, have you looked")
    try browser.choose("No, although I would have liked help")
    try browser.press()
    XCTAssertTrue(browser.heading.hasPrefix(kept), browser.heading)
    try browser.write("The bus stopped running")
    try browser.press()
    XCTAssertEqual(browser.heading, "Check your answers")
    XCTAssertEqual(browser.answersShown[kept], "The bus stopped running")
    XCTAssertNil(
      browser.answersShown["In the last 12 months, about how many times did you ask for help?"])
    XCTAssertNil(browser.answersShown["How easy or hard was it to get help?"])

    try browser.follow("Change your answer to: In the last 12 months, have you looked")
    try browser.choose("No, I did not need it")
    try browser.press()
    XCTAssertEqual(browser.heading, "Check your answers")
    XCTAssertNil(browser.answersShown[kept])
    XCTAssertFalse(browser.answer.text.contains("The bus stopped running"))
    try browser.open(Browser.path("/q/stopped"))
    XCTAssertEqual(browser.heading, "Check your answers")
  }

  func testWhoLeavesTheEqualityQuestionsOutSendsAtOnce() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.passOver(until: "Some questions about you")
    try browser.choose("No, skip them and send my answers now")
    try browser.press()
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
  }

  func testTheGateAsksForAChoice() throws {
    let browser = try Browser.begun(at: service().address)
    try browser.open(Browser.path("/about-you"))
    try browser.press()
    XCTAssertEqual(browser.answer.status, 422)
    XCTAssertEqual(browser.title, "Error: Some questions about you – EqualSay")
    let target = try XCTUnwrap(browser.attributes("//div[@role='alert']//a/@href").first)
    XCTAssertEqual(browser.nodes("//*[@id='\(target.dropFirst())']").count, 1)
    try browser.choose("No, skip them")
    try browser.press()
    XCTAssertEqual(browser.heading, "Thank you. Your answers have been sent")
  }
}
