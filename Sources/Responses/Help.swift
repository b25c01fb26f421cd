/// Whether somebody helped a person to answer.
package enum Help: String, Sendable, CaseIterable {
  case none = "no"
  /// Somebody helped with reading or writing; the answers are the person's own.
  case withForm = "with-form"
  /// Somebody answered in the person's place.
  case inPlace = "in-place"
}
