/// A language as BCP 47 (RFC 5646) names it, in canonical case: `en-GB`, `ur`, `zh-Hant`.
///
/// Easy Read is a language here: a tag with the private subtag `x-easyread`, whose texts fall back
/// to the same tag without it.
package struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
  package enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }

  package let text: String

  /// Reads a tag in any case, or nothing when it is not of the form
  /// `language[-Script][-REGION][-variant…][-x-private…]`.
  package init?(_ text: String) {
    // Most of what is read here, with each request and each row.
    if text == Self.british.text {
      self = .british
      return
    }
    var canonical = text.utf8.map(\.lowercased)
    let subtags = canonical.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard (1...10).contains(subtags.count),
      subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isAlphanumeric) })
    else { return nil }
    var rest = subtags[...]
    guard let language = rest.popFirst(), (2...3).contains(language.count),
      language.allSatisfy(\.isLetter)
    else { return nil }
    if let script = rest.first, script.count == 4, script.allSatisfy(\.isLetter) {
      canonical[script.startIndex] = canonical[script.startIndex].uppercased
      rest.removeFirst()
    }
    if let region = rest.first, Self.isRegion(region) {
      for place in region.indices { canonical[place] = canonical[place].uppercased }
      rest.removeFirst()
    }
    while let variant = rest.first, !variant.elementsEqual("x".utf8) {
      guard variant.count >= 5 || (variant.count == 4 && variant.first?.isLetter == false) else {
        return nil
      }
      rest.removeFirst()
    }
    guard rest.isEmpty || rest.count > 1 else { return nil }
    self.text = String(decoding: canonical, as: UTF8.self)
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// The plain English of Great Britain: what problems fall back to when nothing else is known.
  package static let british = LanguageTag(canonical: "en-GB")

  /// English with accents, longer than English, as CLDR names it: a made-up language for trying
  /// pages with.
  package static let accentedEnglish = LanguageTag(canonical: "en-XA")
  /// English that runs from right to left, as CLDR names it: for trying pages with, too.
  package static let mirroredEnglish = LanguageTag(canonical: "ar-XB")

  private init(canonical text: String) { self.text = text }

  private static let easyReadSuffix = "-x-easyread"

  package var isEasyRead: Bool { text.hasSuffix(Self.easyReadSuffix) }

  /// The Easy Read variant of this language; itself if it is one.
  package var easyRead: LanguageTag {
    isEasyRead ? self : LanguageTag(canonical: text + Self.easyReadSuffix)
  }

  /// The language without its Easy Read variant.
  package var standard: LanguageTag {
    isEasyRead ? LanguageTag(canonical: String(text.dropLast(Self.easyReadSuffix.count))) : self
  }

  /// The language wherever it is spoken, in the same script: `pt` for `pt-BR`, `zh-Hant` for
  /// `zh-Hant-HK`.
  package var withoutRegion: LanguageTag {
    let subtags = text.split(separator: "-").prefix(2)
    guard let script = subtags.dropFirst().first, script.count == 4, script.first?.isLetter == true
    else { return LanguageTag(canonical: String(primary)) }
    return LanguageTag(canonical: subtags.joined(separator: "-"))
  }

  /// The primary language subtag: `zh` of `zh-Hant`.
  package var primary: Substring { text.prefix { $0 != "-" } }

  /// Which way the script runs: by the script subtag where there is one, else by the script
  /// the language is commonly written in (CLDR, likelySubtags).
  package var direction: Direction {
    if let script = text.split(separator: "-").dropFirst().first, script.count == 4 {
      return Self.rightToLeftScripts.contains(script) ? .rightToLeft : .leftToRight
    }
    return Self.rightToLeftLanguages.contains(primary) ? .rightToLeft : .leftToRight
  }

  private static let rightToLeftScripts: Set<Substring> = [
    "Arab", "Hebr", "Thaa", "Nkoo", "Syrc", "Adlm", "Rohg", "Aran",
  ]
  private static let rightToLeftLanguages: Set<Substring> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  private static func isRegion(_ subtag: ArraySlice<UInt8>) -> Bool {
    (subtag.count == 2 && subtag.allSatisfy(\.isLetter))
      || (subtag.count == 3 && !subtag.contains(where: \.isLetter))
  }
}

extension UInt8 {
  fileprivate static let hyphen = UInt8(ascii: "-")

  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isAlphanumeric: Bool { isLetter || (0x30...0x39).contains(self) }
  fileprivate var lowercased: UInt8 { isLetter ? self | 0x20 : self }
  fileprivate var uppercased: UInt8 { isLetter ? self & ~0x20 : self }
}
