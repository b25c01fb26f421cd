/// The number of a response's group in a breakdown.
///
/// A group is found by its categories, each characteristic a digit with as many values as it has
/// categories. Those who lack a category in one of them are together, in group 0.
struct GroupCode: Sendable {
  /// One characteristic of the breakdown.
  private struct Digit: Sendable {
    /// Its place among all characteristics; nothing when nobody was asked about it.
    let characteristic: Int?
    let categories: Int
    let weight: Int
  }

  private let digits: [Digit]
  /// How many there can be, that of people without a category among them.
  let count: Int

  /// Takes characteristics, each with its place among all and the number of its categories; without
  /// any, everybody is in group 1.
  init(_ characteristics: [(place: Int?, categories: Int)]) {
    var (digits, groups): ([Digit], Int) = ([], 1)
    for (place, categories) in characteristics.reversed() {
      digits.append(Digit(characteristic: place, categories: categories, weight: groups))
      groups *= max(1, categories)
    }
    self.digits = digits.reversed()
    count = 1 + groups
  }

  /// So many groups that are told otherwise than by categories.
  init(count: Int) { (digits, self.count) = ([], count) }

  func group(of response: Int, _ responses: ReadResponses) -> Int {
    var group = 1
    for digit in digits {
      guard let characteristic = digit.characteristic else { return 0 }
      let code = responses.codes[response * responses.characteristics + characteristic]
      guard code >= AnswerCode.answered else { return 0 }
      group += (Int(code) - AnswerCode.answered) * digit.weight
    }
    return group
  }

  /// The categories of a group, by their numbers; none for group 0.
  func categories(of group: Int) -> [Int] {
    guard group > 0 else { return [] }
    return digits.map { (group - 1) / $0.weight % max(1, $0.categories) }
  }
}
