/// A file of ballots in the form of PrefLib: lines `# NAME: value`, then lines `count: a,{b,c},d`.
///
/// Numbers stand for ideas, from 1 on, and braces hold ideas that tie. Mattei and Walsh (2013),
/// "PrefLib: a library of preference data".
package struct BallotFile: Sendable {
  /// Something wrong in a file: what it is and what to do about it.
  package struct Problem: Error, Hashable, Sendable {
    /// Counted from 1; none when it concerns the file as a whole.
    package let line: Int?
    package let message: String

    /// The problem as a line for a terminal: `file:line: message`.
    package func rendered(in file: String) -> String {
      line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }
  }

  /// Why a file was refused: every problem found, in the order of the file.
  package struct Problems: Error, Hashable, Sendable {
    package let list: [Problem]
  }

  package let title: String?
  package let box: BallotBox
  /// What the lines about the file say of its ballots and what does not agree with them.
  package let problems: [Problem]
  private let declaredVoters: Int?

  /// Reads a file.
  ///
  /// - Throws: `Problems` when a line is malformed or there is nothing to count.
  package init(_ bytes: [UInt8], form: BallotForm) throws(Problems) {
    var reader = BallotFileReader(form: form)
    reader.read(bytes)
    let (header, box) = (reader.header, reader.box)
    guard reader.problems.isEmpty, let box, box.voters > 0 else {
      let none = Problem(line: nil, message: "There are no ballots. Add lines such as “1: 2,1,3”.")
      throw Problems(list: reader.problems.isEmpty ? [none] : reader.problems)
    }
    title = header.title
    self.box = box
    declaredVoters = header.voters?.value
    problems = header.disagreements(with: box, form: form)
  }

  /// The points of a tally that the declared number of voters cannot have given.
  package func impossiblePoints(in tally: SessionTally) -> [Problem] {
    guard let declaredVoters else { return [] }
    return SumsCheck.problems(
      points: tally.rows.map { ($0.idea.title, $0.scores.points) }, voters: declaredVoters,
      places: tally.places
    ).map { Problem(line: nil, message: $0) }
  }
}
