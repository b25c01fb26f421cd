import Foundation
import Surveys
import XCTest

/// Sentences as somebody writes them who does not know the lint: bad in one way each, or good.
final class EasyReadSentencesTests: XCTestCase {
  private static let core = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Translations/glossary/core-words.en.txt")

  private static let bad: [(EasyReadFinding.Rule, String)] = [
    (
      .sentenceLength,
      "You can tell us what you think about the help that you have had from the people here."
    ),
    (
      .sentenceLength,
      "We would like to hear from you about the things that make your life better or worse."
    ),
    (.oneIdea, "Stay at home because it is cold and wet."),
    (.oneIdea, "Tell us if you are ill but want to come."),
    (.oneIdea, "Bring a friend (or someone you trust)."),
    (.emphasis, "Please do NOT tell us your name."),
    (.emphasis, "This is *really* good for you."),
    (.digits, "We meet in seven weeks."),
    (.digits, "There are twenty-two people in the group."),
    (.digits, "The walk takes forty minutes."),
    (.digits, "Ninety-nine people came."),
    (.fraction, "A tenth of people said no."),
    (.percent, "40% of people said yes."),
    (.percent, "Most people, 80 per cent, said yes."),
    (.fraction, "About 3/4 of people came."),
    (.fraction, "Two fifths of people came."),
    (.romanNumeral, "Go to Part III of the form."),
    (.romanNumeral, "Read chapter IV first."),
    (.bigNumber, "There are 56,000 people in our town."),
    (.bigNumber, "We spent ten thousand pounds."),
    (.abbreviation, "You can see a doctor, nurse, etc."),
    (.abbreviation, "Ask the CPN for help."),
    (.abbreviation, "The PHB pays for your care."),
    (.passive, "Your form will be read by a nurse."),
    (.passive, "Your name is never shown."),
    (.passive, "You may be asked to wait."),
    (.passive, "The plan was written last year."),
    (.passive, "You got sent the wrong letter."),
    (.passive, "More money is needed here."),
    (.passive, "The room has been booked."),
    (.passive, "Were you given a choice?"),
    (.negative, "You do not have to say nothing."),
    (.negative, "It is not unkind to say no."),
    (.hardWord, "We want to facilitate your care."),
    (.hardWord, "Your eligibility is clear."),
    (.hardWord, "You can ask about Eligibility at the desk."),
    (.hardWord, "You can have an advocate. It is free."),
  ]

  private static let good = [
    "We want to hear from you.",
    "You can stop at any time.",
    "Tell us about your day.",
    "A nurse reads your answers.",
    "We never show your name.",
    "You can bring a friend.",
    "The bus stops near the hall.",
    "Do you live alone?",
    "What makes you happy?",
    "We meet in 7 weeks.",
    "22 people are in the group.",
    "8 out of 10 people said yes.",
    "Half of the people came.",
    "Ring us on 0300 123 3393.",
    "Most people said yes.",
    "The plan is for you.",
    "You choose who helps you.",
    "An advocate can help you. An advocate is someone who speaks up for you.",
    "Grief is hard. Grief means you feel sad after someone dies.",
    "I am worried about money.",
    "Are you married?",
    "The shop is closed on Sunday.",
    "We are based in Leeds.",
    "You may get tired.",
    "Ask your GP.",
    "Come to our hall in York on 3 May 2027.",
    "Say no if you want to.",
    "You can talk to a nurse or a doctor.",
    "Nobody else sees your answers.",
    "Think about the last 2 years.",
    "Are you used to the bus?",
    "Did you get the letter we sent?",
    "The people who work here help you.",
    "Someone left a bag here.",
  ]

  /// What is more than advice, with the words that are shipped.
  private func rules(_ text: String) throws -> [EasyReadFinding.Rule] {
    let words = CoreWords(try String(contentsOf: Self.core, encoding: .utf8), language: .british)
    let text = EasyReadText(context: "a:b.text", forms: [text], language: .british.easyRead)
    return EasyReadLint.findings(in: [text], knowing: words)
      .filter { $0.level != .advice }.map(\.rule)
  }

  func testWhatIsBadInOneWayIsToldForThat() throws {
    for (rule, text) in Self.bad { XCTAssertEqual(try rules(text), [rule], text) }
  }

  func testWhatIsGoodIsLeftAlone() throws {
    for text in Self.good { XCTAssertEqual(try rules(text), [], text) }
  }
}
