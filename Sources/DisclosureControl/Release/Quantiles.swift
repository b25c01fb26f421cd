/// Numbers that people gave, in order.
///
/// Quantiles are those of Hyndman and Fan (1996), type 1: the inverted empirical distribution. Each is
/// a number that somebody gave.
struct Quantiles {
  private let numbers: [(number: Int64, people: Int)]
  private let people: Int

  init(_ numbers: [Int64: Int]) {
    self.numbers = numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    people = numbers.values.reduce(0, +)
  }

  /// The smallest number that so many quarters of the people do not exceed; nothing without people.
  func quarter(_ quarters: Int) -> Int64? {
    let needed = max(1, (people * quarters + 3) / 4)
    var below = 0
    for (number, people) in numbers {
      below += people
      if below >= needed { return number }
    }
    return nil
  }
}
