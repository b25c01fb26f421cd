import DisclosureControl
import Surveys
import XCTest

final class PublishedTablesTests: XCTestCase {
  func testARankingComesBackAsItWasReleased() throws {
    let rows = try PublishedPriority.everybody(
      Array(
        """
        question,rank,id,title,points,percent_of_maximum,share_of_points,voters,base,rank_low,rank_high
        q,1,a,"One, two",320,40,20,160,270,1,3
        q,[c],b,Three,[c],[c],[c],[c],270,[c],[c]
        """.utf8))
    XCTAssertEqual(rows.map(\.rank), [.value(1), .confidential])
    XCTAssertEqual(rows[0].title, "One, two")
    XCTAssertEqual(rows[0].rankHigh, .value(3))
    XCTAssertNil(rows[0].group)
  }

  func testARowThatNoReleaseHasIsNamedByItsLine() {
    let bytes = Array(
      """
      question,by_1,category_1,rank,id,title,points,percent_of_maximum,voters,base
      q,age,old,1,a,A,5,1,5,10
      q,age,old,first,b,B,5,1,5,10
      """.utf8)
    XCTAssertThrowsError(try PublishedPriority.groups(bytes)) { error in
      XCTAssertEqual((error as? RowProblems)?.list.map(\.line), [3])
    }
  }

  func testPeopleAreComparedOnlyWhereThereIsAPopulation() throws {
    let rows = try PublishedRespondents.read(
      Array(
        """
        characteristic,category,respondents,percent,reference,reference_percent,ratio,ratio_low,ratio_high,verdict
        age,old,105,45,1000,60.5,0.74,0.66,0.83,fewer
        age,young,[c],[c],[z],[z],[z],[z],[z],[z]
        """.utf8))
    XCTAssertEqual(rows[0].comparison?.ratioHigh, "0.83")
    XCTAssertNil(rows[1].comparison)
    XCTAssertEqual(rows[1].respondents, .confidential)
  }
}
