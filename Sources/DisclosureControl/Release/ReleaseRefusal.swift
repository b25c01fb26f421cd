/// Why a release cannot be made at all.
package enum ReleaseRefusal: Error, Hashable, Sendable {
  /// The population is smaller than any figure may rest on.
  case tooFewPeople(needed: Int)
}
