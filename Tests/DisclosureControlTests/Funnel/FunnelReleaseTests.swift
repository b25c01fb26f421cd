import DisclosureControl
import Foundation
import Responses
import Surveys
import Tabulation
import XCTest

/// What may be shown of who came how far, and what is said of it.
final class FunnelReleaseTests: XCTestCase {
  private static let nobody = Tabulation(
    questions: [], everybody: GroupFigures(categories: [], people: 0, sites: [:], answers: []),
    tables: [], respondents: [], participation: [])

  /// Started and finished by language; whoever did not finish stopped after the first question.
  private func released(
    _ languages: [(tag: String, opened: Int, started: Int, finished: Int)],
    policy: DisclosurePolicy = .standard
  ) throws -> ReleasedFunnel {
    var tally = FunnelTally(questions: [try id("first"), try id("second")], monitoring: [])
    for (tag, opened, started, finished) in languages {
      let language = try XCTUnwrap(LanguageTag(tag))
      tally.count(opened, .opened, language, .web)
      tally.count(finished, .finished, language, .web)
      tally.count(started - finished, .stopped(.question(try id("first"))), language, .web)
    }
    return policy.release(tally.funnel, finished: Self.nobody)
  }

  private func lines(_ funnel: ReleasedFunnel) -> [String] {
    funnel.rows.filter { $0.dimension == "language" }.map { row in
      "\(row.category): \(row.opened.text) \(row.started.text) \(row.finished.text) "
        + "\(row.percent.text) \(row.verdict.rawValue)"
    }
  }

  func testCountsAreRoundedAndALanguageThatLosesPeopleIsSeen() throws {
    let funnel = try released([("en-GB", 203, 101, 88), ("ur", 61, 42, 17)])
    XCTAssertEqual(
      lines(funnel),
      ["en-GB: 205 100 90 90 in-line", "ur: 60 40 15 38 loses-people"])
    XCTAssertEqual(
      funnel.rows.first { $0.category == "ur" }?.stopped.map {
        "\($0.question ?? "-") \($0.people.text)"
      },
      ["first 25"])
  }

  func testAFewPointsLessOrAFewPeopleAreNoLoss() throws {
    XCTAssertEqual(
      lines(try released([("en-GB", 200, 100, 85), ("ur", 100, 100, 80)])).map { $0.suffix(7) },
      ["in-line", "in-line"])
    // Ten points and more below the others, which chance makes of thirty people often enough.
    XCTAssertEqual(
      lines(try released([("en-GB", 200, 100, 85), ("ur", 60, 30, 20)])).last,
      "ur: 60 30 20 67 loses-people")
    XCTAssertEqual(
      lines(try released([("en-GB", 200, 100, 80), ("ur", 60, 30, 20)])).last,
      "ur: 60 30 20 67 in-line")
  }

  func testUnderTwentyItIsTooEarlyToSay() throws {
    XCTAssertEqual(
      lines(try released([("en-GB", 200, 100, 85), ("ur", 16, 15, 7)])).last,
      "ur: 15 15 5 [u] too-few-to-say")
  }

  func testALanguageThatFewerThanTenStartedIsWithheld() throws {
    let funnel = try released([("en-GB", 200, 100, 85), ("ur", 30, 8, 6)])
    XCTAssertEqual(lines(funnel).last, "ur: 30 [c] [c] [c] too-few-to-say")
    XCTAssertEqual(funnel.rows.last { $0.category == "ur" }?.stopped, [])
  }

  func testAShareHasTheIntervalOfThePublishedCounts() throws {
    let row = try XCTUnwrap(
      try released([("en-GB", 200, 100, 85), ("ur", 60, 42, 17)]).rows.first { $0.category == "ur" }
    )
    let share = try XCTUnwrap(row.share)
    // Wilson (1927) of 15 in 40, z = 1.959963984540054, worked out in Python.
    XCTAssertEqual(share.value, 0.375, accuracy: 1e-12)
    XCTAssertEqual(share.low, 0.24222979167233266, accuracy: 1e-9)
    XCTAssertEqual(share.high, 0.5296756086269889, accuracy: 1e-9)
    XCTAssertNil(try released([("en-GB", 20, 15, 10)]).rows.first?.share)
  }

  func testOneLanguageHasNothingToBeSetAgainst() throws {
    XCTAssertEqual(
      lines(try released([("en-GB", 50, 40, 30)])), ["en-GB: 50 40 30 75 nothing-to-compare"])
  }

  func testADemonstrationIsShownAsItStands() throws {
    XCTAssertEqual(
      lines(try released([("en-GB", 4, 3, 2), ("ur", 1, 1, 0)], policy: .demonstration)).first,
      "en-GB: 4 3 2 67 in-line")
  }

  func testFiguresThatWereShownAreReadBackTheSame() throws {
    let funnel = try released([("en-GB", 203, 101, 88), ("ur", 16, 15, 7), ("so", 3, 2, 1)])
    let again = try JSONDecoder().decode(
      ReleasedFunnel.self, from: try JSONEncoder().encode(funnel))
    XCTAssertEqual(again, funnel)
  }
}
