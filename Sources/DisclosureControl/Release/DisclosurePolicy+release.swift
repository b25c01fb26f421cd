package import Tabulation

extension DisclosurePolicy {
  /// Makes the exact figures of a population fit to be published, all of them together.
  ///
  /// - Throws: `ReleaseRefusal` when there are too few people for any figure.
  package func release(_ tabulation: Tabulation) throws(ReleaseRefusal) -> ReleasedFigures {
    guard tabulation.everybody.people >= smallestGroup else {
      throw .tooFewPeople(needed: smallestGroup)
    }
    return PopulationRelease(self, tabulation).figures
  }
}
