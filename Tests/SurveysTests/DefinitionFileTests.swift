import Surveys
import XCTest

/// Which sort of definition a file is taken for.
final class DefinitionFileTests: XCTestCase {
  private enum Sort { case survey, monitoringSet, workshop, commitments }

  private func sort(_ text: String) throws -> Sort {
    switch try DefinitionFile.read(Array(text.utf8), context: .disk()) {
    case .survey: .survey
    case .monitoringSet: .monitoringSet
    case .workshop: .workshop
    case .commitments: .commitments
    }
  }

  func testADefinitionIsToldApartByItsKeys() throws {
    XCTAssertEqual(try sort(Definition.survey()), .survey)
    XCTAssertEqual(try sort(Definition.monitoringSet()), .monitoringSet)
    XCTAssertEqual(try sort(Definition.workshop()), .workshop)
    XCTAssertEqual(try sort(Definition.topicGuide()), .workshop)
    XCTAssertEqual(try sort(completeCommitments), .commitments)
  }

  func testAWorkshopWithAProblemIsToldOfItAsAWorkshop() {
    XCTAssertEqual(
      problems { () throws(Problems) in
        try DefinitionFile.read(
          Array(Definition.workshop(question: #""qestion": "Why?""#).utf8), context: .disk())
      },
      [
        #"f:1:1: This workshop has no "question". Add it."#,
        #"f:7:1: Unknown key "qestion". Did you mean "question"?"#,
      ])
  }

  func testWhatIsOfNoSortIsTakenForASurvey() {
    XCTAssertEqual(
      problems { () throws(Problems) in try DefinitionFile.read(Array("{}".utf8), context: .disk())
      }
      .last, #"f:1:1: This survey has no "sections". Add it."#)
  }
}
