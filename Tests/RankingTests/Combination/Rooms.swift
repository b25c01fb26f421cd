import Ranking
import XCTest

/// A session for tests: ideas as `A: theme`, ballots as letters from first to last.
func room(
  _ id: String, _ stratum: String? = nil, places: Int, _ themes: [String: String],
  _ ballots: String...
) throws -> CombinedSession {
  CombinedSession(
    id: id, stratum: stratum, places: places, themes: themes,
    votes: .ballots(try ballots.map { try XCTUnwrap(Ballot($0.map(String.init))) }))
}

extension Combination {
  subscript(theme: String) -> Row {
    get throws { try XCTUnwrap(rows.first { $0.theme == theme }) }
  }
}

/// Three rooms: a hall and an online group of older people, and a youth club that is a stratum by
/// itself.
///
/// In the hall two ideas are about transport.
func threeRooms() throws -> [CombinedSession] {
  [
    try room(
      "hall", "older people", places: 3,
      ["A": "Transport", "B": "Waiting", "C": "Transport", "D": "Language"],
      "ACB", "BA", "DBA", "ABD"),
    try room(
      "online", "older people", places: 3, ["A": "Waiting", "B": "Language"], "AB", "A", "BA"),
    try room(
      "youth club", places: 2, ["A": "Language", "B": "Waiting", "C": "Crisis"], "AC", "CA"),
  ]
}
