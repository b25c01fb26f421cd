import DisclosureControl
import Responses
import Surveys
import XCTest

/// Who took part in a workshop, as far as it may be told.
final class ReleasedRoomTests: XCTestCase {
  private let sex = Question(
    id: Identifier(literal: "sex"),
    kind: .chooseOne([
      Option(id: Identifier(literal: "female"), text: "Female"),
      Option(id: Identifier(literal: "male"), text: "Male"),
    ]), text: "What is your sex?", offersPreferNotToSay: true)
  private let faith = Question(
    id: Identifier(literal: "faith"), kind: .text(atMost: 100, lines: 1), text: "Which?")

  private func sheets(_ female: Int, _ male: Int, silent: Int) -> [AnswerSheet] {
    func sheets(_ state: AnswerState, _ count: Int) -> [AnswerSheet] {
      var sheet = AnswerSheet()
      sheet[sex.id] = state
      return [AnswerSheet](repeating: sheet, count: count)
    }
    return sheets(.answered(.option(Identifier(literal: "female"))), female)
      + sheets(.answered(.option(Identifier(literal: "male"))), male)
      + sheets(.preferNotToSay, silent)
  }

  private func people(_ policy: DisclosurePolicy, _ sheets: [AnswerSheet]) -> [String] {
    let room = policy.release(sheets, to: [sex, faith])
    return [room.answered.text]
      + room.tallies.flatMap {
        $0.options.map(\.people.text) + [$0.preferNotToSay?.text ?? "none"]
      }
  }

  func testSmallCountsAreWithheldAndOthersGoToTheNearestFive() {
    XCTAssertEqual(people(.standard, sheets(8, 4, silent: 0)), ["10", "10", "[c]", "[c]"])
    XCTAssertEqual(people(.standard, sheets(5, 7, silent: 6)), ["20", "5", "5", "5"])
  }

  func testOfFewerThanTenPeopleNothingIsTold() {
    XCTAssertEqual(people(.standard, sheets(9, 0, silent: 0)), ["[c]"])
    XCTAssertEqual(people(.standard, sheets(0, 0, silent: 0)), ["[c]"])
    XCTAssertEqual(people(.standard, sheets(9, 1, silent: 0)), ["10", "10", "[c]", "[c]"])
  }

  func testADemonstrationShowsItsFiguresAsTheyStand() {
    XCTAssertEqual(people(.demonstration, sheets(2, 1, silent: 0)), ["3", "2", "1", "0"])
  }

  func testOnlyQuestionsWithOptionsAreCounted() {
    let room = DisclosurePolicy.standard.release(sheets(10, 0, silent: 0), to: [sex, faith])
    XCTAssertEqual(room.tallies.map(\.question), [sex.id])
  }
}
