/// Words of the languages shipped that several rules ask for, by the language's code.
///
/// In a language that is not here those rules say nothing, rather than something wrong.
enum EasyReadLanguageWords {
  /// Whether a language is written without blanks, so that its words are looked for within a text.
  static func isUnspaced(_ language: LanguageTag) -> Bool {
    ["zh", "yue", "ja"].contains(language.primary)
  }

  /// Words for parts of a hundred; some are several words.
  static func percents(in language: LanguageTag) -> [String] {
    percents[String(language.primary)] ?? []
  }

  /// Words behind which a single I, V or X is a number.
  static func counted(in language: LanguageTag) -> Set<String> {
    counted[String(language.primary)] ?? []
  }

  private static let percents: [String: [String]] = [
    "en": ["percent", "per cent", "percentage", "percentages"],
    "cy": ["y cant", "canran", "canrannau"],
    "pl": [
      "procent", "procenta", "procentem", "procentów", "procentach", "procentami", "odsetek",
    ],
    "pt": ["por cento", "percentagem", "porcentagem", "percentual"],
    "ro": ["la sută", "procent", "procente", "procentaj"],
    "so": ["boqolkiiba", "boqolkiba"],
    "tr": ["yüzde", "yüzdesi"],
    "ar": ["بالمئة", "بالمائة", "في المئة", "في المائة", "نسبة مئوية", "النسبة المئوية"],
    "fa": ["درصد", "در صد"],
    "ur": ["فیصد", "فی صد", "پرسنٹ"],
    "bn": ["শতাংশ", "শতকরা", "পার্সেন্ট"],
    "gu": ["ટકા", "ટકાવારી"],
    "pa": ["ਫ਼ੀਸਦੀ", "ਫੀਸਦੀ", "ਫ਼ੀ ਸਦੀ", "ਫੀ ਸਦੀ", "ਪ੍ਰਤੀਸ਼ਤ"],
    "zh": ["百分之", "百分比", "百分点"],
  ]

  private static let counted: [String: Set<String>] = [
    "en": [
      "chapter", "class", "level", "part", "phase", "section", "stage", "step", "type", "war",
    ],
    "cy": ["rhan", "pennod", "cam", "lefel"],
    "pl": ["część", "części", "rozdział", "etap", "krok", "poziom"],
    "pt": ["parte", "capítulo", "etapa", "passo", "nível"],
    "ro": ["partea", "capitolul", "etapa", "pasul", "nivelul"],
    "so": ["qaybta", "cutubka", "heerka"],
    "tr": ["bölüm", "kısım", "aşama", "adım"],
  ]
}
