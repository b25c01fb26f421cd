import Surveys
import Translations
import XCTest

/// One thing has one name, as the glossary of a language has it.
final class GlossaryTests: XCTestCase {
  private func warnings(_ glossary: String, _ source: String, _ translation: String) throws
    -> [String]
  {
    let file = try Examples.file(
      "ur", "msgctxt \"a:b\"\nmsgid \"\(source)\"\nmsgstr \"\(translation)\"\n")
    return try Glossary(Array("term,translation,note\n\(glossary)".utf8)).warnings(in: file)
      .map(\.description)
  }

  func testATermThatIsSaidOtherwiseIsShownWithItsLine() throws {
    XCTAssertEqual(
      try warnings("survey,سروے,", "This Survey is short.", "یہ جائزہ مختصر ہے۔"),
      [
        "7: “a:b” does not say “survey” as the glossary has it: سروے. Use its word, or add yours to "
          + "it."
      ])
    XCTAssertEqual(try warnings("survey,سروے,", "This Survey is short.", "یہ سروے مختصر ہے۔"), [])
  }

  func testATermMayHaveSeveralTranslations() throws {
    let glossary = "vote,ووٹ,\nVote,رائے,an opinion\n"
    XCTAssertEqual(try warnings(glossary, "Your vote", "آپ کی رائے"), [])
    XCTAssertEqual(try warnings(glossary, "Your vote", "آپ کا").count, 1)
  }

  func testOnlyWholeWordsOutsidePlaceholdersAreTerms() throws {
    for source in ["Surveyors", "{survey}", "resurvey", "survey2"] {
      XCTAssertEqual(try warnings("survey,سروے,", source, "x"), [], source)
    }
    XCTAssertEqual(try warnings("survey,سروے,", "surveys, a survey!", "x").count, 1)
  }

  func testWithinALongerTermNobodyLooksForAShorterOne() throws {
    let glossary = "group,گروپ,\nethnic group,نسلی گروہ,\n"
    XCTAssertEqual(try warnings(glossary, "Your ethnic group", "آپ کا نسلی گروہ"), [])
    XCTAssertEqual(try warnings(glossary, "An ethnic group, a group", "نسلی گروہ").count, 1)
  }

  func testWhatNobodyReadsIsNotWarnedOf() throws {
    XCTAssertEqual(try warnings("survey,سروے,", "survey", ""), [])
    let fuzzy = try Examples.file(
      "ur", "#, fuzzy\nmsgctxt \"a:b\"\nmsgid \"survey\"\nmsgstr \"x\"\n")
    let glossary = try Glossary(Array("term,translation,note\nsurvey,سروے,".utf8))
    XCTAssertEqual(glossary.warnings(in: fuzzy), [])
  }

  func testATableWithoutItsColumnsOrWordsIsRefused() {
    for (table, problem) in [
      ("term,translation\n", "The column \"note\" is missing."),
      ("term,translation,note\nsurvey,,\n", "Write both the term and its translation."),
    ] {
      XCTAssertThrowsError(try Glossary(Array(table.utf8))) { error in
        let found = (error as? RowProblems)?.list.first?.message ?? ""
        XCTAssertTrue(found.hasPrefix(problem), found)
      }
    }
  }
}
