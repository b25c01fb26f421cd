/// How far one text has got, as files for translators say it.
package enum InterchangeState: String, Sendable, CaseIterable {
  case missing
  /// The source has changed since it was translated, or somebody is unsure of it.
  case fuzzy
  case translated
  /// Another speaker has read the whole catalogue; its header says who and when.
  case reviewed
}
