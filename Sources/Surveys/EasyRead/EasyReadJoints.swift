/// Words by which a language joins two ideas in one sentence.
enum EasyReadJoints {
  /// Those in a sentence, in their order.
  static func found(in sentence: EasyReadSentence, _ language: LanguageTag) -> [String] {
    let primary = String(language.primary)
    if EasyReadLanguageWords.isUnspaced(language) {
      return within(sentence.text, unspaced[primary] ?? [])
    }
    let words = sentence.words.map { $0.bare.lowercased() }
    let phrases = (spaced[primary] ?? []).map { $0.split(separator: " ").map(String.init) }
    let begun = beginnings[primary] ?? []
    return words.indices.compactMap { place in
      // “A” begins a question in Welsh, where it does not join.
      if place == 0, primary == "cy", words[place] == "a" { return nil }
      let rest = words[place...]
      if let phrase = phrases.first(where: rest.starts) { return phrase.joined(separator: " ") }
      let word = words[place]
      let isBegun = begun.contains { word.hasPrefix($0) && word.count > $0.count }
      return isBegun && !notJoined.contains(where: word.hasPrefix) ? word : nil
    }
  }

  private static func within(_ text: Substring, _ joints: [String]) -> [String] {
    var found: [String] = []
    var rest = text
    while !rest.isEmpty {
      if let word = notWithin.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(word.count)
      } else if let joint = joints.first(where: rest.hasPrefix) {
        found.append(joint)
        rest = rest.dropFirst(joint.count)
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// And, but, because, which, if; some are several words.
  private static let spaced: [String: [String]] = [
    "en": ["and", "but", "because", "which", "if"],
    "cy": ["a", "ac", "ond", "oherwydd", "achos", "gan fod", "os", "pe"],
    "pl": [
      "i", "a", "oraz", "ale", "lecz", "bo", "ponieważ", "gdyż", "który", "która", "które",
      "którzy", "którego", "której", "których", "którym", "którą", "jeśli", "jeżeli",
    ],
    "pt": [
      "e", "mas", "porém", "porque", "pois", "o qual", "a qual", "os quais", "as quais", "se",
    ],
    "ro": ["și", "şi", "iar", "dar", "pentru că", "deoarece", "fiindcă", "care", "dacă"],
    "so": ["iyo", "laakiin", "laakin", "balse", "sababtoo", "maxaa yeelay", "haddii", "hadii"],
    "tr": ["ve", "ama", "fakat", "ancak", "çünkü", "eğer"],
    "ar": ["و", "لكن", "ولكن", "لأن", "الذي", "التي", "الذين", "إذا", "لو"],
    "fa": ["و", "اما", "ولی", "لیکن", "چون", "زیرا", "اگر"],
    "ur": ["اور", "لیکن", "مگر", "بلکہ", "کیونکہ", "چونکہ", "جو", "اگر"],
    "bn": ["এবং", "ও", "আর", "কিন্তু", "তবে", "কারণ", "কেননা", "যদি"],
    "gu": ["અને", "પણ", "પરંતુ", "કારણ કે", "કેમ કે", "જો"],
    "pa": ["ਅਤੇ", "ਤੇ", "ਪਰ", "ਲੇਕਿਨ", "ਕਿਉਂਕਿ", "ਜੋ", "ਜੇ", "ਜੇਕਰ"],
  ]

  /// The same where they are written together with the next word: “and the …”, “because you …”.
  private static let beginnings: [String: [String]] = ["ar": ["وال", "لأن", "لكن", "ولكن"]]
  /// Words that only begin like those: father, mother.
  private static let notJoined = ["والد", "والي"]

  /// The same in a text without blanks, the longer ones first.
  private static let unspaced: [String: [String]] = [
    "zh": [
      "以及", "并且", "而且", "但是", "可是", "不过", "因为", "由于", "如果", "要是", "假如", "和",
      "但",
    ]
  ]
  /// Words that only hold them: peace, warm, gentle, agreeable, harmony, sum; not only, I wish.
  private static let notWithin = [
    "和平", "和睦", "和谐", "和好", "暖和", "温和", "随和", "缓和", "柔和", "总和", "共和", "不但", "但愿",
  ]
}
