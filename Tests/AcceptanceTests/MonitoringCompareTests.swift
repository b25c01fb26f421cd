import Foundation
import XCTest

/// An analyst compares how often something happens to groups of people.
final class MonitoringCompareTests: XCTestCase {
  private let rates = """
    group,events,population,rate,per,source,date
    White British,345,500012,,,A made-up survey,2020
    Black Other,75,10050,,,A made-up survey,2020
    Irish,4,4000,,,,
    Asian,12,15000,,,,
    Elsewhere,,,4.3,1000,A bulletin,2018

    """

  private func file(_ text: String) throws -> String {
    let file = try Project.temporaryFolder(for: self).appending(path: "rates.csv")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func testTheReportShowsRatesAndWhatTheyComeTo() throws {
    let outcome = try Outcome.of("monitoring", "compare", try file(rates))
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertEqual(
      outcome.output,
      """
      Rates per 100,000 people, compared with: White British

      Group          Events  Population    Rate  95% interval
      White British     345     500,010   69.0   61.9 to 76.7    ██░░░░░░░░░░░░░░░░░░
      Black Other        75      10,050  746.3   587.0 to 935.5  ████████████████████
      Irish             [c]       4,000    [c]
      Asian              10      15,000   66.7   32.0 to 122.6   ██░░░░░░░░░░░░░░░░░░
      Elsewhere         [z]         [z]  430.0*  [z]             ████████████░░░░░░░░

      Group          Times as high  95% interval   Difference  95% interval    In short
      White British            [z]                        [z]                  compared with
      Black Other            10.82  8.43 to 13.88       677.3  508.2 to 846.3  higher
      Irish                    [c]                        [c]                  too few to say
      Asian                   0.97  0.52 to 1.81         -2.3  -44.3 to 39.6   no clear difference
      Elsewhere               6.23  [z]                 361.0  [z]             no interval: counts not published

      Events and people are to the nearest 5. All other figures come from these.
      The 95% intervals show what chance can do. They are worked out from the rounded numbers.
      With many groups, about 1 in 20 looks different by chance alone.
      * Published as a rate without its counts, so there is no interval, and chance cannot be told apart.
      [c] Confidential: fewer than 5 events, or a group of fewer than 10 people.
      [z] Does not apply.
      Source (White British; Black Other): A made-up survey, 2020
      Source (Elsewhere): A bulletin, 2018

      """)
  }

  func testTheReportSpeaksUrdu() throws {
    let outcome = try Outcome.of("monitoring", "compare", try file(rates), "--language", "ur")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    XCTAssertTrue(outcome.output.hasPrefix("ہر 1,00,000 افراد پر شرح، موازنہ: White British\n"))
  }

  func testTheDocumentHoldsEveryGroupAndNoExactCount() throws {
    let outcome = try Outcome.of(
      "monitoring", "compare", try file(rates), "--reference", "Black Other", "--per", "1000",
      "--json")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    let document = try XCTUnwrap(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    XCTAssertEqual(document["per"] as? Int, 1_000)
    XCTAssertEqual(document["reference"] as? String, "Black Other")
    let groups = try XCTUnwrap(document["groups"] as? [[String: Any]])
    XCTAssertEqual(
      groups.map { $0["verdict"] as? String },
      ["lower", "reference", "too-few", "lower", "no-interval"])
    XCTAssertEqual(groups[0]["population"] as? Int, 500_010)
    XCTAssertEqual(groups[2]["events"] as? String, "[c]")
    XCTAssertFalse(outcome.output.contains("500012"))
  }

  func testProblemsOfTheFileComeAllAtOnceWithTheirLines() throws {
    let path = try file("group,events,population\nA,5,100\nA,x,100\nB,5,\n")
    let outcome = try Outcome.of("monitoring", "compare", path)
    XCTAssertEqual(outcome.status, 1)
    XCTAssertEqual(outcome.output, "")
    XCTAssertEqual(
      outcome.problems,
      """
      \(path):3: The group “A” is on line 2 already. Give each group one line.
      \(path):3: “x” under events is no whole number from 0 on. Write digits alone, without commas or spaces between them.
      \(path):4: A figure is missing. Give “events” and “population” (or not-known), or “rate”, or leave the line out.

      """)
  }

  func testAGroupThatIsNotThereCannotBeTheReference() throws {
    let path = try file(rates)
    let outcome = try Outcome.of("monitoring", "compare", path, "--reference", "White Britsh")
    XCTAssertEqual(outcome.status, 2)
    XCTAssertEqual(
      outcome.problems,
      "--reference: There is no group \"White Britsh\" in \(path). Did you mean White British?\n"
    )
    let absent = try Outcome.of("monitoring", "compare", "/nowhere/rates.csv")
    XCTAssertEqual(absent.status, 1)
    let base = try Outcome.of("monitoring", "compare", path, "--per", "0")
    XCTAssertEqual(base.status, 2)
  }
}
