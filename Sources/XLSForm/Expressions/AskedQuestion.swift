import Surveys

/// What a condition of a form needs to know of a question that stands before it.
struct AskedQuestion {
  let id: Identifier<Question>
  let kind: QuestionKind
  let offersPreferNotToSay: Bool
  /// What the form calls each option.
  let options: [(name: String, id: Identifier<Option>)]

  func option(_ name: String) -> Identifier<Option>? { options.first { $0.name == name }?.id }

  /// What the form calls "prefer not to say", where answers are listed.
  static let preferNot = "prefer_not"
}

/// What a name in a form stands for.
enum FormName {
  case question(AskedQuestion)
  /// Nothing that a condition can look at, and why.
  case nothing(String)
}
