/// Words by which a language joins two ideas or spells a number out, for the languages shipped.
///
/// In a language that is not here those rules say nothing, rather than something wrong.
enum EasyReadLanguageWords {
  static func joints(in language: LanguageTag) -> Set<String> {
    joints[String(language.primary)] ?? []
  }

  /// The digits for a number word.
  static func digits(for word: String, in language: LanguageTag) -> String? {
    let words = numbers[String(language.primary)] ?? []
    return words.firstIndex(of: word).map { String($0 + 2) }
  }

  /// Words that make a large number of the one before them.
  static func multiples(in language: LanguageTag) -> Set<String> {
    multiples[String(language.primary)] ?? []
  }

  /// Words for parts of a hundred; some are several words.
  static func percents(in language: LanguageTag) -> [String] {
    percents[String(language.primary)] ?? []
  }

  private static let multiples: [String: Set<String>] = [
    "en": ["million", "millions", "billion", "billions", "trillion"],
    "cy": ["miliwn", "biliwn"],
    "pl": ["tysięcy", "milion", "miliony", "milionów", "miliard", "miliardów"],
    "pt": ["milhão", "milhões", "bilhões"],
    "ro": ["milion", "milioane", "miliard", "miliarde"],
    "so": ["milyan", "malyuun", "bilyan"],
    "tr": ["milyon", "milyar"],
    "ar": ["مليون", "ملايين", "مليار"],
    "fa": ["میلیون", "میلیارد"],
    "ur": ["لاکھ", "کروڑ", "ملین", "ارب"],
    "bn": ["লাখ", "লক্ষ", "কোটি"],
    "gu": ["લાખ", "કરોડ"],
    "pa": ["ਲੱਖ", "ਕਰੋੜ"],
  ]

  private static let percents: [String: [String]] = [
    "en": ["percent", "per cent", "percentage", "percentages"],
    "cy": ["y cant", "canran"],
    "pl": ["procent", "procenta", "procentów", "procentach", "procentami"],
    "pt": ["por cento", "percentagem", "porcentagem"],
    "ro": ["la sută", "procent", "procente"],
    "so": ["boqolkiiba"],
    "tr": ["yüzde"],
    "ar": ["بالمئة", "بالمائة", "في المئة", "في المائة"],
    "fa": ["درصد"],
    "ur": ["فیصد", "فی صد"],
    "bn": ["শতাংশ", "শতকরা"],
    "gu": ["ટકા"],
    "pa": ["ਫ਼ੀਸਦੀ", "ਫੀਸਦੀ", "ਪ੍ਰਤੀਸ਼ਤ"],
  ]

  private static let joints: [String: Set<String>] = [
    "en": ["and", "but", "because", "which", "if"],
    "cy": ["a", "ac", "ond", "oherwydd", "achos", "os"],
    "pl": ["i", "oraz", "ale", "bo", "ponieważ", "który", "która", "które", "jeśli", "jeżeli"],
    "pt": ["e", "mas", "porque", "que", "se"],
    "ro": ["și", "dar", "pentru", "deoarece", "care", "dacă"],
    "so": ["iyo", "laakiin", "sababtoo", "haddii"],
    "tr": ["ve", "ama", "fakat", "çünkü", "eğer"],
    "ar": ["لكن", "ولكن", "لأن", "الذي", "التي", "إذا"],
    "fa": ["و", "اما", "ولی", "چون", "زیرا", "اگر"],
    "ur": ["اور", "لیکن", "مگر", "کیونکہ", "جو", "اگر"],
    "bn": ["এবং", "ও", "কিন্তু", "কারণ", "যদি"],
    "gu": ["અને", "પણ", "પરંતુ", "કારણ", "જો"],
    "pa": ["ਅਤੇ", "ਤੇ", "ਪਰ", "ਕਿਉਂਕਿ", "ਜੇ"],
  ]

  /// From 2 on; the word for 1 mostly stands for a thing, not for a number.
  ///
  /// Urdu is missing because its word for 2 is also “give”.
  private static let numbers: [String: [String]] = [
    "cy": ["dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg"],
    "pl": ["dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć"],
    "pt": ["dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"],
    "ro": ["doi", "trei", "patru", "cinci", "șase", "șapte", "opt", "nouă", "zece"],
    "so": ["laba", "saddex", "afar", "shan", "lix", "toddoba", "siddeed", "sagaal", "toban"],
    "tr": ["iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on"],
    "ar": ["اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
  ]
}
