/// The ways of not answering that the definition of a question can rule out.
///
/// Passing it over is always possible: on paper even where a page asks for an answer.
package enum Unanswered: Hashable, Sendable, CaseIterable {
  case preferNotToSay, notAsked
}

extension Question {
  /// The ways in which nobody can leave it unanswered who is asked a version that has it.
  package func ruledOut(inEasyRead: Bool) -> Set<Unanswered> {
    var ruledOut: Set<Unanswered> = []
    if !offersPreferNotToSay { ruledOut.insert(.preferNotToSay) }
    if askIf == nil, !inEasyRead || easyRead != .leftOut { ruledOut.insert(.notAsked) }
    return ruledOut
  }
}
