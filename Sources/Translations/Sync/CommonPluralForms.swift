package import Surveys

/// How the languages that people in Great Britain read form their plurals.
///
/// From gettext's table where it has the language, else from CLDR 44 written as gettext does.
package enum CommonPluralForms {
  /// The rule of a language; nothing where we have none, so that nobody is given a wrong one.
  package static func of(_ language: LanguageTag) -> PluralForms? {
    let subtags = language.standard.text.split(separator: "-")
    guard let primary = subtags.first else { return nil }
    let isBrazilian = primary == "pt" && subtags.contains("BR")
    let rule =
      isBrazilian ? .fromTwo : rules.first { $0.languages.contains(String(primary)) }?.rule
    guard let rule else { return nil }
    do throws(PluralFormsProblem) {
      return try PluralForms(rule.rawValue)
    } catch {
      preconditionFailure("The rule of \(language) cannot be used: \(error.message)")
    }
  }

  private enum Rule: String {
    case none = "nplurals=1; plural=0;"
    case notOne = "nplurals=2; plural=(n != 1);"
    /// Nought counts as one.
    case fromTwo = "nplurals=2; plural=(n > 1);"
    case polish =
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    case eastSlavic =
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    case czech = "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"
    case slovenian =
      "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"
    case lithuanian =
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
    case latvian = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"
    case romanian = "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;"
    case arabic =
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    case hebrew = "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"
    case welsh =
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
    case irish =
      "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4);"
    case gaelic =
      "nplurals=4; plural=(n==1 || n==11) ? 0 : (n==2 || n==12) ? 1 : (n>2 && n<20) ? 2 : 3;"
  }

  private static let rules: [(rule: Rule, languages: Set<String>)] = [
    (.none, ["id", "ja", "ko", "lo", "ms", "my", "th", "vi", "yo", "yue", "zh"]),
    (
      .notOne,
      [
        "af", "bg", "ckb", "da", "de", "el", "en", "es", "et", "eu", "fi", "gl", "ha", "hu", "it",
        "ka", "ku", "ml", "mr", "nb", "ne", "nl", "nn", "no", "ps", "pt", "rm", "sd", "so", "sq",
        "sv", "sw", "ta", "te", "tk", "tr", "ug", "ur",
      ]
    ),
    (
      .fromTwo,
      ["am", "as", "bn", "fa", "fr", "gu", "hi", "hy", "kn", "ln", "pa", "si", "ti", "zu"]
    ),
    (.polish, ["pl"]), (.eastSlavic, ["be", "bs", "hr", "ru", "sr", "uk"]),
    (.czech, ["cs", "sk"]), (.slovenian, ["sl"]), (.lithuanian, ["lt"]), (.latvian, ["lv"]),
    (.romanian, ["mo", "ro"]), (.arabic, ["ar"]), (.hebrew, ["he"]), (.welsh, ["cy"]),
    (.irish, ["ga"]), (.gaelic, ["gd"]),
  ]
}
