import Surveys

/// What the codes of `AnswerScanner` mean; a person's place in a characteristic has codes like them,
/// with categories for options.
enum AnswerCode {
  static let notAsked = 0, skipped = 1, preferNotToSay = 2
  /// The number of the option is added.
  static let answered = 3
}

/// What the scanner writes after the code of an answer.
enum AnswerTail: Sendable {
  case nothing, options, number

  init(_ kind: QuestionKind.Name) {
    switch kind {
    case .chooseOne, .scale, .text, .statement: self = .nothing
    case .chooseMany, .rank: self = .options
    case .number: self = .number
    }
  }

  func pass(_ next: inout UnsafePointer<Int>) {
    switch self {
    case .nothing: break
    case .options: next += 1 + next.pointee
    case .number: next += 1
    }
  }
}
