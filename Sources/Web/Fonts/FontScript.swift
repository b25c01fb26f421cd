import Surveys

/// A script that a font is for: which languages are written in it, and which characters it has.
///
/// Browsers fetch a font only for a page that has a character of it.
struct FontScript: Sendable {
  /// As BCP 47 names it: `Guru`.
  let name: String
  let languages: [String]
  let characters: String

  static let all = [
    FontScript(
      name: "Arab", languages: ["ar", "ckb", "fa", "pa-Arab", "ps", "ur"],
      characters: "U+600-6FF, U+750-77F, U+870-8FF, U+FB50-FDFF, U+FE70-FEFF"),
    FontScript(name: "Beng", languages: ["bn", "syl"], characters: "U+964-965, U+980-9FF"),
    FontScript(
      name: "Deva", languages: ["hi", "mr", "ne"], characters: "U+900-97F, U+1CD0-1CFF, U+A8E0-A8FF"
    ),
    FontScript(name: "Ethi", languages: ["am", "ti"], characters: "U+1200-139F, U+2D80-2DDF"),
    FontScript(name: "Gujr", languages: ["gu"], characters: "U+964-965, U+A80-AFF"),
    FontScript(name: "Guru", languages: ["pa", "pa-Guru"], characters: "U+964-965, U+A00-A7F"),
    FontScript(
      name: "Hans", languages: ["zh-Hans"],
      characters: "U+2E80-303F, U+3105-312F, U+31A0-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF"),
    FontScript(
      name: "Hant", languages: ["yue", "zh-Hant"],
      characters: "U+2E80-303F, U+3105-312F, U+31A0-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF"),
    FontScript(
      name: "Latn", languages: [],
      characters: "U+20-24F, U+300-36F, U+1E00-1EFF, U+2000-206F, U+20A0-20BF, U+2100-22FF"),
    FontScript(name: "Taml", languages: ["ta"], characters: "U+964-965, U+B80-BFF"),
  ]

  static func named(_ name: String) -> FontScript? { all.first { $0.name == name } }

  /// The script of a language; Latin unless it is among those written in another.
  static func of(_ tag: LanguageTag) -> FontScript? {
    let subtags = tag.text.split(separator: "-")
    if let script = subtags.dropFirst().first(where: { $0.count == 4 }) {
      return named(String(script))
    }
    return all.first { script in script.languages.contains { $0 == tag.text || $0 == tag.primary } }
      ?? named("Latn")
  }
}
