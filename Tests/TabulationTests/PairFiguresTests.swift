import Tabulation
import XCTest

final class PairFiguresTests: XCTestCase {
  private func figures(_ answers: [(person: Int, wave: PairFigures.Wave, place: Int?)])
    -> PairFigures
  {
    PairFigures(answers.map { PairFigures.Answer(person: $0, wave: $1, place: $2) })
  }

  func testAPairIsTwoResponsesOfTwoWavesWithOneCode() {
    let figures = figures([
      (1, .first, 0), (1, .second, 3), (2, .first, 4), (2, .second, 1), (3, .first, 2),
      (3, .second, 2), (4, .first, 2), (5, .second, 2),
    ])
    XCTAssertEqual([figures.up, figures.stayed, figures.down], [1, 1, 1])
    XCTAssertEqual([figures.first, figures.second, figures.pairs], [4, 4, 3])
    XCTAssertEqual(figures.ambiguous, 0)
  }

  func testACodeThatTwoResponsesOfAWaveHaveIsLeftOutAndCounted() {
    let figures = figures([
      (1, .first, 0), (1, .first, 0), (1, .second, 3), (2, .first, 1), (2, .second, 2),
      (3, .second, 1), (3, .second, 1),
    ])
    XCTAssertEqual(figures.ambiguous, 2)
    XCTAssertEqual([figures.up, figures.stayed, figures.down], [1, 0, 0])
  }

  func testWhoLeftTheQuestionOutOnceIsNoPair() {
    let figures = figures([(1, .first, nil), (1, .second, 3), (2, .first, 1), (2, .second, nil)])
    XCTAssertEqual(figures.pairs, 0)
    XCTAssertEqual([figures.first, figures.second], [2, 2])
  }
}
