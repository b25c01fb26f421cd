import Ranking
import Surveys
import Tabulation
import XCTest

/// A name that is known to be well formed.
func id<Subject>(_ text: String) throws -> Identifier<Subject> {
  try XCTUnwrap(Identifier(text), "'\(text)' is no identifier")
}

/// A rank question about the options `a`, `b`, `c`… whose text is their name in capitals.
func rankQuestion(
  _ name: String, _ options: String, places: Int, practice: Bool = false
) throws -> Question {
  let options = try options.map { try Option(id: id(String($0)), text: $0.uppercased()) }
  return try Question(
    id: id(name), kind: .rank(options, places: places), text: "What matters?", practice: practice)
}

/// Figures of options named by letters, from how many ballots place each first, second and so on.
func figures(ballots: Int, places: Int, _ placed: [[Int]]) throws -> RankFigures {
  let counts = try zip("abcdefgh", placed).map { letter, placed in
    try PointsTally.Count(
      idea: id(String(letter)) as Identifier<Option>, offered: ballots, placed: placed)
  }
  return try RankFigures(
    question: id("priorities"), places: places, tally: PointsTally(ballots: ballots, counts: counts)
  )
}

/// A generator that yields the same numbers for the same seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
