/// That something supports a driver or the aim, and how surely.
package struct Link: Hashable, Sendable {
  /// How much the parent hangs on it: a solid line or a dotted one (IHI 2017).
  package enum Strength: String, CaseIterable, Sendable { case strong, weaker }

  package let parent: DiagramID
  package let strength: Strength

  package init(to parent: DiagramID, _ strength: Strength = .strong) {
    self.parent = parent
    self.strength = strength
  }
}
