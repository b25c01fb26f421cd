/// What the interface itself says, by its key in `Translations/interface/en-GB.po`.
package enum Phrase: String, CaseIterable, Sendable {
  case `continue` = "continue"
  case back = "back"
  /// How long a survey takes; a plural.
  case minutes = "start.minutes"
}
