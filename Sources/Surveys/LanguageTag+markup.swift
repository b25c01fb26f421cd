extension LanguageTag {
  /// The tag for the `lang` attribute: the private subtag means nothing to a browser's voice.
  package var forMarkup: String { standard.forLinks }

  /// The tag for the `hreflang` attribute, which tells Easy Read from the rest.
  ///
  /// A script that a language is written in anyway is left out, as RFC 5646 (4.1) asks: `pa` for
  /// `pa-Guru`.
  package var forLinks: String {
    let subtags = text.split(separator: "-")
    guard subtags.count > 1, Self.usualScripts[subtags[0]] == subtags[1] else { return text }
    return ([subtags[0]] + subtags[2...]).joined(separator: "-")
  }

  private static let usualScripts = Dictionary(
    uniqueKeysWithValues: suppressed.flatMap { script, languages in
      languages.split(separator: " ").map { ($0, Substring(script)) }
    })

  /// Suppress-Script of the IANA Language Subtag Registry, of its two-letter languages.
  private static let suppressed: KeyValuePairs<String, String> = [
    "Arab": "ar fa ps ur", "Armn": "hy", "Beng": "as bn", "Cyrl": "ab be bg kk mk ru uk",
    "Deva": "hi mr ne", "Ethi": "am ti", "Geor": "ka", "Grek": "el", "Gujr": "gu",
    "Guru": "pa", "Hebr": "he yi", "Jpan": "ja", "Khmr": "km", "Knda": "kn", "Kore": "ko",
    "Laoo": "lo", "Mlym": "ml", "Mymr": "my", "Orya": "or", "Sinh": "si", "Taml": "ta",
    "Telu": "te", "Thaa": "dv", "Thai": "th", "Tibt": "dz",
    "Latn": """
    af ay bs ca ch cs cy da de en eo es et eu fi fj fo fr fy ga gl gn gv hr ht hu id is it kl \
    la lb ln lt lv mg mh ms mt na nb nd nl nn no nr ny om pl pt qu rm rn ro rw sg sk sl sm so \
    sq ss st sv sw tn to tr ts ve vi xh zu
    """,
  ]
}
