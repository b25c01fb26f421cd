/// What a driver diagram is for: what, how much, for whom and by when.
///
/// A diagram is drawn before all of it is settled, so only what it is about must be there;
/// `DiagramLint` says what an aim still lacks.
package struct Aim: Hashable, Sendable {
  /// What a link, a measure or a command calls the aim.
  package static let id = DiagramID(literal: "aim")

  package let what: String
  package let forWhom: String?
  /// How anybody could tell, in words.
  package let measure: String?
  package let baseline: String?
  package let target: String?
  package let by: String?

  package init(
    what: String, forWhom: String? = nil, measure: String? = nil, baseline: String? = nil,
    target: String? = nil, by: String? = nil
  ) {
    self.what = what
    self.forWhom = forWhom
    self.measure = measure
    self.baseline = baseline
    self.target = target
    self.by = by
  }
}
