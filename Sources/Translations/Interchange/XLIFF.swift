/// The words of XLIFF 1.2 that both its writer and its reader know.
enum XLIFF {
  static let namespace = "urn:oasis:names:tc:xliff:document:1.2"
  static let pluralGroup = "x-gettext-plurals"
  /// Whose notes are a translator's.
  static let translator = "translator"

  static func name(of state: InterchangeState) -> String {
    switch state {
    case .missing: "new"
    case .fuzzy: "needs-review-translation"
    case .translated: "translated"
    case .reviewed: "signed-off"
    }
  }

  /// What a state of the standard means here; nothing where it is none.
  ///
  /// A program may leave `new` where somebody has translated: whether there is a text decides.
  static func state(named name: String) -> InterchangeState? {
    switch name {
    case "new": .missing
    case "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-translation",
      "needs-review-adaptation", "needs-review-l10n":
      .fuzzy
    case "translated": .translated
    case "signed-off", "final": .reviewed
    case _ where name.hasPrefix("x-"): .fuzzy
    case _: nil
    }
  }
}
