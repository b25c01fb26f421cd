/// What bringing a catalogue up to date did to it.
package struct SyncChanges: Hashable, Sendable {
  /// Texts that have no translation yet.
  package internal(set) var added = 0
  /// Texts whose source has changed.
  package internal(set) var changed = 0
  /// Texts found under another context.
  package internal(set) var moved = 0
  /// Texts that were obsolete and have come back.
  package internal(set) var revived = 0
  /// Texts that no source has any more.
  package internal(set) var obsolete = 0

  package init() {}

  /// Whether readers will meet texts that a review of the catalogue has not seen.
  var needReview: Bool { added + changed + moved + revived > 0 }
}
