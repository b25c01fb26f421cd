extension GroupFigures {
  /// Takes in the people of another group, under the categories of this one.
  ///
  /// Both hold figures of the same questions, or this one holds nobody and none.
  package static func += (left: inout GroupFigures, right: GroupFigures) {
    left.people += right.people
    left.sites.merge(right.sites, uniquingKeysWith: +)
    if left.answers.isEmpty {
      left.answers = right.answers
    } else {
      for (question, counts) in right.answers.enumerated() { left.answers[question] += counts }
    }
  }
}
