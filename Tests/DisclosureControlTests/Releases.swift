import DisclosureControl
import Surveys
import Tabulation
import XCTest

func breakdown(_ characteristics: [String]) throws -> Breakdown {
  try XCTUnwrap(Breakdown(characteristics.map { try id($0) }))
}

/// Categories by name, finer ones as `finer<broader`.
func scheme(_ characteristic: String, _ categories: String) throws -> CategoryScheme {
  try CategoryScheme(
    characteristic: id(characteristic),
    categories: categories.split(separator: " ").map { category in
      let parts = category.split(separator: "<").map(String.init)
      return try CategoryScheme.Category(
        id: id(parts[0]), parent: parts.count > 1 ? id(parts[1]) : nil)
    })
}

/// A question about options named by letters.
func question(
  _ name: String, _ kind: QuestionKind.Name, _ options: String = "", places: Int = 0,
  decimals: Int = 0, ruledOut: Set<Unanswered> = [], dontKnow: String? = nil,
  askIf: Condition? = nil, unoffered: String = ""
) throws -> CountedQuestion {
  try CountedQuestion(
    id: id(name), kind: kind, options: options.map { try id(String($0)) },
    dontKnow: dontKnow.map { try id($0) }, places: places, decimals: decimals, ruledOut: ruledOut,
    unoffered: Set(unoffered.map { try id(String($0)) }), askIf: askIf)
}

extension ReleasedFigures {
  /// The table of a question, of everybody or by some characteristics.
  func table(_ question: String, by characteristics: [String] = []) -> ReleasedTable? {
    tables.first {
      $0.question.text == question
        && ($0.breakdown?.characteristics.map(\.text) ?? []) == characteristics
    }
  }

  func ranking(of question: String) -> ReleasedRanking? {
    rankings.first { $0.question.text == question }
  }
}

extension ReleasedTable {
  /// One line a group: its categories, then each cell as it is published.
  var lines: [String] {
    groups.map { group in
      (group.categories.map(\.text) + group.cells.map(\.text)).joined(separator: " ")
    }
  }

  /// One line a group of what the cells of one statistic hold, without their names.
  func values(_ statistic: Statistic) -> [String] {
    groups.map { group in
      group.cells.filter { $0.statistic == statistic }.map(\.value.text).joined(separator: " ")
    }
  }
}

extension ReleasedTable.Cell {
  /// Such as `count/a=20/50(40)`: the value, the base, the percentage.
  var text: String {
    let name = [statistic.rawValue, option?.text].compactMap { $0 }.joined(separator: "/")
    return "\(name)=\(value.text)/\(base.text)(\(percent.text))"
  }
}

extension ReleasedFigure {
  var text: String {
    switch self {
    case .count(let count): count.text
    case .quantity(let number, let decimals): "\(number)e-\(decimals)"
    }
  }

  var count: ReleasedCount? {
    switch self {
    case .count(let count): count
    case .quantity: nil
    }
  }
}

extension ReleasedRespondents {
  var lines: [String] {
    rows.map { "\($0.category.text) \($0.respondents.text) \($0.percent.text)" }
  }
}
