import Foundation
import Ranking

/// Sessions made up at random as a file for `priorities combine`, the same for the same seed.
///
/// Voters lean to the first ideas, themes are offered in some sessions and not in others, and several
/// ideas may belong to one theme. Every third file is small enough to try all ballots.
struct RandomSessions {
  private struct Session: Encodable {
    let id: String
    let stratum: String?
    let places: Int
    let ideas: [String: String]
    let ballots: [[String]]
  }

  private var generator: Xoshiro256
  private let isSmall: Bool

  init(seed: UInt64) {
    generator = Xoshiro256(seed: seed)
    isSmall = seed.isMultiple(of: 3)
  }

  mutating func json() throws -> Data {
    let count = number(1...(isSmall ? 2 : 8))
    let sessions = (1...count).map { session("room \($0)") }
    return try JSONEncoder().encode(["sessions": sessions])
  }

  private mutating func session(_ id: String) -> Session {
    let count = number(1...(isSmall ? 4 : 9))
    let places = number(1...(isSmall ? 2 : 5))
    let names = (0..<count).map { "idea \($0)" }
    var ideas: [String: String] = [:]
    for name in names { ideas[name] = "theme \(number(0...(isSmall ? 2 : 6)))" }
    let stratum = number(0...2)
    return Session(
      id: id, stratum: stratum == 0 ? nil : "stratum \(stratum)", places: places, ideas: ideas,
      ballots: (1...number(1...(isSmall ? 6 : 20))).map { _ in ballot(names, places) })
  }

  private mutating func ballot(_ names: [String], _ places: Int) -> [String] {
    var liking: [Double] = []
    for position in names.indices {
      liking.append(
        Double(position) / (isSmall ? 1 : 3)
          + Double.random(in: 0..<Double(names.count), using: &generator))
    }
    let order = names.indices.sorted { liking[$0] < liking[$1] }
    return order.prefix(number(1...min(places, names.count))).map { names[$0] }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}
