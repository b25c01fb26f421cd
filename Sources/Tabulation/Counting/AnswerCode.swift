/// What the codes of `AnswerScanner` mean; a person's place in a characteristic has codes like them,
/// with categories for options.
enum AnswerCode {
  static let notAsked = 0, skipped = 1, preferNotToSay = 2
  /// The number of the option is added.
  static let answered = 3
}
