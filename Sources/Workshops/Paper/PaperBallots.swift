import Foundation
package import Ranking
import Surveys

/// Paper ballots as somebody typed them in: `ballot,first,second,…` with the letters of ideas.
///
/// A file is taken whole or not at all. A blank means that the voter chose fewer ideas.
package struct PaperBallots: Hashable, Sendable {
  /// One ballot of the file.
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// The number on the ballot, which belongs to nobody.
    package let number: String
    package let ballot: Ballot<Letter>
  }

  package let rows: [Row]

  /// The names of places in the first line, as many as any workshop can have.
  package static let places = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  /// Reads the ballots of a vote.
  ///
  /// - Throws: all problems of the file at once, in the order of its lines.
  package init(_ bytes: [UInt8], for opening: Event.VoteOpening) throws(PaperProblems) {
    let file = CSVReader(bytes)
    var problems: [PaperProblem] = []
    if let header = file.next() {
      problems += Self.problem(ofHeader: header).map { [$0] } ?? []
    } else {
      problems.append(
        PaperProblem(line: 1, message: "The file is empty. Its first line is 'ballot,first,…'."))
    }
    var lines: [String: Int] = [:]
    var rows: [Row] = []
    while let row = file.next() {
      if let fault = row.fault {
        problems.append(PaperProblem(fault))
        continue
      }
      var reader = PaperBallotRow(row, opening)
      if let earlier = lines[reader.number], !reader.number.isEmpty {
        reader.problem(
          "Ballot \(reader.number) stands on line \(earlier) already. "
            + "Correct its number, or leave one of them out.")
      }
      lines[reader.number] = lines[reader.number] ?? row.line
      problems += reader.problems
      if let ballot = reader.ballot {
        rows.append(Row(line: row.line, number: reader.number, ballot: ballot))
      }
    }
    guard problems.isEmpty else { throw PaperProblems(all: problems) }
    self.rows = rows
  }

  /// Columns in another order would give ideas other places.
  private static func problem(ofHeader row: CSVRow) -> PaperProblem? {
    if let fault = row.fault { return PaperProblem(fault) }
    let names = row.texts.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    let known = ["ballot"] + places
    guard names.count < 2 || names.count > known.count || names != Array(known.prefix(names.count))
    else { return nil }
    return PaperProblem(
      line: row.line,
      message: "The first line must name the columns: 'ballot,first,second,third' and so on.")
  }
}

/// Something wrong in a file of paper ballots.
package struct PaperProblem: Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let message: String

  /// To stand behind the name of the file and a colon.
  package var description: String { "\(line): \(message)" }
}

extension PaperProblem {
  fileprivate init(_ fault: CSVFault) {
    self.init(line: fault.line, message: fault.message)
  }
}

/// Everything that is wrong in a file of paper ballots.
package struct PaperProblems: Error, Hashable, Sendable {
  package let all: [PaperProblem]
}
