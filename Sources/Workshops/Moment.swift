/// A second of universal time, as the log writes it: `2026-12-01T10:05:00Z`.
package struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970 without leap seconds; within the years 1 to 9999.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// Reads what `description` wrote, and nothing else.
  package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  /// Reads what `description` wrote, and nothing else.
  init?(_ text: ArraySlice<UInt8>) {
    let start = text.startIndex
    func number(_ from: Int, _ to: Int) -> Int? { Self.number(text[start + from..<start + to]) }
    guard text.count == Self.pattern.count,
      zip(text, Self.pattern).allSatisfy({ $1 == UInt8(ascii: "0") || $0 == $1 }),
      let year = number(0, 4), let month = number(5, 7), let day = number(8, 10),
      let hour = number(11, 13), let minute = number(14, 16), let second = number(17, 19),
      year > 0, (1...12).contains(month), day > 0, hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Self.days(year, month, day)
    // A day that the month does not have belongs to the next.
    guard Self.date(days).day == day else { return nil }
    seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private static let pattern = Array("0000-00-00T00:00:00Z".utf8)

  package var description: String {
    let (days, rest) = (seconds.dividedDown(by: 86_400), seconds.remainderDown(by: 86_400))
    let (year, month, day) = Self.date(days)
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { Self.padded($0, to: 2) }
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
      + "T\(clock[0]):\(clock[1]):\(clock[2])Z"
  }

  package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// Days since 1970 of a date in the Gregorian calendar, years beginning in March (Hinnant 2013).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let (era, dayOfEra) = (shifted.dividedDown(by: 146_097), shifted.remainderDown(by: 146_097))
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Int {
  fileprivate func dividedDown(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }

  fileprivate func remainderDown(by divisor: Int) -> Int {
    self - dividedDown(by: divisor) * divisor
  }
}
