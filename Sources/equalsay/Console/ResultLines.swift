import Foundation
import Translations
import Web

/// A ranking for the console: rank, letter, words and the figures that say most.
struct ResultLines {
  let words: ConsoleWords
  let room: RoomDocument
  let result: ShownResult

  var lines: [String] {
    [
      words(
        .consoleResultHead, count: result.figures.voters,
        ["places": words.number(result.figures.places)])
    ] + result.figures.ideas.map(line) + agreement
  }

  private func line(of row: ShownResult.Row) -> String {
    words(
      .consoleResultRow,
      [
        "rank": words.number(row.rank), "letter": row.id, "text": text(of: row),
        "points": points(row.points),
        "share": words.number(Int(row.percentOfMaximum.rounded())),
        "voters": words.number(row.voters),
      ])
  }

  /// As everywhere on the console, in the facilitator's language where somebody translated it.
  private func text(of row: ShownResult.Row) -> String {
    room.ideas.first { $0.letter == row.id }.map { words.text(of: $0) } ?? row.title.onOneLine
  }

  private func points(_ points: Double) -> String {
    points == points.rounded()
      ? words.number(Int(points)) : points.formatted(.number.precision(.fractionLength(1...2)))
  }

  private var agreement: [String] {
    guard let percent = result.consensus, let agreed = result.agreed else { return [] }
    let number = words.number(percent)
    return [
      agreed.isEmpty
        ? words(.consoleAgreedNone, ["share": number])
        : words(.consoleAgreedOn, ["share": number, "letters": agreed.spaced])
    ]
  }
}
