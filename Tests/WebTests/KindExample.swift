import Responses
import Surveys
import XCTest

/// One question of a kind, with an entry that it takes and one that it refuses.
struct KindExample {
  typealias Fields = [(name: String, value: String)]

  /// An entry that is refused: what is said about it, and at which field.
  struct Refusal {
    let entry: Fields
    let message: String
    let field: String
    /// Where the page shows again what was entered.
    let shownAt: String
  }

  /// What there is to an answer; a statement takes none.
  struct Taken {
    let entry: Fields
    let answer: Answer
    /// Where the question's page shows the answer again.
    let shownAt: String
    /// How the page with all answers shows it.
    let inWords: [String]
    let refusal: Refusal
  }

  /// The keys that make the question one of its kind, as JSON.
  let keys: String
  /// Where the page has the fields of the kind while there is no answer.
  let emptyAt: String
  let taken: Taken?

  /// The definition of a survey that asks just this.
  func survey(of kind: QuestionKind.Name, also more: String = "") -> String {
    """
    { "id": "kinds", "version": 1, "language": "en-GB", "title": "Kinds",
      "languages": ["en-GB", "en-GB-x-easyread"],
      "sections": [{ "id": "all", "questions": [
        { "id": "asked", "kind": "\(kind.rawValue)", "text": "What do you say?"\(keys)\(more) } ] }] }
    """
  }

  private static let fruits = """
    , "options": [{ "id": "apples", "text": "Apples" }, { "id": "pears", "text": "Pears" }, \
    { "id": "plums", "text": "Plums" }, { "id": "none", "text": "None of these" }]
    """

  /// The example of a kind; a new kind has no place here until somebody writes one.
  static func of(_ kind: QuestionKind.Name) throws -> KindExample {
    switch kind {
    case .chooseOne: try chooseOne()
    case .chooseMany: try chooseMany()
    case .scale: try scale()
    case .rank: try rank()
    case .text: text
    case .number: number
    case .statement:
      KindExample(
        keys: ", \"hint\": \"Take your time.\"", emptyAt: "//form[not(.//input)]/p", taken: nil)
    }
  }

  private static func chooseOne() throws -> KindExample {
    KindExample(
      keys: fruits,
      emptyAt: "//fieldset[legend/h1][count(.//input[@type='radio'])=4][not(.//@checked)]",
      taken: Taken(
        entry: [("answer", "pears")], answer: .option(try id("pears")),
        shownAt: "//input[@value='pears'][@checked]", inWords: ["Pears"],
        refusal: Refusal(
          entry: [("answer", "cherries")], message: "Choose one of the answers on this page",
          field: "answer-1", shownAt: "//fieldset[not(.//input[@checked])]")))
  }

  private static func chooseMany() throws -> KindExample {
    KindExample(
      keys: fruits + ", \"exclusive\": \"none\", \"atMost\": 2",
      emptyAt: "//fieldset[legend/h1][count(.//input[@type='checkbox'])=4][not(.//@checked)]",
      taken: Taken(
        entry: [("answer", "plums"), ("answer", "apples")],
        answer: .options([try id("apples"), try id("plums")]),
        shownAt: """
          //fieldset[.//input[@value='apples'][@checked]][.//input[@value='plums'][@checked]]
          """, inWords: ["Apples", "Plums"],
        refusal: Refusal(
          entry: [("answer", "apples"), ("answer", "none")],
          message: "Choose “None of these” on its own, or take it out", field: "answer-1",
          shownAt: "//fieldset[.//input[@value='none'][@checked]]//input[@value='apples'][@checked]"
        )))
  }

  private static func scale() throws -> KindExample {
    KindExample(
      keys: fruits,
      emptyAt: "//fieldset[legend/h1][count(.//input[@type='radio'])=4][not(.//@checked)]",
      taken: Taken(
        entry: [("answer", "apples")], answer: .option(try id("apples")),
        shownAt: "//input[@value='apples'][@checked]", inWords: ["Apples"],
        refusal: Refusal(
          entry: [("answer", "apples"), ("answer", "plums")], message: "Choose only 1 answer",
          field: "answer-1", shownAt: "//fieldset//input[@value='plums'][@checked]")))
  }

  private static func rank() throws -> KindExample {
    KindExample(
      keys: fruits + ", \"places\": 3",
      emptyAt: "//fieldset[legend/h1][count(.//select)=3][not(.//@selected)]",
      taken: Taken(
        entry: [("place-1", "plums"), ("place-2", ""), ("place-3", "pears")],
        answer: .ranking([try id("plums"), try id("pears")]),
        shownAt: """
          //fieldset[.//select[@id='place-1']/option[@value='plums'][@selected]]\
          //select[@id='place-2']/option[@value='pears'][@selected]
          """, inWords: ["Plums", "Pears"],
        refusal: Refusal(
          entry: [("place-1", "pears"), ("place-2", "pears"), ("place-3", "")],
          message: "You chose “Pears” twice. Choose something else here, or leave it empty",
          field: "place-2", shownAt: "//select[@id='place-2']/option[@value='pears'][@selected]")))
  }

  private static var text: KindExample {
    KindExample(
      keys: ", \"atMost\": 20, \"lines\": 3",
      emptyAt: "//h1[label/@for='answer-1']/following::textarea[@id='answer-1'][@rows='3'][.='\n']",
      taken: Taken(
        entry: [("answer", "<b>& \"warm\"")], answer: .text("<b>& \"warm\""),
        shownAt: "//textarea[contains(., '<b>& \"warm\"')]", inWords: ["<b>& \"warm\""],
        refusal: Refusal(
          entry: [("answer", "a text that is longer")],
          message: "Your answer has 21 characters. Make it 20 characters or shorter",
          field: "answer-1", shownAt: "//textarea[contains(., 'a text that is longer')]")))
  }

  private static var number: KindExample {
    KindExample(
      keys: ", \"min\": 0, \"max\": 366, \"decimals\": 1",
      emptyAt: "//h1[label/@for='answer-1']/following::input[@id='answer-1'][@value='']",
      taken: Taken(
        entry: [("answer", " 12,5 ")], answer: .number(12.5), shownAt: "//input[@value='12.5']",
        inWords: ["12.5"],
        refusal: Refusal(
          entry: [("answer", "often")], message: "Write a number, like 3", field: "answer-1",
          shownAt: "//input[@value='often']")))
  }

  private static func id(_ text: String) throws -> Identifier<Option> {
    try XCTUnwrap(Identifier(text))
  }
}
