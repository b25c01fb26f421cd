import Foundation
import XCTest

/// What `priorities show --json` prints.
struct ShownPriorities: Decodable, Equatable {
  /// A number, or the shorthand that stands in its place.
  enum Figure: Decodable, Hashable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    case number(Int)
    case shorthand(String)

    init(integerLiteral number: Int) { self = .number(number) }
    init(stringLiteral shorthand: String) { self = .shorthand(shorthand) }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do { self = .number(try container.decode(Int.self)) } catch {
        self = .shorthand(try container.decode(String.self))
      }
    }

    var number: Int? {
      switch self {
      case .number(let number): number
      case .shorthand: nil
      }
    }
  }

  struct Question: Decodable, Equatable {
    let question, text: String
    let places: Int
    let base: Figure
    let withheld: Withheld?
    let options: [Option]
  }

  struct Withheld: Decodable, Equatable {
    let reason: String
    let needed: Int
  }

  struct Option: Decodable, Equatable {
    let rank: Figure
    let id, title: String
    let points, percentOfMaximum, shareOfPoints, voters, base: Figure
  }

  let survey, title, language: String
  let demonstration: Bool
  let responses: Figure
  let asOf: String?
  let questions: [Question]

  /// What the command shows of the first survey.
  init(of data: URL) throws {
    let outcome = try Outcome.of(
      "priorities", "show", "older-people-access", "--data", data.path, "--json")
    XCTAssertEqual(outcome.status, 0, outcome.problems)
    self = try JSONDecoder().decode(Self.self, from: Data(outcome.output.utf8))
  }

  /// Its one rank question.
  func ranking() throws -> Question { try XCTUnwrap(questions.first) }

  func option(_ id: String) throws -> Option {
    try XCTUnwrap(try ranking().options.first { $0.id == id }, "No option \(id)")
  }
}
