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

    /// The group of a response, from the one that the digits before have led to.
    @inline(__always)
    func group(_ before: Int, _ response: Int, _ responses: ReadResponses) -> Int {
      guard let characteristic, before > 0 else { return 0 }
      let code = Int(responses.codes[response * responses.characteristics + characteristic])
      return code < AnswerCode.answered ? 0 : before + (code - AnswerCode.answered) * weight
    }
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

  /// Finds the group of each response.
  func find(_ responses: ReadResponses, into groups: inout [Int]) {
    for response in 0..<responses.count { groups[response] = 1 }
    for digit in digits {
      for response in 0..<responses.count {
        groups[response] = digit.group(groups[response], response, responses)
      }
    }
  }

  /// The categories of a group, by their numbers; none for group 0.
  func categories(of group: Int) -> [Int] {
    guard group > 0 else { return [] }
    return digits.map { (group - 1) / $0.weight % max(1, $0.categories) }
  }
}
