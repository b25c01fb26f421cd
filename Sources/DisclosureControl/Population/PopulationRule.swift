/// Rule 7: two released populations that differ by few people give those few away.
package enum PopulationRule {
  /// A population that was released before, compared with the one that is to be.
  package struct Earlier: Hashable, Sendable {
    /// The number of its release.
    package let release: Int
    /// How many are in one of the two populations and not in both, people who have withdrawn since
    /// among them.
    package let difference: Int
    /// The same with those whom the earlier release left out in its place.
    package let differenceFromComplement: Int
    /// How many of the survey's responses came in after it.
    package let arrivedSince: Int
    /// How long ago it was made, in seconds.
    package let age: Double

    package init(
      release: Int, difference: Int, differenceFromComplement: Int, arrivedSince: Int, age: Double
    ) {
      self.release = release
      self.difference = difference
      self.differenceFromComplement = differenceFromComplement
      self.arrivedSince = arrivedSince
      self.age = age
    }
  }

  package enum Conflict: Hashable, Sendable {
    /// It differs from an earlier population by so few people.
    case differs(release: Int, few: Int)
    /// It differs by so few from those whom an earlier release left out.
    case differsFromComplement(release: Int, few: Int)
    /// It differs by so few from groups that an earlier release published figures of.
    case differsFromGroups(release: Int)
    /// It differs by so few from several earlier populations together, or with others makes up one.
    case differsTogether(release: Int)
    /// New responses have come in, but too little time has passed.
    case tooSoon(release: Int, secondsLeft: Double)
  }
}
