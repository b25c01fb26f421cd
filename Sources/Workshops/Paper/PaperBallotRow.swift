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
    if let (blank, chosen) = Self.gap(in: cells.dropFirst()) {
      problem(
        "The ballot has no \(blank) choice, but a \(chosen) one. Look at the paper: if that place is "
          + "blank there too, move the other choices up.")
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

  /// The first blank place before a choice, and the place of that choice, by their names.
  ///
  /// Moving choices up could be what the voter meant, or hide a slip of whoever typed them in.
  private static func gap(in places: ArraySlice<String>) -> (blank: String, chosen: String)? {
    let places = Array(places)
    guard let blank = places.firstIndex(of: ""),
      let chosen = places[blank...].firstIndex(where: { !$0.isEmpty }),
      PaperBallots.places.indices.contains(chosen)
    else { return nil }
    return (PaperBallots.places[blank], PaperBallots.places[chosen])
  }

  private static func idea(_ text: String, _ opening: Event.VoteOpening) -> Letter? {
    Letter(text).flatMap { opening.ideas.contains($0) ? $0 : nil }
  }

  private static func letters(_ opening: Event.VoteOpening) -> String {
    opening.ideas.sorted().map(\.description).joined(separator: ", ")
  }
}
