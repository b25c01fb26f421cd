/// Abbreviations of words, with the points they are written with, in languages other than English.
enum EasyReadShortForms {
  /// The first in a sentence.
  static func found(in sentence: EasyReadSentence, _ language: LanguageTag) -> String? {
    let forms = leading(in: language) + closing(in: language)
    guard !forms.isEmpty else { return nil }
    let plain = sentence.text.lowercased().map { character in
      character.isLetter || character.isNumber || character == "." ? character : " "
    }
    let text = " \(String(plain).split(separator: " ").joined(separator: " ")) "
    return forms.first { text.contains(" \($0) ") }
  }

  /// Those behind which the sentence goes on: for example, that is.
  static func leading(in language: LanguageTag) -> [String] {
    leading[String(language.primary)] ?? []
  }

  /// Those that may end it: and so on.
  static func closing(in language: LanguageTag) -> [String] {
    closing[String(language.primary)] ?? []
  }

  private static let leading: [String: [String]] = [
    "cy": ["e.e.", "h.y.", "tud."],
    "de": ["z. b.", "z.b.", "d. h.", "d.h.", "bzw.", "ca."],
    "pl": ["np.", "np", "tzn.", "tj.", "m.in.", "tzw.", "wg", "godz.", "ul."],
    "pt": ["p. ex.", "p.ex.", "por ex.", "ex.", "i.e.", "aprox."],
    "ro": ["de ex.", "ex.", "aprox.", "cca.", "nr.", "str."],
    "so": ["tus."],
    "tr": ["örn.", "bkz.", "vd.", "yak."],
    "fa": ["ر.ک.", "ر.ک"],
    "bn": ["কি.মি.", "কিমি", "নং"],
    "gu": ["દા.ત.", "કિ.મી.", "નં.", "તા."],
    "pa": ["ਉਦਾ.", "ਕਿ.ਮੀ.", "ਨੰ."],
  ]

  private static let closing: [String: [String]] = [
    "cy": ["ayyb.", "ayyb", "ayb.", "ayb"],
    "de": ["usw.", "etc."],
    "pl": ["itd.", "itd", "itp.", "itp"],
    "pt": ["etc.", "etc"],
    "ro": ["etc.", "etc", "ș.a.m.d.", "ş.a.m.d.", "ș.a.", "ş.a."],
    "so": ["iwm.", "iwm"],
    "tr": ["vb.", "vs.", "vb", "vs"],
    "ar": ["إلخ.", "إلخ", "الخ.", "الخ"],
    "fa": ["الخ.", "الخ"],
    "ur": ["الخ.", "الخ"],
  ]
}
