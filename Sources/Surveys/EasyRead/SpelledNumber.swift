/// A number in words, as it stands in a sentence.
struct SpelledNumber {
  let text: String
  let value: Int

  /// Above this nobody can picture it; “thousands” are counted as more.
  static let largest = 1000

  var isLarge: Bool { value > Self.largest }

  /// The numbers of a sentence.
  static func all(in sentence: EasyReadSentence, _ language: LanguageTag) -> [SpelledNumber] {
    switch language.primary {
    case "en": EnglishNumber.all(in: sentence)
    case "zh", "yue": ChineseNumber.all(in: sentence.text)
    default: listed(in: sentence, language)
    }
  }

  /// Numbers of one word, and thousands of them, in a language with a list.
  private static func listed(
    in sentence: EasyReadSentence, _ language: LanguageTag
  ) -> [SpelledNumber] {
    let words = sentence.words.map(\.bare)
    let small = words.map { $0.lowercased() }
    var numbers: [SpelledNumber] = []
    var place = 0
    while place < words.count {
      defer { place += 1 }
      let word = small[place]
      guard let value = EasyReadNumberWords.value(of: word, in: language) else { continue }
      let next = place + 1 < words.count ? small[place + 1] : ""
      // Millions of it are told as what they are.
      if EasyReadNumberWords.isMillions(next, in: language) { continue }
      if value < 1000, EasyReadNumberWords.isThousands(next, in: language) {
        numbers.append(Self(text: "\(words[place]) \(words[place + 1])", value: value * 1000))
        place += 1
      } else if !isOtherWord(word, at: place, of: small, language) {
        numbers.append(Self(text: String(words[place]), value: value))
      }
    }
    return numbers
  }

  /// In Urdu the word for 2 is “give” at the end; “the two” are both; behind digits “thousand”
  /// belongs to them.
  private static func isOtherWord(
    _ word: String, at place: Int, of words: [String], _ language: LanguageTag
  ) -> Bool {
    if language.primary == "ur", word == "دو", place == words.count - 1 { return true }
    guard place > 0 else { return false }
    let before = words[place - 1]
    return EasyReadNumberWords.makesBoth(before, in: language)
      && EasyReadNumberWords.value(of: word, in: language) == 2
      || before.last?.isDigit == true && EasyReadNumberWords.isThousands(word, in: language)
  }
}

/// English numbers: “two”, “twenty-five”, “three hundred and ten”, “six thousand”, “millions”.
private enum EnglishNumber {
  static func all(in sentence: EasyReadSentence) -> [SpelledNumber] {
    let pieces = sentence.words.enumerated().flatMap { place, word in
      word.bare.split { "-–".contains($0) }.map { (text: $0.lowercased(), word: place) }
    }
    var numbers: [SpelledNumber] = []
    var place = 0
    while place < pieces.count {
      let before = place > 0 ? pieces[place - 1].text : ""
      guard let (value, end) = number(pieces[place...].map(\.text), behind: before) else {
        place += 1
        continue
      }
      let words = pieces[place].word...pieces[place + end - 1].word
      let text = sentence.words[words].map { String($0.bare) }.joined(separator: " ")
      numbers.append(SpelledNumber(text: text, value: value))
      place += end
    }
    return numbers
  }

  /// The number that pieces begin with, and how many of them say it.
  private static func number(_ pieces: [String], behind before: String) -> (Int, Int)? {
    guard let first = pieces.first else { return nil }
    if many.contains(first) { return (SpelledNumber.largest + 1, 1) }
    // “3 thousand” is told as what it is.
    if before.last?.isNumber == true, first == "hundred" || scales[first] != nil { return nil }
    var (total, group, place, end) = (0, 0, 0, 0)
    while place < pieces.count {
      let piece = pieces[place]
      if let unit = units[piece], group % 100 == 0 || (group % 10 == 0 && group % 100 > 10),
        unit < 10 || group % 100 == 0
      {
        group += unit
      } else if let ten = tens[piece], group % 100 == 0 {
        group += ten
      } else if piece == "hundred", group < 20 {
        group = max(1, group) * 100
      } else if let scale = scales[piece], group > 0 || total == 0 {
        total += max(1, group) * scale
        group = 0
      } else if piece == "and", place > 0, place == end, group % 100 == 0 {
        place += 1
        continue
      } else {
        break
      }
      place += 1
      end = place
    }
    let value = total + group
    return value > 1 ? (value, end) : nil
  }

  private static let many: Set<String> = ["thousands", "millions", "billions", "trillions"]
  private static let scales = [
    "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
  ]
  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  private static let units = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen": 12,
  ]
}

/// Chinese numbers before what they count: 两个, 三天, 六千人.
private enum ChineseNumber {
  static func all(in text: Substring) -> [SpelledNumber] {
    var numbers: [SpelledNumber] = []
    var rest = text
    var before: Character?
    while let first = rest.first {
      let run = rest.prefix { digits[$0] != nil || places[$0] != nil }
      guard !run.isEmpty else {
        before = first
        rest = rest.dropFirst()
        continue
      }
      let behind = rest.dropFirst(run.count)
      let isCounted = measures.contains(where: behind.hasPrefix)
      // Behind 之 it is the part of a hundred, behind 第 a rank; behind a digit it belongs to that.
      let isOwn = before != "之" && before != "第" && before?.isDigit != true
      if isCounted, isOwn, let value = value(of: run), value > 1 {
        numbers.append(SpelledNumber(text: String(run), value: value))
      }
      before = run.last
      rest = behind
    }
    return numbers
  }

  private static func value(of run: Substring) -> Int? {
    var (total, group, digit) = (0, 0, 0)
    for character in run {
      if let figure = digits[character] {
        digit = figure
      } else if let place = places[character], place == 10_000 {
        total += max(1, group + digit) * place
        (group, digit) = (0, 0)
      } else if let place = places[character] {
        group += max(1, digit) * place
        digit = 0
      }
    }
    let value = total + group + digit
    return value > 0 ? value : nil
  }

  private static let digits: [Character: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let places: [Character: Int] = [
    "十": 10, "百": 100, "千": 1000, "万": 10_000,
  ]
  /// Words of measure, behind which a number is one: 十分 (very) has none.
  private static let measures = [
    "个", "人", "名", "位", "天", "日", "年", "月", "岁", "次", "种", "条", "张", "本", "页", "份",
    "家", "间", "点", "步", "项", "句", "题", "元", "块", "倍", "遍", "件", "分钟", "小时", "星期",
  ]
}
