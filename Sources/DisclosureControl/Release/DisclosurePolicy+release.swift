package import Tabulation

extension DisclosurePolicy {
  /// Makes the exact figures of a population fit to be published, all of them together.
  ///
  /// `memories` are those of the earlier releases that the population was compared with when it was
  /// counted, in the same order.
  ///
  /// `isOfGroup` says that only people of some characteristic, language, channel or site are in it: then
  /// the rule on groups that think alike holds for its tables of everybody, too.
  ///
  /// - Throws: `ReleaseRefusal` when there are too few people for any figure, or where
  ///   earlier releases leave too little.
  package func release(
    _ tabulation: Tabulation, after memories: [ReleaseMemory] = [], isOfGroup: Bool = false
  ) throws(ReleaseRefusal) -> ReleasedFigures {
    guard tabulation.everybody.people >= smallestGroup else {
      throw .tooFewPeople(needed: smallestGroup)
    }
    let release = PopulationRelease(
      self, tabulation, after: memories, isOfGroup: isOfGroup)
    guard !release.isGutted else { throw .tooLittleLeft }
    return release.figures
  }

  /// What this population and its groups are compared with; nothing where nothing was released before.
  func earlierFigures(_ tabulation: Tabulation) -> EarlierFigures? {
    guard !tabulation.earlier.people.isEmpty else { return nil }
    return EarlierFigures(
      self, tabulation.earlier, people: tabulation.everybody.people, shared: tabulation.shared)
  }
}
