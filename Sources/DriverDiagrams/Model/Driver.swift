/// What must change for the aim to be reached.
///
/// Primary drivers hang on the aim; secondary ones on primary ones, or on one another where the
/// theory goes deeper. A driver may support several others.
package struct Driver: Hashable, Sendable {
  package enum Level: String, CaseIterable, Sendable { case primary, secondary }

  package let id: DiagramID
  package let text: String
  package let level: Level
  /// What it supports; a primary driver supports the aim, whether that is written or not.
  package let parents: [Link]
  /// The priorities that it takes up, as for an idea.
  package let from: [String]
  package let evidence: [String]

  package init(
    id: DiagramID, text: String, level: Level, parents: [Link] = [], from: [String] = [],
    evidence: [String] = []
  ) {
    self.id = id
    self.text = text
    self.level = level
    self.parents = parents
    self.from = from
    self.evidence = evidence
  }
}
