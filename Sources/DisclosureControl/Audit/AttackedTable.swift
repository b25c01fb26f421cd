/// One question by the groups of one breakdown, as it would be published, with its true counts.
///
/// The last column is of those in no group. Whole-group figures are published beside it. A table of
/// everybody has that one column alone.
struct AttackedTable: Sendable {
  /// What the reader is shown of a count.
  enum Shown: Hashable, Sendable {
    /// Rounded: any count that rounds to the same.
    case rounded
    /// Withheld for being under the smallest count; the attacker takes it to be so.
    case small
    /// Withheld to protect others, or not published: any count.
    case withheld
  }

  struct Cell: Hashable, Sendable {
    let count: Int
    var shown: Shown
  }

  /// By row, then by column: a row for each option, then skipped, prefer not to say, not asked.
  var cells: [[Cell]]
  /// How many of the first rows are options.
  let options: Int
  /// Whether the options of a group add up to its base: choose-one and scale.
  let addsUp: Bool
  /// Each row over all columns.
  var rowTotals: [Cell]
  /// Those who answered, by column, and of everybody.
  var bases: [Cell]
  var wholeBase: Cell
  /// All people, by column, and everybody.
  var people: [Cell]
  var everybody: Cell
}
