import Surveys
import XCTest

@testable import XLSForm

final class FormImportTests: XCTestCase {
  private static let choices = """
    list_name | name | label
    yn        | yes  | Yes
    yn        | no   | No
    yn        | prefer_not | Rather not say
    fruit     | Red_Apple | Apple
    fruit     | pear | Pear
    fruit     | none | None of these
    """

  func testEveryKindThatIsSharedBecomesAQuestion() throws {
    let form = try TestForm.imported(
      survey: """
        type | name | label | hint | required | relevant | constraint | appearance | parameters
        begin_group | About_You | About you | | | | | |
        note | hello | Welcome | Take your time | | | | |
        select_one yn | Likes_fruit | Do you like fruit? | | yes | | | |
        select_multiple fruit | which | Which? | | | ${Likes_fruit} = 'yes' | count-selected(.)<=2 and not(selected(., 'none') and count-selected(.)>1) | minimal |
        end_group | | | | | | | |
        select_one fruit | best | The best? | | | | | likert |
        rank fruit | order | In order | | | | | |
        integer | age | How old? | | | | . >= 0 and . < 120 | |
        decimal | weight | How heavy? | | | | . > 0 and . = round(., 1) | |
        text | why | Why? | | | ${age} >= 18 | string-length(.) <= 500 | multiline | rows=6
        """, choices: Self.choices,
      settings: """
        form_title | form_id | version | default_language
        Fruit | fruit_2026 | 2026112101 | English (en)
        """)
    XCTAssertEqual(
      form.json,
      """
      {
        "id": "fruit-2026",
        "version": 1,
        "language": "en",
        "languages": ["en"],
        "title": "Fruit",
        "sections": [
          {
            "id": "about-you",
            "title": "About you",
            "questions": [
              {
                "id": "hello",
                "kind": "statement",
                "text": "Welcome",
                "hint": "Take your time"
              },
              {
                "id": "likes-fruit",
                "kind": "choose-one",
                "text": "Do you like fruit?",
                "required": true,
                "preferNotToSay": true,
                "options": [
                  { "id": "yes", "text": "Yes" },
                  { "id": "no", "text": "No" }
                ]
              },
              {
                "id": "which",
                "kind": "choose-many",
                "text": "Which?",
                "options": [
                  { "id": "red-apple", "text": "Apple" },
                  { "id": "pear", "text": "Pear" },
                  { "id": "none", "text": "None of these" }
                ],
                "exclusive": "none",
                "atMost": 2,
                "askIf": { "question": "likes-fruit", "is": ["yes"] }
              }
            ]
          },
          {
            "id": "questions",
            "questions": [
              {
                "id": "best",
                "kind": "scale",
                "text": "The best?",
                "options": [
                  { "id": "red-apple", "text": "Apple" },
                  { "id": "pear", "text": "Pear" },
                  { "id": "none", "text": "None of these" }
                ]
              },
              {
                "id": "order",
                "kind": "rank",
                "text": "In order",
                "options": [
                  { "id": "red-apple", "text": "Apple" },
                  { "id": "pear", "text": "Pear" },
                  { "id": "none", "text": "None of these" }
                ],
                "places": 2
              },
              {
                "id": "age",
                "kind": "number",
                "text": "How old?",
                "min": 0,
                "max": 119,
                "decimals": 0
              },
              {
                "id": "weight",
                "kind": "number",
                "text": "How heavy?",
                "min": 0.1,
                "decimals": 1
              },
              {
                "id": "why",
                "kind": "text",
                "text": "Why?",
                "atMost": 500,
                "lines": 6,
                "askIf": { "question": "age", "atLeast": 18 }
              }
            ]
          }
        ]
      }

      """)
    XCTAssertEqual(
      form.lines,
      [
        "f.xlsx:settings!C2: The version \"2026112101\" is no whole number from 1 to 1000000, so the "
          + "survey begins with version 1.",
        "f.xlsx:survey!H1: The column \"appearance\" is not carried (1 cell, the first in survey!H5): "
          + "questions look alike here, on every device. Nothing to do.",
        "f.xlsx:survey!A8: A form has all 3 put in order; here people choose the first 2. Set "
          + "\"places\" in the survey if it should be another number.",
      ])
    XCTAssertEqual(
      form.renamed.map { "\($0.from) → \($0.to) \($0.place)" },
      [
        "fruit_2026 → fruit-2026 settings!B2", "Red_Apple → red-apple choices!B5",
        "About_You → about-you survey!B2", "Likes_fruit → likes-fruit survey!B4",
      ])
  }

  func testWhatIsNotCarriedIsNamedWithItsCell() throws {
    let form = try TestForm.imported(
      survey: """
        type | name | label | relevant | choice_filter | default | constraint | mystery
        start | start | | | | | |
        integer | a | A | | | 3 | . > ${b} |
        date | b | When? | | | | |
        calculate | c | | | | | |
        begin_repeat | r | People | | | | |
        text | d | Name | | | | |
        begin_group | inner | | | | | |
        text | e | Age | | | | |
        end_group | | | | | | |
        end_repeat | | | | | | |
        select_one yn | f | F | ${b} > '2026-01-01' | x=1 | | | 7
        text | g | G | ${d} = 'x' | | | |
        text | h | H | ${i} != '' | | | |
        text | i | I ${a} | | | | |
        acknowledge | j | Agreed | | | | |
        select_one_from_file towns.csv | k | Town | | | | |
         | l | L | | | | |
        """, choices: Self.choices)
    XCTAssertEqual(form.survey.questions.map(\.id.text), ["a", "f", "g", "h", "i", "j"])
    XCTAssertEqual(
      form.lines,
      [
        "f.xlsx: The form does not say in which language it is, so en-GB is taken. Say it with "
          + "--language TAG, or write label::English (en) above its labels.",
        "f.xlsx:survey!H1: The column \"mystery\" is not carried (1 cell, the first in survey!H12): "
          + "nothing here has such a thing. Nothing to do, unless questions rest on it.",
        "f.xlsx:survey!A2: A row of the type \"start\" is not carried: nothing about a person's device, "
          + "place or time is kept here. Nothing to do.",
        "f.xlsx:survey!F3: \"default\" is not carried: nothing is filled in beforehand. Nothing to do.",
        "f.xlsx:survey!G3: The constraint \". > ${b}\" cannot be kept whole: a part of it compares "
          + "something else than this answer. Say in the hint what is asked for.",
        "f.xlsx:survey!A4: A row of the type \"date\" is not carried: there are no questions for a date "
          + "or time here. Ask with answers to choose from, a number or a text.",
        "f.xlsx:survey!A5: A row of the type \"calculate\" is not carried: nothing is worked out while "
          + "people answer. Work it out afterwards, from the answers that 'responses export' writes.",
        "f.xlsx:survey!6:6: The repeat that begins here is not carried, nor are the 2 rows in it: a "
          + "survey asks each question once. Ask a fixed number of times, or make it a survey of its "
          + "own.",
        "f.xlsx:survey!D12: The condition \"${b} > '2026-01-01'\" cannot be said here: \"b\" is not "
          + "carried: it is of the type \"date\". So it is asked of everybody; say in its text whom it "
          + "is for, or change the condition.",
        "f.xlsx:survey!E12: \"choice_filter\" is not carried: all answers are offered. Ask a question "
          + "for each group of answers instead.",
        "f.xlsx:survey!D13: The condition \"${d} = 'x'\" cannot be said here: \"d\" is not carried: it "
          + "stands in a repeat, which is not carried. So it is asked of everybody; say in its text "
          + "whom it is for, or change the condition.",
        "f.xlsx:survey!D14: The condition \"${i} != ''\" cannot be said here: \"i\" comes later. So it "
          + "is asked of everybody; say in its text whom it is for, or change the condition.",
        "f.xlsx:survey!C15: The text puts an answer into itself with \"${\", which is shown here as it "
          + "stands. Write it without.",
        "f.xlsx:survey!A16: The text is shown; the tick under it is not asked for. Nothing to do.",
        "f.xlsx:survey!A17: A row of the type \"select_one_from_file towns.csv\" is not carried: its "
          + "answers stand in another file. List them in the sheet \"choices\".",
        "f.xlsx:survey!18:18: The row has no type, so it is left out. Write one.",
      ])
  }

  func testGroupsHandTheirConditionsToTheirQuestionsAndInnerLabelsAreKept() throws {
    let form = try TestForm.imported(
      survey: """
        type | name | label | relevant
        select_one yn | q | Q |
        begin group | g1 | Outer | ${q} = 'yes'
        begin group | g2 | How good is |
        text | t1 | One |
        text | t2 | Two | ${t1} != ''
        end group | | |
        text | t3 | Three |
        end group | | |
        begin group | g3 | Empty |
        end group | | |
        """, choices: Self.choices, language: .british)
    XCTAssertEqual(form.survey.sections.map(\.id.text), ["questions", "g1"])
    XCTAssertEqual(form.survey.sections[1].questions.map(\.id.text), ["g2", "t1", "t2", "t3"])
    let isYes = Condition.test(
      Identifier(literal: "q"), .isAnyOf([Identifier(literal: "yes")]))
    XCTAssertEqual(
      form.survey.sections[1].questions.map(\.askIf),
      [
        isYes, isYes, .all([isYes, .test(Identifier(literal: "t1"), .answered(true))]), isYes,
      ])
    XCTAssertEqual(form.survey.sections[1].questions[0].kind, .statement)
    XCTAssertEqual(
      form.lines,
      [
        "f.xlsx:survey!4:4: A group inside a group is no section here: its label becomes a statement "
          + "before its questions.",
        "f.xlsx:survey!10:10: Nothing in this group is carried, so there is no section for it.",
      ])
  }

  func testSlidersBecomeScalesOrNumbersAndOtherAnswersAreTold() throws {
    let form = try TestForm.imported(
      survey: """
        type | name | label | parameters
        range | pain | How bad? | start=-1 end=1 step=1
        range | percent | How much? | start=0; end=100; step=5
        range | part | How much? | start=0, end=0.5, step=0.1
        select_one fruit or_other | any | Which? |
        integer | 1st | One |
        integer | 1ST | One again |
        """, choices: Self.choices, language: .british)
    let questions = form.survey.questions
    XCTAssertEqual(
      questions.map(\.id.text),
      ["pain", "percent", "part", "any", "question-1st", "question-1st-2"])
    XCTAssertEqual(
      questions[0].options.map { "\($0.id) \($0.text)" },
      ["minus-1 -1", "point-0 0", "point-1 1"])
    XCTAssertEqual(questions[1].kind, .number(min: 0, max: 100, decimals: 0))
    XCTAssertEqual(questions[2].options.map(\.text), ["0", "0.1", "0.2", "0.3", "0.4", "0.5"])
    XCTAssertEqual(questions[3].options.map(\.id.text), ["red-apple", "pear", "none", "other"])
    XCTAssertEqual(form.findings.map(\.kind), Array(repeating: .changed, count: 4))
  }

  func testProblemsAreAllToldAndNothingIsMade() {
    XCTAssertEqual(
      TestForm.problems(
        survey: """
          type | name | label
          select_one nowhere | a | A
          text | | B
          begin_group | g | G
          text | c | C
          """,
        choices: """
          list_name | name | label
          yn | yes | Yes
          yn | yes | Yes again
          yn | | No
            | no | No
          """),
      [
        "f.xlsx:choices!B3: The list \"yn\" has two answers called \"yes\", the first in choices!B2. "
          + "Give one of them another name.",
        "f.xlsx:choices!4:4: The answer of the list \"yn\" has no name. Write one.",
        "f.xlsx:choices!5:5: The answer belongs to no list. Write its name under \"list_name\".",
        "f.xlsx:survey!A2: There is no list \"nowhere\" in the sheet \"choices\". Add it, or correct "
          + "the name.",
        "f.xlsx:survey!3:3: The question has no name. Write one under \"name\".",
        "f.xlsx:survey!4:4: The group that begins here never ends. Add a row \"end group\".",
      ])
    XCTAssertEqual(
      TestForm.problems(survey: "My form\ntype|name|label\ntext|a|A"),
      [
        "f.xlsx:survey!1:1: The first row of the sheet \"survey\" must name its columns, and \"type\" "
          + "and \"name\" are not among them. They stand in row 2: take out the rows above it."
      ])
    XCTAssertEqual(
      TestForm.problems(survey: "type|name|label|Label\ntext|a|A|B"),
      [
        "f.xlsx:survey!D1: The column \"Label\" is there twice, the first time in column C. Take one "
          + "of the two out."
      ])
    XCTAssertEqual(
      TestForm.problems(survey: "type|name|label\nend group||\nbegin group|g|G\nend repeat||"),
      [
        "f.xlsx:survey!2:2: There is no group to end here. Take the row out, or add the row that begins "
          + "it.",
        "f.xlsx:survey!4:4: A repeat ends here, but what began in row 3 is a group. Put the two right.",
      ])
    XCTAssertEqual(
      TestForm.problems(survey: "type|name|label\ndate|a|A"),
      [
        "f.xlsx: The form does not say in which language it is, so en-GB is taken. Say it with "
          + "--language TAG, or write label::English (en) above its labels.",
        "f.xlsx:survey!A2: A row of the type \"date\" is not carried: there are no questions for a "
          + "date or time here. Ask with answers to choose from, a number or a text.",
        "f.xlsx:survey!1:1: No question of the form can be asked here, so there is no survey. See which "
          + "kinds can: docs/xlsform.md.",
      ])
    XCTAssertEqual(
      TestForm.problems(
        survey: """
          type|name|label
          begin repeat|r|R
          begin group|g|G
          text|a|A
          end repeat||
          end group||
          begin repeat|s|S
          """),
      [
        "f.xlsx:survey!5:5: A repeat ends here, but what began in row 3 is a group. Put the two right.",
        "f.xlsx:survey!6:6: A group ends here, but what began in row 2 is a repeat. Put the two right.",
        "f.xlsx:survey!7:7: The repeat that begins here never ends. Add a row \"end repeat\".",
      ])
    let long = String(repeating: "x", count: 10_001)
    XCTAssertEqual(
      TestForm.problems(survey: "type|name|label\ntext|a|\(long)"),
      ["f.xlsx:survey!C2: The text has 10001 characters. It may have at most 10000."])
  }

  func testAFolderNamesTheFileAndItsLine() throws {
    let place = FormPlace(sheet: "survey", row: 12, column: 28)
    let finding = FormFinding(.notCarried, place, "Why.")
    XCTAssertEqual(
      finding.rendered(in: "f.xlsx", isFolder: false), "f.xlsx:survey!AB12: Why.")
    XCTAssertEqual(finding.rendered(in: "f", isFolder: true), "f/survey.csv:12: cell AB12: Why.")
    XCTAssertEqual(
      FormFinding(.problem, nil, "Why.").rendered(in: "f", isFolder: true), "f: Why.")
  }

  func testColumnsAreKnownByAllTheirNames() {
    let expected: [(String, String, String?)] = [
      ("label::Urdu (ur)", "label", "Urdu (ur)"), ("Label : English", "label", "English"),
      ("media::image::English (en)", "image", "English (en)"), ("relevance", "relevant", nil),
      ("bind::relevant", "relevant", nil), ("bind:jr:constraintMsg", "constraint_message", nil),
      ("list name", "list_name", nil), ("List-Name", "list_name", nil), ("caption", "label", nil),
      ("read_only", "read_only", nil), ("readonly", "read_only", nil),
      ("jr:count", "repeat_count", nil),
    ]
    for (header, name, language) in expected {
      let column = FormColumn(header, 1)
      XCTAssertEqual(column.name, name, header)
      XCTAssertEqual(column.language, language, header)
    }
  }
}
