import Ranking
import XCTest

/// Ballots in the letters of their ideas, best first, a tie in brackets: `A(BC)D`.
func box(_ letters: String, _ ballots: [String], counts: [Int]? = nil) throws -> BallotBox {
  var box = BallotBox(ideas: letters.map { BallotBox.Idea(id: String($0), title: String($0)) })
  for (index, ballot) in ballots.enumerated() {
    XCTAssertTrue(box.add(try order(ballot, of: letters), count: counts?[index] ?? 1), ballot)
  }
  return box
}

private func order(_ ballot: String, of letters: String) throws -> [[Int]] {
  var order: [[Int]] = []
  var isTie = false
  for character in ballot {
    switch character {
    case "(":
      order.append([])
      isTie = true
    case ")": isTie = false
    default:
      let position = try XCTUnwrap(Array(letters).firstIndex(of: character))
      if isTie {
        order[order.count - 1].append(position)
      } else {
        order.append([position])
      }
    }
  }
  return order
}

/// The figures of ideas by their letter.
extension SessionTally {
  func by<Figure>(_ figure: (Row) -> Figure) -> [String: Figure] {
    Dictionary(uniqueKeysWithValues: rows.map { ($0.idea.id, figure($0)) })
  }
}

/// The ballots of freerangelearner.com/teaming/tools/ngt.html.
func publishedBallots() throws -> BallotBox {
  try box("ABCDE", ["ACBDE", "BACDE", "ADCBE", "BCAED"])
}

func assertEqual(
  _ found: [Double], _ expected: [Double], accuracy: Double, file: StaticString = #filePath,
  line: UInt = #line
) {
  XCTAssertEqual(found.count, expected.count, file: file, line: line)
  for (found, expected) in zip(found, expected) {
    XCTAssertEqual(found, expected, accuracy: accuracy, file: file, line: line)
  }
}
