import Ranking

extension AnswerCounts {
  /// Counts those of another group too; nobody may be in both.
  package static func += (left: inout AnswerCounts, right: AnswerCounts) {
    left.answered += right.answered
    left.skipped += right.skipped
    left.preferNotToSay += right.preferNotToSay
    left.notAsked += right.notAsked
    left.options.add(right.options)
    left.firstChoices.add(right.firstChoices)
    left.numbers.merge(right.numbers, uniquingKeysWith: +)
    guard let ballots = right.ballots else { return }
    if left.ballots == nil { left.ballots = ballots } else { left.ballots?.add(ballots) }
  }
}

extension [Int] {
  /// Adds place by place; a group that holds nobody may have no places yet.
  fileprivate mutating func add(_ other: [Int]) {
    if other.count > count { append(contentsOf: repeatElement(0, count: other.count - count)) }
    for (place, number) in other.enumerated() { self[place] += number }
  }
}
