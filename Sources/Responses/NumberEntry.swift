import Foundation

/// A number as people write it: digits of any script, a point or a comma before decimals,
/// blanks or commas between thousands.
struct NumberEntry {
  let answer: Answer?

  init(_ entered: String, min: Double?, max: Double?, decimals: Int) throws(AnswerProblem) {
    let characters = entered.filter { !$0.isWhitespace }
    guard !characters.isEmpty else {
      answer = nil
      return
    }
    let (whole, fraction, isNegative) = try Self.parts(characters)
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
    _ characters: String
  ) throws(AnswerProblem) -> (whole: String, fraction: String, isNegative: Bool) {
    var rest = characters[...]
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let groups = rest.split(
      omittingEmptySubsequences: false, whereSeparator: { ".,٫٬".contains($0) })
    let digits = try groups.map(asciiDigits)
    guard let first = digits.first, !first.isEmpty else { throw .notANumber }
    let separators = rest.filter { ".,٫٬".contains($0) }
    if isGrouped(digits, separators) { return (digits.joined(), "", isNegative) }
    guard digits.count <= 2, separators != "٬" else { throw .notANumber }
    return (first, digits.count == 2 ? digits[1] : "", isNegative)
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
