import Foundation
import Ranking
import Surveys

/// One row of a file of paper ballots as it is read, with everything wrong in it.
struct PaperBallotRow {
  let number: String
  private(set) var problems: [PaperProblem] = []
  private(set) var ballot: Ballot<Letter>?
  private let line: Int

  init(_ row: CSVRow, _ opening: Event.VoteOpening) {
    let cells = row.texts.map { $0.trimmingCharacters(in: .whitespaces) }
    let choices = cells.dropFirst().filter { !$0.isEmpty }
    number = cells.first ?? ""
    line = row.line
    if number.isEmpty {
      problem("The ballot has no number. Copy it from the paper into the first column.")
    }
    if choices.isEmpty {
      problem("The ballot chooses nothing, so it cannot count. Leave its line out.")
    }
    let read = choices.map { (text: $0, letter: Self.idea($0, opening)) }
    for (text, letter) in read where letter == nil {
      problem("There is no idea '\(text)' to vote for. The letters are \(Self.letters(opening)).")
    }
    let letters = read.compactMap(\.letter)
    var seen: Set<Letter> = []
    for letter in letters where !seen.insert(letter).inserted {
      problem("Idea \(letter) is chosen twice. A ballot chooses each idea once.")
    }
    if choices.count > opening.places {
      problem(
        "The ballot chooses \(choices.count) ideas, but a ballot has \(opening.places) places. "
          + "Keep the first \(opening.places).")
    }
    if problems.isEmpty { ballot = Ballot(letters) }
  }

  mutating func problem(_ message: String) {
    problems.append(PaperProblem(line: line, message: message))
    ballot = nil
  }

  private static func idea(_ text: String, _ opening: Event.VoteOpening) -> Letter? {
    Letter(text).flatMap { opening.ideas.contains($0) ? $0 : nil }
  }

  private static func letters(_ opening: Event.VoteOpening) -> String {
    opening.ideas.sorted().map(\.description).joined(separator: ", ")
  }
}
