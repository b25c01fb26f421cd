import Surveys

/// A file of rates by group: comma-separated values, a group a row.
///
/// Columns `group,events,population`, or `group,rate` for rates that were published without counts;
/// a file may have both and fill either in each row. A population may be `not-known`. `per` says
/// for how many people a published rate is (100,000 where it does not), `source` and `date` where a
/// figure comes from.
package struct RateFile: Sendable {
  /// Something wrong in a file: what it is and what to do about it.
  package struct Problem: Hashable, Sendable {
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

  package enum Column: String, CaseIterable, Sendable {
    case group, events, population, rate, per, source, date
  }

  /// A published rate is for so many people where nothing else is said.
  package static let usualBase = 100_000
  /// Stands for a population that nobody knows, so that a cell left out by mistake is a problem.
  static let notKnown = "not-known"
  /// No count of people or events is larger: the world has fewer people.
  static let largestCount = 10_000_000_000

  /// At least two, in the order of the file.
  package let groups: [GroupRate]

  /// Reads a file.
  ///
  /// - Throws: `Problems` with all that is wrong in it.
  package init(_ bytes: [UInt8]) throws(Problems) {
    var reader = RateFileReader()
    reader.read(bytes)
    guard reader.problems.isEmpty else { throw Problems(list: reader.problems) }
    groups = reader.groups
  }
}
