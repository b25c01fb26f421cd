import Responses
import Surveys
import XCTest

final class CodingHistoryTests: XCTestCase {
  private let ann = Identifier<AnswerReviewer>(literal: "ann")
  private let ben = Identifier<AnswerReviewer>(literal: "ben")
  private let rain = Identifier<CodebookTheme>(literal: "rain")
  private let sun = Identifier<CodebookTheme>(literal: "sun")

  private func entry(
    _ response: Int, _ coder: Identifier<AnswerReviewer>, _ act: CodingEntry.Act
  ) -> CodingEntry {
    CodingEntry(response: response, coder: coder, act: act)
  }

  func testTheLatestCodingOfEachCoderCounts() {
    let history = CodingHistory([
      entry(1, ann, .coded([rain])), entry(1, ben, .coded([])), entry(1, ann, .coded([sun])),
    ])
    XCTAssertEqual(history.themes(of: 1, by: ann), [sun])
    XCTAssertEqual(history.themes(of: 1, by: ben), [])
    XCTAssertNil(history.themes(of: 2, by: ann))
  }

  func testWhatIsUndoneGivesWayToWhatWasThereBefore() {
    var entries = [
      entry(1, ann, .coded([rain])), entry(2, ann, .coded([sun])), entry(1, ann, .coded([sun])),
    ]
    XCTAssertEqual(CodingHistory(entries).latest(by: ann), 1)
    entries.append(entry(1, ann, .undone))
    XCTAssertEqual(CodingHistory(entries).themes(of: 1, by: ann), [rain])
    XCTAssertEqual(CodingHistory(entries).latest(by: ann), 2)
    entries += [entry(2, ann, .undone), entry(1, ann, .undone), entry(1, ann, .undone)]
    XCTAssertNil(CodingHistory(entries).themes(of: 1, by: ann))
    XCTAssertNil(CodingHistory(entries).latest(by: ann))
    XCTAssertEqual(CodingHistory(entries).coders, [])
  }

  func testWhatWasAgreedGoesBeforeWhatEachCoderSaid() {
    let one = [entry(1, ann, .coded([rain]))]
    XCTAssertEqual(CodingHistory(one).settled, ann)
    let two = one + [entry(1, ben, .coded([sun]))]
    XCTAssertNil(CodingHistory(two).settled)
    let agreed = two + [entry(1, AnswerReviewer.agreed, .coded([sun]))]
    XCTAssertEqual(CodingHistory(agreed).settled?.text, "agreed")
  }
}
