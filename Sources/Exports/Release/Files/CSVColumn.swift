/// A column of a release's CSV file, as its header and its Table Schema tell of it.
struct CSVColumn {
  enum Kind {
    /// A name out of a list that is known; an empty list is no constraint.
    case name(among: [String])
    case text
    /// A count, never negative.
    case count
    /// A whole percentage of 0 to 100.
    case percent
    /// Any number.
    case number
  }

  let name: String
  let title: String
  let kind: Kind
  /// Whether every row has a value here that is no shorthand.
  let isRequired: Bool

  init(_ name: String, _ title: String, _ kind: Kind, isRequired: Bool = false) {
    self.name = name
    self.title = title
    self.kind = kind
    self.isRequired = isRequired
  }
}
