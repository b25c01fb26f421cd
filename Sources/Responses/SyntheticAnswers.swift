package import Surveys

/// Makes up answers that a person might give, for tests and benchmarks.
///
/// The same seed gives the same answers.
package struct SyntheticAnswers: Sendable {
  private var random: SplitMix64

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Answers to the questions as one person's route through them would ask.
  package mutating func sheet(for questions: [Question], inEasyRead: Bool) -> AnswerSheet {
    var following = random
    var sheet = SyntheticSheet(questions, seed: following.next())
    sheet.fill(.none, inEasyRead: inEasyRead, &random)
    do {
      return try AnswerEncoding(questions).decode(sheet.coder.encoded)
    } catch {
      preconditionFailure("Made-up answers must be readable: \(error)")
    }
  }
}
