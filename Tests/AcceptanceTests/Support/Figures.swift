import Foundation
import XCTest

/// Every figure of one ranking under its name: `points of 3`, `2 over 5`, `kendall p`.
struct Figures {
  private(set) var values: [String: Double?] = [:]

  /// How far two figures may be apart where they are not exact: the strengths are found by steps,
  /// the probabilities by samples of 2,000, whose difference has a deviation of 0.016 at most.
  private static let accuracies = [
    "plackettLuce": 1e-8, "firstProbability": 0.08, "topThreeProbability": 0.08,
  ]

  /// The figures that `priorities tally --json` printed.
  init(printed output: String) throws {
    let document = try Self.object(JSONSerialization.jsonObject(with: Data(output.utf8)))
    let ideas = try XCTUnwrap(document["ideas"] as? [[String: Any]])
    let ids = try ideas.map { try XCTUnwrap($0["id"] as? String) }
    let pairwise = try XCTUnwrap(document["pairwise"] as? [[Double]])
    for (position, idea) in ideas.enumerated() {
      add(idea, " of \(ids[position])")
      for (other, votes) in zip(ids, pairwise[position]) where other != ids[position] {
        values["pairwise of \(ids[position]) over \(other)"] = votes
      }
    }
    try addWhole(document)
  }

  /// The figures of a document of `Tests/IndependentRanking`.
  init(independent document: Any) throws {
    let document = try Self.object(document)
    for (id, row) in try Self.object(document["ideas"]) {
      let row = try Self.object(row)
      add(row, " of \(id)")
      add(
        Dictionary(
          uniqueKeysWithValues: try Self.object(row["pairwise"]).map { ("over \($0)", $1) }),
        "", "pairwise of \(id) ")
    }
    try addWhole(document)
  }

  private mutating func addWhole(_ document: [String: Any]) throws {
    add(document, "")
    add(try Self.object(document["kendall"]), "", "kendall ")
  }

  private mutating func add(_ figures: [String: Any], _ suffix: String, _ prefix: String = "") {
    for (name, value) in figures {
      if value is NSNull {
        values[prefix + name + suffix] = .some(nil)
      } else if let number = value as? Double {
        values[prefix + name + suffix] = number
      }
    }
  }

  private static func object(_ value: Any?) throws -> [String: Any] {
    try XCTUnwrap(value as? [String: Any])
  }

  /// The kinds of figures that are here.
  var kinds: Set<String> { Set(values.keys.map(Self.kind)) }

  /// What these figures say otherwise than the independent ones, or do not say at all.
  func differences(from independent: Figures) -> [String] {
    independent.values.sorted { $0.key < $1.key }.compactMap { name, expected in
      guard let found = values[name] else { return "\(name) is missing" }
      if Self.kind(of: name) == "rankedPairsRank", expected == nil { return nil }
      return Self.agree(found, expected, Self.accuracies[Self.kind(of: name)] ?? 1e-10)
        ? nil
        : "\(name): \(found.map(\.description) ?? "null") and \(expected.map(\.description) ?? "null")"
    }
  }

  private static func agree(_ one: Double?, _ other: Double?, _ accuracy: Double) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= accuracy * max(1, abs(one))
  }

  static func kind(of name: String) -> String {
    name.firstRange(of: " of ").map { String(name[..<$0.lowerBound]) } ?? name
  }
}
