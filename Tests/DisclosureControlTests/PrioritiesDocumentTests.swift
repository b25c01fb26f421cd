import DisclosureControl
import Foundation
import Surveys
import Tabulation
import XCTest

final class PrioritiesDocumentTests: XCTestCase {
  func testReleasedPrioritiesAreWrittenWithTheWordsOfALanguage() throws {
    let json = try write(.standard, ballots: 40, [[24], [13], [3]])
    XCTAssertEqual(
      json,
      """
      {
        "asOf" : "2027-01-15",
        "demonstration" : false,
        "language" : "en-GB",
        "questions" : [
          {
            "base" : 40,
            "options" : [
              {
                "base" : 40,
                "id" : "a",
                "percentOfMaximum" : 63,
                "points" : 25,
                "rank" : 1,
                "shareOfPoints" : 63,
                "title" : "A bus to the clinic",
                "voters" : 25
              },
              {
                "base" : 40,
                "id" : "b",
                "percentOfMaximum" : 38,
                "points" : 15,
                "rank" : 2,
                "shareOfPoints" : 38,
                "title" : "b",
                "voters" : 15
              },
              {
                "base" : 40,
                "id" : "c",
                "percentOfMaximum" : "[c]",
                "points" : "[c]",
                "rank" : "[c]",
                "shareOfPoints" : "[c]",
                "title" : "c",
                "voters" : "[c]"
              }
            ],
            "places" : 1,
            "question" : "priorities",
            "text" : "What matters most?"
          }
        ],
        "responses" : 40,
        "survey" : "older-people-access",
        "title" : "Getting help"
      }
      """)
  }

  func testAWithheldRankingSaysWhyAndShowsNoOption() throws {
    let json = try write(.standard, ballots: 9, [[9], [0]])
    XCTAssertTrue(json.contains(#""reason" : "too-few-ballots""#), json)
    XCTAssertTrue(json.contains(#""needed" : 10"#), json)
    XCTAssertFalse(json.contains("bus"), json)
    XCTAssertTrue(json.contains(#""base" : "[c]""#), json)
  }

  func testADemonstrationSaysThatItIsOne() throws {
    let json = try write(.demonstration, ballots: 9, [[8], [1]])
    XCTAssertTrue(json.contains(#""demonstration" : true"#), json)
    XCTAssertTrue(json.contains(#""voters" : 1"#), json)
  }

  private func write(
    _ policy: DisclosurePolicy, ballots: Int, _ placed: [[Int]]
  ) throws -> String {
    let snapshot = try PrioritySnapshot(
      responses: ballots, questions: [figures(ballots: ballots, places: 1, placed)])
    let day = try XCTUnwrap(CalendarDate("2027-01-15"))
    let texts = try PrioritiesDocument.Texts(
      title: "Getting help", language: .british,
      questions: [id("priorities"): "What matters most?"],
      options: [id("priorities"): [id("a"): "A bus to the clinic"]])
    let document = try PrioritiesDocument(
      policy.release(snapshot, asOf: day), survey: id("older-people-access"), texts: texts)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}
