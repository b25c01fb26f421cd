package import Surveys

/// A file of rates by group: comma-separated values, a group a row.
///
/// Columns `group,events,population`, or `group,rate` for rates that were published without counts;
/// a file may have both and fill either in each row. A population may be `not-known`. `per` says
/// for how many people a published rate is (100,000 where it does not), `source` and `date` where a
/// figure comes from.
package struct RateFile: Sendable {
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
  /// - Throws: `RowProblems` with all that is wrong in it.
  package init(_ bytes: [UInt8]) throws(RowProblems) {
    var reader = RateFileReader()
    reader.read(bytes)
    guard reader.problems.isEmpty else { throw RowProblems(list: reader.problems) }
    groups = reader.groups
  }
}
