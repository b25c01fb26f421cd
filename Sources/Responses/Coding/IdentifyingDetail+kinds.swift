extension IdentifyingDetail.Kind {
  /// Where a text whose digits are ASCII has details of the kind, as places of characters.
  func ranges(in text: String) -> [Range<Int>] {
    switch self {
    case .email:
      Self.places(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/, in: text)
    case .webAddress:
      Self.places(of: /(?:https?:\/\/|www\.)[^\s<>"]+/.ignoresCase(), in: text)
    case .nhsNumber:
      Self.places(of: /[0-9]{3}[ \-]?[0-9]{3}[ \-]?[0-9]{4}(?![0-9])/, in: text) {
        Self.isNHSNumber($0)
      }
    case .nationalInsurance:
      Self.places(
        of: /\b[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b/.ignoresCase(), in: text
      ) { Self.isNationalInsurance($0) }
    case .postcode:
      Self.places(
        of: /\b(?:[A-Z]{1,2}[0-9][A-Z0-9]?|GIR) ?[0-9][ABD-HJLNP-UW-Z]{2}\b/.ignoresCase(), in: text
      )
    case .date: Self.dates(in: text)
    case .phone:
      Self.places(of: /(?:\+ ?44|0044|0)[ \-()0-9]{8,16}[0-9](?![0-9])/, in: text) {
        (10...14).contains($0.count { $0.isNumber })
      }
    case .name: TitledName.ranges(in: text)
    }
  }

  private static func places(
    of pattern: some RegexComponent, in text: String,
    where isRight: (Substring) -> Bool = { _ in true }
  ) -> [Range<Int>] {
    text.ranges(of: pattern).filter { range in
      // A number that goes on to the left is another number.
      let isWhole = text[range].first?.isNumber != true || !text.isNumber(before: range.lowerBound)
      return isWhole && isRight(text[range])
    }.map { range in
      let start = text.distance(from: text.startIndex, to: range.lowerBound)
      return start..<start + text.distance(from: range.lowerBound, to: range.upperBound)
    }
  }

  /// The check digit by modulus 11 (NHS Data Dictionary): ten digits weighted 10 to 2, and 10 is none.
  private static func isNHSNumber(_ text: Substring) -> Bool {
    let digits = text.compactMap(\.wholeNumberValue)
    guard digits.count == 10, Set(digits).count > 1 else { return false }
    let sum = zip(digits, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check != 10 && check == digits[9]
  }

  /// Prefixes that are never given out (HMRC, NIM39110).
  private static func isNationalInsurance(_ text: Substring) -> Bool {
    let letters = text.prefix(2).uppercased()
    guard !["BG", "GB", "NK", "KN", "TN", "NT", "ZZ"].contains(letters) else { return false }
    return letters.first.map { !"DFIQUV".contains($0) } ?? false
      && letters.last.map { !"DFIQUVO".contains($0) } ?? false
  }

  private static let months: Set = [
    "january", "jan", "february", "feb", "march", "mar", "april", "apr", "may", "june", "jun",
    "july", "jul", "august", "aug", "september", "sept", "sep", "october", "oct", "november", "nov",
    "december", "dec",
  ]

  /// “12/03/1950”, “12 March”, “12th of March 1950”, “March 12” and “March 1950”.
  private static func dates(in text: String) -> [Range<Int>] {
    let numbers = places(
      of: /[0-9]{1,4}[\/.\-][0-9]{1,2}[\/.\-][0-9]{1,4}(?![0-9])/, in: text)
    let after = places(
      of: /[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}\b(?:,? [0-9]{4})?/.ignoresCase(), in: text,
      where: namesMonth)
    let before = places(
      of: /\b[a-z]{3,9} [0-9]{1,4}(?:st|nd|rd|th)?\b(?:,? [0-9]{4})?/.ignoresCase(), in: text,
      where: namesMonth)
    return (after + before).reduce(into: numbers) { all, range in
      if !all.contains(where: { $0.overlaps(range) }) { all.append(range) }
    }
  }

  /// Whether one of the words is a month; “may 20” is not.
  private static func namesMonth(_ text: Substring) -> Bool {
    text.split { !$0.isLetter }.contains { word in
      word != "may" && months.contains(word.lowercased())
    }
  }
}

extension String {
  fileprivate func isNumber(before place: Index) -> Bool {
    place > startIndex && self[index(before: place)].isNumber
  }
}
