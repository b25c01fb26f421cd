/// English with accents, in brackets, and as much longer as German or Welsh may be.
enum AccentedText {
  static func of(_ source: String) -> String {
    let accented = Placeholders.mapWords(in: source) { words in
      String(words.map { accents[$0] ?? $0 })
    }
    var filler = ""
    var numbers = Self.numbers[...]
    while filler.count * 100 < source.count * percentLonger {
      filler += " \(numbers.popFirst() ?? "…")"
      if numbers.isEmpty { numbers = Self.numbers[...] }
    }
    return "[\(accented)\(filler)]"
  }

  private static let percentLonger = 35
  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let accents: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
      "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž"))
}
