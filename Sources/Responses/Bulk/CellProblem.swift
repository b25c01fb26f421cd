import Surveys

/// Why a cell cannot be taken as what a person answered.
///
/// The sentences never show what is in the cell, which may be personal; of an unknown option the
/// name, when it is nearly that of another.
enum CellProblem: Error {
  case answer(AnswerProblem)
  /// The bytes between blanks that are none of the options.
  case unknownOption(String)
  case chosenTwice(Identifier<Option>)
  case isNotAsked
  case isOfAnotherVersion(Int)
  case isRuledOut(Unanswered)

  func message(for question: Question) -> String {
    switch self {
    case .answer(let problem): problem.message(for: question)
    case .unknownOption(let name):
      NameProblem.message("option", name, among: question.options.map(\.id.text))
    case .chosenTwice(let option): "The option \"\(option)\" is named twice. Keep it once."
    case .isNotAsked:
      "The question is not asked after the answers before it, and yet has an answer. Empty the "
        + "cell, or correct the answers before it."
    case .isOfAnotherVersion(let version):
      "Version \(version) does not ask this. Empty the cell, or correct the version."
    case .isRuledOut(.preferNotToSay):
      "The question does not offer \"prefer not to say\". Empty the cell, which says that the "
        + "question was passed over."
    case .isRuledOut(.notAsked):
      "The question is asked of everybody. Empty the cell, which says that it was passed over."
    }
  }
}

/// The sentence for a name that is none of those it could be.
enum NameProblem {
  private static let most = 20

  static func message(_ what: String, _ name: String, among known: [String]) -> String {
    let start = "This is none of the \(what)s."
    if let nearest = Nearest.name(to: name, among: known) {
      let isName = Identifier<Question>(name) != nil && name.utf8.count <= 64
      return (isName ? "There is no \(what) \"\(name)\"." : start) + " Did you mean \"\(nearest)\"?"
    }
    guard !known.isEmpty else { return start + " There is none. Empty the cell." }
    let list = known.prefix(most).joined(separator: ", ")
    let more = known.count > most ? " and \(known.count - most) more" : ""
    return start + " Write one of these: \(list)\(more)."
  }
}

extension AnswerProblem {
  fileprivate func message(for question: Question) -> String {
    switch self {
    case .missing: "There is no answer. Add it."
    case .unknownOption:
      NameProblem.message("option", "", among: question.options.map(\.id.text))
    case .tooManyChosen(atMost: 1): "Only one option can stand here. Keep one."
    case .tooManyChosen(let atMost):
      "No more than \(atMost) options can stand here. Keep \(atMost) at most."
    case .exclusiveChosenWithOthers(let option):
      "The option \"\(option)\" rules out the others. Keep it alone, or take it out."
    case .rankedTwice(let option, _): "The option \"\(option)\" is ranked twice. Keep it once."
    case .answeredAndPreferNotToSay:
      "There is an answer and \"prefer_not\". Keep one of them."
    case .textTooLong(let length, let atMost):
      "The text has \(length) characters, more than the \(atMost) of this question. Shorten it."
    case .notANumber: "This is not a number. Write it in digits, such as 12."
    case .notAWholeNumber: "This is not a whole number. Round it."
    case .tooManyDecimals(let atMost):
      "The number has more than \(atMost) \(atMost == 1 ? "digit" : "digits") after the point. Round it."
    case .numberTooSmall(let min):
      "The number is lower than \(min.plain), the least there can be. Correct it."
    case .numberTooLarge(let max):
      "The number is higher than \(max.plain), the most there can be. Correct it."
    }
  }
}

extension Double {
  /// Without a point where it is whole.
  fileprivate var plain: String {
    Int64(exactly: self).map(String.init) ?? description
  }
}
