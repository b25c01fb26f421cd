/// Whether a nominal group is of the size that the technique is made for.
///
/// Guides name 4 to 8 (Hiligsmann 2013) or 5 to 9 people (FutureLearn); more do better in several
/// rooms at once. It advises and keeps nobody out.
package enum RoomSize: Hashable, Sendable {
  case small, usual, large

  package init(people: Int) {
    self =
      switch people {
      case ..<4: .small
      case ...9: .usual
      case _: .large
      }
  }
}
