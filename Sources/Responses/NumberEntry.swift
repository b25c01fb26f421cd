import Foundation

/// A number as people write it: digits of any script, a point or a comma before decimals,
/// blanks or commas between thousands.
///
/// A blank anywhere else parts two numbers, of which nobody can tell which one is meant.
struct NumberEntry {
  let answer: Answer?

  init(_ entered: String, min: Double?, max: Double?, decimals: Int) throws(AnswerProblem) {
    guard entered.contains(where: { !$0.isWhitespace }) else {
      answer = nil
      return
    }
    let (whole, fraction, isNegative) = try Self.parts(entered)
    guard fraction.count <= decimals else {
      throw decimals == 0 ? .notAWholeNumber : .tooManyDecimals(atMost: decimals)
    }
    guard whole.count <= 12, let size = Double(whole + "." + (fraction.isEmpty ? "0" : fraction))
    else { throw max.map { .numberTooLarge(max: $0) } ?? .notANumber }
    let number = isNegative ? -size : size
    if let min, number < min { throw .numberTooSmall(min: min) }
    if let max, number > max { throw .numberTooLarge(max: max) }
    answer = .number(number)
  }

  private static func parts(
    _ entered: String
  ) throws(AnswerProblem) -> (whole: String, fraction: String, isNegative: Bool) {
    var signed = entered.drop(while: \.isWhitespace)
    let isNegative = signed.first == "-" || signed.first == "−"
    if isNegative || signed.first == "+" { signed.removeFirst() }
    let rest = try withoutBlanks(signed)
    let groups = rest.split(
      omittingEmptySubsequences: false, whereSeparator: { ".,٫٬".contains($0) })
    let digits = try groups.map(asciiDigits)
    guard let first = digits.first, !first.isEmpty else { throw .notANumber }
    let separators = rest.filter { ".,٫٬".contains($0) }
    if isGrouped(digits, separators) { return (digits.joined(), "", isNegative) }
    guard digits.count <= 2, separators != "٬" else { throw .notANumber }
    return (first, digits.count == 2 ? digits[1] : "", isNegative)
  }

  /// Takes out the blanks between groups of three digits.
  private static func withoutBlanks(_ text: Substring) throws(AnswerProblem) -> String {
    let groups = text.split(whereSeparator: \.isWhitespace)
    guard groups.count > 1, let first = groups.first, let last = groups.last else {
      return groups.first.map(String.init) ?? ""
    }
    let end = last.prefix { $0.isNumber }
    let isParted =
      (1...3).contains(first.count) && end.count == 3 && last.dropFirst(3).first != "٬"
      && groups.dropLast().allSatisfy { $0.allSatisfy(\.isNumber) }
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    guard isParted else { throw .notANumber }
    return groups.joined()
  }

  /// Whether the separators part thousands: commas before groups of three digits.
  private static func isGrouped(_ digits: [String], _ separators: String) -> Bool {
    digits.count > 1 && (1...3).contains(digits[0].count)
      && digits.dropFirst().allSatisfy { $0.count == 3 }
      && separators.allSatisfy { $0 == "," || $0 == "٬" }
  }

  private static func asciiDigits(_ group: Substring) throws(AnswerProblem) -> String {
    var digits = ""
    for character in group {
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
        scalar.properties.generalCategory == .decimalNumber,
        let value = character.wholeNumberValue
      else { throw .notANumber }
      digits += String(value)
    }
    return digits
  }
}
