import DisclosureControl
import Foundation
import Responses
import Surveys
import Tabulation
import XCTest

/// An analyst weighs published answers by ipfn, and arrives where `monitoring weights` does.
///
/// `Tests/IndependentStatistics` makes the table of answers by all characteristics out of the published
/// ones, and rakes it, both by ipfn.
final class IndependentWeightingTests: XCTestCase {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let python = root.appending(path: ".build/statistics-venv/bin/python")

  private struct Missing: Error {
    let advice = "No independent statistics to compare with. 'make statistics-tools' installs them."
  }

  /// A question of some answers by one to three characteristics, each with some categories.
  private struct Question: Encodable {
    /// For each answer and characteristic, the people of each category, which add up to the same.
    var answers: [[[Int]]]
    /// How many people of the population each category has.
    let margins: [[Int]]

    init(using random: inout SplitMix64) {
      let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Int.random(in: 2...4, using: &random)
      }
      answers = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        let people = 10 * sizes.count * Int.random(in: 4...40, using: &random)
        return sizes.map { Self.parts($0, of: people, using: &random) }
      }
      margins = sizes.map { size in (0..<size).map { _ in Int.random(in: 20...60, using: &random) }
      }
    }

    private static func parts(
      _ size: Int, of people: Int, using random: inout SplitMix64
    ) -> [Int] {
      var parts = (1..<size).map { _ in
        Int.random(in: (people / (2 * size))...(people / size), using: &random)
      }
      parts.append(people - parts.reduce(0, +))
      return parts
    }
  }

  private struct Answer: Decodable {
    let shares: [Double]
    let designEffect, largest: Double
  }

  override func setUpWithError() throws {
    guard !FileManager.default.fileExists(atPath: Self.python.path) else { return }
    guard ProcessInfo.processInfo.environment["STATISTICS_TESTS"] != "required" else {
      throw Missing()
    }
    throw XCTSkip(Missing().advice)
  }

  func testWeightedAnswersAreThoseOfIPFN() throws {
    var random = SplitMix64(seed: 1940)
    let questions = (0..<60).map { _ in Question(using: &random) }
    let answers = try answers(to: questions)
    var compared = 0
    for (question, answer) in zip(questions, answers) {
      let found = try weighted(question)
      guard case .weighted(let rows, let weights) = found.outcome else {
        XCTFail("\(found.outcome)")
        continue
      }
      guard answer.largest < 5 else {
        // Here nobody weighs more than five times the mean; ipfn knows no such limit.
        XCTAssertEqual(weights.largest, 5, accuracy: 1e-6)
        continue
      }
      compared += 1
      XCTAssertEqual(weights.largest, answer.largest, accuracy: 0.001)
      for (row, share) in zip(rows, answer.shares) {
        // Whoever is a part of a person counts to the thousandth here.
        XCTAssertEqual(
          try XCTUnwrap(row.weighted), 100 * share, accuracy: 0.005, "\(question)")
      }
      XCTAssertEqual(weights.designEffect, answer.designEffect, accuracy: 0.001)
    }
    XCTAssertGreaterThan(compared, 50)
  }

  private func weighted(_ question: Question) throws -> WeightedQuestion {
    let schemes = try question.margins.enumerated().map { axis, shares in
      try scheme("axis-\(axis)", shares.indices.map { "category-\($0)" }.joined(separator: " "))
    }
    let everybody = question.answers.reduce(0) { $0 + $1[0].reduce(0, +) }
    var counts: [PublishedCount] = []
    for (place, answer) in question.answers.enumerated() {
      counts.append(
        try PublishedCount(
          question: id("heard"), option: id("answer-\(place)"), group: [], base: .value(everybody),
          value: .value(answer[0].reduce(0, +))))
      for (axis, people) in answer.enumerated() {
        for (category, count) in people.enumerated() {
          let base = question.answers.reduce(0) { $0 + $1[axis][category] }
          counts.append(
            try PublishedCount(
              question: id("heard"), option: id("answer-\(place)"),
              group: [
                PublishedCount.Part(
                  characteristic: id("axis-\(axis)"), category: id("category-\(category)"))
              ], base: .value(base), value: .value(count)))
        }
      }
    }
    let rows = try question.margins.enumerated().flatMap { axis, shares in
      try shares.enumerated().map { category, persons in
        try ReferencePopulation.Row(
          characteristic: id("axis-\(axis)"), category: id("category-\(category)"),
          persons: persons, source: "Random", date: "2021", isChecked: true)
      }
    }
    return try XCTUnwrap(
      Weighting(
        PublishedCounts(counts), exclusive: [id("heard")],
        to: ReferencePopulation(id: id("town"), area: "Town", rows: rows), by: schemes
      ).questions.first)
  }

  private func answers(to questions: [Question]) throws -> [Answer] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "equalsay-test-\(UUID().uuidString).json")
    addTeardownBlock { try FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(["weightings": questions]).write(to: file)
    let output = Pipe()
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Self.root.appending(path: "Tests/IndependentStatistics").path, file.path,
    ]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return try JSONDecoder().decode([String: [Answer]].self, from: data)["weightings"] ?? []
  }
}
