package import Surveys

/// Who took part by one characteristic, held against how many of them there are in a population.
///
/// Only published counts go in, and a population that anybody can look up, so nothing can come out
/// that a release does not tell.
package struct ReleasedRepresentation: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The whole interval of the ratio lies below 1, or above it.
    case underRepresented = "under-represented"
    case overRepresented = "over-represented"
    case inLine = "in-line"
    /// What is published of the group is too little to say.
    case tooFew = "too-few"
    /// The population has no figure for the category.
    case noReference = "no-reference"
  }

  package struct Row: Hashable, Sendable {
    package let category: Identifier<Option>
    package let respondents: ReleasedCount
    /// Of those who gave a category.
    package let percent: ReleasedCount
    /// People of the category in the population; nothing where it has no figure.
    package let persons: Int?
    /// From 0 to 1, of everybody whom the population covers by this characteristic.
    package let share: Double?
    /// The share of respondents divided by that of the population.
    package let ratio: ReleasedEstimate
    package let verdict: Verdict
    /// The least number of further responses, all from this group, with which its share of all would
    /// be that of the population; nothing where it cannot be said.
    package let needed: Int?
  }

  package let characteristic: Identifier<Characteristic>
  /// Those who gave a category.
  package let base: ReleasedCount
  /// Everybody whom the population covers; nothing where it does not cover the characteristic.
  package let population: Int?
  package let rows: [Row]

  package var isCovered: Bool { population != nil }
}
