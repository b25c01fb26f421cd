import Foundation

/// The figures of a closed vote, as far as a console shows them.
struct ShownResult: Decodable, Sendable {
  struct Figures: Decodable, Sendable {
    let voters: Int
    let places: Int
    let ideas: [Row]
  }

  struct Row: Decodable, Sendable {
    let id: String
    let title: String
    let rank: Int
    let points: Double
    let voters: Int
    let percentOfMaximum: Double
  }

  let round: Int
  let missing: Int
  let consensus: Int?
  let agreed: [String]?
  let figures: Figures
}

/// The results in the answer that also holds the room.
struct ShownResults: Decodable {
  let results: [ShownResult]
}
