/// Why a release cannot be made at all.
package enum ReleaseRefusal: Error, Hashable, Sendable {
  /// The population is smaller than any figure may rest on.
  case tooFewPeople(needed: Int)
  /// Beside earlier releases most questions would go without figures.
  case tooLittleLeft
}
