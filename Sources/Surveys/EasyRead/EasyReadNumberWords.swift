/// Words for numbers in the languages shipped, English apart, from 2 on; the word for 1 mostly stands
/// for a thing, not for a number.
///
/// A word that is more often another one is missing: in Romanian nine (new), in Persian nine (no), in
/// Turkish a hundred (face).
enum EasyReadNumberWords {
  /// What a word says.
  static func value(of word: String, in language: LanguageTag) -> Int? {
    values[String(language.primary)]?[word]
  }

  /// Whether a word makes thousands of the number before it.
  static func isThousands(_ word: String, in language: LanguageTag) -> Bool {
    thousands[String(language.primary)]?.contains(word) ?? false
  }

  /// Whether a word makes millions, or in South Asia a hundred thousand, of the number before it.
  static func isMillions(_ word: String, in language: LanguageTag) -> Bool {
    millions[String(language.primary)]?.contains(word) ?? false
  }

  /// Whether a word before 2 makes “both” of it.
  static func makesBoth(_ word: String, in language: LanguageTag) -> Bool {
    both[String(language.primary)]?.contains(word) ?? false
  }

  private static let both: [String: Set<String>] = [
    "cy": ["y"], "fa": ["هر"], "pt": ["as", "os"], "ro": ["cele", "cei"], "tr": ["her"],
  ]

  private static let thousands: [String: Set<String>] = [
    "en": ["thousand", "thousands"],
    "cy": ["mil", "fil", "miloedd", "filoedd"],
    "pl": ["tysiące", "tysięcy", "tysiącami", "tysiącom"],
    "pt": ["mil", "milhares"],
    "ro": ["mii"],
    "so": ["kun", "kumanaan"],
    "tr": ["bin", "binlerce"],
    "ar": ["ألف", "آلاف", "ألفا", "ألفًا"],
    "fa": ["هزار", "هزاران"],
    "ur": ["ہزار", "ہزاروں"],
    "bn": ["হাজার"],
    "gu": ["હજાર"],
    "pa": ["ਹਜ਼ਾਰ", "ਹਜਾਰ"],
  ]

  private static let millions: [String: Set<String>] = [
    "en": ["million", "millions", "billion", "billions", "trillion"],
    "cy": ["miliwn", "miliynau", "biliwn"],
    "pl": ["milion", "miliony", "milionów", "miliard", "miliardy", "miliardów"],
    "pt": ["milhão", "milhões", "bilhão", "bilhões"],
    "ro": ["milion", "milioane", "miliard", "miliarde"],
    "so": ["milyan", "malyuun", "milyuun", "bilyan"],
    "tr": ["milyon", "milyar"],
    "ar": ["مليون", "ملايين", "مليونا", "مليار", "مليارات"],
    "fa": ["میلیون", "میلیارد"],
    "ur": ["لاکھ", "کروڑ", "ملین", "ارب"],
    "bn": ["লাখ", "লক্ষ", "কোটি"],
    "gu": ["લાખ", "કરોડ"],
    "pa": ["ਲੱਖ", "ਕਰੋੜ"],
  ]

  private static let values = spelled.mapValues { numbers in
    Dictionary(
      numbers.flatMap { number, words in words.split(separator: " ").map { (String($0), number) } }
    ) { first, _ in first }
  }

  private static let spelled: [String: [Int: String]] = [
    "cy": [
      2: "dau dwy ddau ddwy", 3: "tri tair dri dair", 4: "pedwar pedair bedwar bedair",
      5: "pump pum bump", 6: "chwech chwe", 7: "saith", 8: "wyth", 9: "naw", 10: "deg ddeg",
      20: "ugain", 1000: "mil",
    ],
    "pl": [
      2: "dwa dwie dwoje dwóch dwu dwóm dwiema dwoma", 3: "trzy trzech trzem trzema troje",
      4: "cztery czterech czterem czworo", 5: "pięć pięciu pięcioro", 6: "sześć sześciu",
      7: "siedem siedmiu", 8: "osiem ośmiu", 9: "dziewięć dziewięciu", 10: "dziesięć dziesięciu",
      11: "jedenaście", 12: "dwanaście dwunastu", 15: "piętnaście", 20: "dwadzieścia dwudziestu",
      30: "trzydzieści", 40: "czterdzieści", 50: "pięćdziesiąt", 100: "sto", 200: "dwieście",
      300: "trzysta", 1000: "tysiąc",
    ],
    "pt": [
      2: "dois duas", 3: "três", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito",
      9: "nove", 10: "dez", 11: "onze", 12: "doze", 15: "quinze", 20: "vinte", 30: "trinta",
      40: "quarenta", 50: "cinquenta", 100: "cem", 1000: "mil",
    ],
    "ro": [
      2: "doi două", 3: "trei", 4: "patru", 5: "cinci", 6: "șase şase", 7: "șapte şapte", 8: "opt",
      10: "zece", 11: "unsprezece", 12: "doisprezece douăsprezece", 20: "douăzeci",
      30: "treizeci", 40: "patruzeci", 50: "cincizeci",
    ],
    "so": [
      2: "laba labo", 3: "saddex sadex", 4: "afar", 5: "shan", 6: "lix", 7: "toddoba todoba",
      8: "siddeed sideed", 9: "sagaal", 10: "toban", 20: "labaatan", 30: "soddon", 50: "konton",
      100: "boqol", 1000: "kun",
    ],
    "tr": [
      2: "iki", 3: "üç", 4: "dört", 5: "beş", 6: "altı", 7: "yedi", 8: "sekiz", 9: "dokuz",
      10: "on", 20: "yirmi", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş",
      80: "seksen", 90: "doksan",
    ],
    "ar": [
      2: "اثنان اثنين اثنتان اثنتين", 3: "ثلاثة ثلاث", 4: "أربعة أربع", 5: "خمسة خمس",
      6: "ستة ست", 7: "سبعة سبع", 8: "ثمانية ثماني ثمان", 9: "تسعة تسع", 10: "عشرة عشر",
      20: "عشرون عشرين", 30: "ثلاثون ثلاثين", 50: "خمسون خمسين", 100: "مئة مائة", 1000: "ألف",
    ],
    "fa": [
      2: "دو", 3: "سه", 4: "چهار", 5: "پنج", 6: "شش", 7: "هفت", 8: "هشت", 10: "ده", 11: "یازده",
      12: "دوازده", 20: "بیست", 30: "سی", 50: "پنجاه", 100: "صد", 1000: "هزار",
    ],
    "ur": [
      2: "دو", 3: "تین", 4: "چار", 5: "پانچ", 6: "چھ چھے", 7: "سات", 8: "آٹھ", 9: "نو", 10: "دس",
      11: "گیارہ", 12: "بارہ", 15: "پندرہ", 20: "بیس", 30: "تیس", 50: "پچاس", 100: "سو",
      1000: "ہزار",
    ],
    "bn": [
      2: "দুই দুটি দুটো দুইটি দুজন", 3: "তিন তিনটি তিনটা তিনজন", 4: "চার চারটি চারটা চারজন",
      5: "পাঁচ পাঁচটি পাঁচটা পাঁচজন", 6: "ছয় ছয়টি ছয়টা ছয়জন", 7: "সাত সাতটি সাতটা সাতজন",
      8: "আট আটটি আটটা আটজন", 9: "নয়টি নয়টা নয়জন", 10: "দশ দশটি দশটা দশজন", 20: "বিশ কুড়ি",
      100: "একশ একশো", 1000: "হাজার",
    ],
    "gu": [
      2: "બે", 3: "ત્રણ", 4: "ચાર", 5: "પાંચ", 6: "છ", 7: "સાત", 8: "આઠ", 9: "નવ", 10: "દસ",
      12: "બાર", 20: "વીસ", 30: "ત્રીસ", 50: "પચાસ", 100: "સો", 1000: "હજાર",
    ],
    "pa": [
      2: "ਦੋ", 3: "ਤਿੰਨ", 4: "ਚਾਰ", 5: "ਪੰਜ", 6: "ਛੇ", 7: "ਸੱਤ", 8: "ਅੱਠ", 9: "ਨੌਂ", 10: "ਦਸ",
      12: "ਬਾਰਾਂ", 20: "ਵੀਹ", 30: "ਤੀਹ", 50: "ਪੰਜਾਹ", 100: "ਸੌ", 1000: "ਹਜ਼ਾਰ ਹਜਾਰ",
    ],
  ]
}
