package import Foundation
import Ranking
import Surveys

extension PrioritySnapshot {
  /// The snapshot as a JSON document that names its own format; the same figures, the same bytes.
  package func document() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(SnapshotDocument(self))
  }

  /// Reads a document that `document()` wrote.
  package init(document: Data) throws(UnreadableSnapshot) {
    let read: SnapshotDocument
    do { read = try JSONDecoder().decode(SnapshotDocument.self, from: document) } catch {
      throw UnreadableSnapshot(reason: "it is not the JSON document that was written")
    }
    self = try read.snapshot()
  }
}

/// A kept snapshot that cannot be what was written.
package struct UnreadableSnapshot: Error, Hashable, CustomStringConvertible {
  package let reason: String

  package var description: String {
    "The kept snapshot of the priorities cannot be read: \(reason). "
      + "Check the database with 'equalsay database check' and restore a backup if it is damaged."
  }
}

/// The shape of the JSON document.
private struct SnapshotDocument: Codable {
  static let currentFormat = 1

  struct RankEntry: Codable {
    let id: String
    let places, ballots, skipped, preferNotToSay, notAsked: Int
    let options: [OptionEntry]
  }

  struct OptionEntry: Codable {
    let id: String
    let offered: Int
    let placed: [Int]
  }

  let format: Int
  let responses: Int
  let questions: [RankEntry]

  init(_ snapshot: PrioritySnapshot) {
    format = Self.currentFormat
    responses = snapshot.responses
    questions = snapshot.questions.map { figures in
      RankEntry(
        id: figures.question.text, places: figures.places, ballots: figures.ballots,
        skipped: figures.skipped, preferNotToSay: figures.preferNotToSay,
        notAsked: figures.notAsked,
        options: figures.tally.counts.map {
          OptionEntry(id: $0.idea.text, offered: $0.offered, placed: $0.placed)
        })
    }
  }

  func snapshot() throws(UnreadableSnapshot) -> PrioritySnapshot {
    guard format == Self.currentFormat else {
      throw UnreadableSnapshot(reason: "its format is \(format), not \(Self.currentFormat)")
    }
    guard (0...Int(Int32.max)).contains(responses) else {
      throw UnreadableSnapshot(reason: "it counts \(responses) responses")
    }
    var figures: [RankFigures] = []
    for question in questions { figures.append(try question.figures(responses: responses)) }
    return PrioritySnapshot(responses: responses, questions: figures)
  }
}

extension SnapshotDocument.RankEntry {
  func figures(responses: Int) throws(UnreadableSnapshot) -> RankFigures {
    let states = [ballots, skipped, preferNotToSay, notAsked]
    guard let question = Identifier<Question>(id), places > 0,
      states.allSatisfy({ (0...responses).contains($0) }), states.reduce(0, +) == responses,
      Set(options.map(\.id)).count == options.count
    else { throw UnreadableSnapshot(reason: "the figures of '\(id)' contradict each other") }
    var counts: [PointsTally<Identifier<Option>>.Count] = []
    for option in options { counts.append(try option.count(ballots: ballots)) }
    return RankFigures(
      question: question, places: places, tally: PointsTally(ballots: ballots, counts: counts),
      skipped: skipped, preferNotToSay: preferNotToSay, notAsked: notAsked)
  }
}

extension SnapshotDocument.OptionEntry {
  func count(
    ballots: Int
  ) throws(UnreadableSnapshot) -> PointsTally<Identifier<Option>>.Count {
    guard let option = Identifier<Option>(id), (0...ballots).contains(offered),
      placed.allSatisfy({ (0...offered).contains($0) }), placed.reduce(0, +) <= offered
    else { throw UnreadableSnapshot(reason: "the figures of '\(id)' contradict each other") }
    return PointsTally.Count(idea: option, offered: offered, placed: placed)
  }
}
