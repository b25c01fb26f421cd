import Responses
import Surveys
import Translations

/// What the script must know of a question: when it is asked, and what it takes as an answer.
struct OfflineQuestion: Encodable {
  struct Choice: Encodable {
    let id: String
    let text: OfflineText
  }

  let id: String
  let kind: String
  let text: OfflineText
  let required: Bool
  let prefers: Bool
  let options: [Choice]
  /// The options offered to everybody who reads this version; nothing where that is all of them.
  let offered: [String]?
  /// Whether it is asked here only of somebody who has answered it in the standard version.
  let leftOut: Bool
  let askIf: OfflineCondition?
  private(set) var exclusive: String?
  /// The option that has no place among the others.
  private(set) var dontKnow: String?
  private(set) var atMost: Int?
  private(set) var places: Int?
  private(set) var min: Double?
  private(set) var max: Double?
  private(set) var decimals: Int?
  /// What to say of an entry that cannot be taken.
  let problems: [String: OfflineText]

  init(_ question: Question, _ texts: LocalisedQuestion, _ reader: Reader) {
    let offered = question.options(inEasyRead: reader.isEasyRead)
    id = question.id.text
    kind = question.kind.name.rawValue
    text = OfflineText(texts.text, reader)
    required = question.required
    prefers = question.offersPreferNotToSay
    options = question.options.map {
      Choice(id: $0.id.text, text: OfflineText(texts[$0].text, reader))
    }
    self.offered =
      offered.count < question.options.count ? offered.map(\.id.text) : nil
    leftOut = reader.isEasyRead && question.easyRead == .leftOut
    askIf = question.askIf.map(OfflineCondition.init)
    problems = OfflineProblems(question, texts, reader).texts
    switch question.kind {
    case .chooseOne(_, let dontKnow), .scale(_, let dontKnow): self.dontKnow = dontKnow?.text
    case .statement: break
    case .chooseMany(_, let exclusive, let atMost):
      self.exclusive = exclusive?.text
      self.atMost = atMost
    case .rank(_, let places): self.places = places
    case .text(let atMost, lines: _): self.atMost = atMost
    case .number(let min, let max, let decimals):
      self.min = min
      self.max = max
      self.decimals = decimals
    }
  }
}

/// A condition in the words in which definitions are written.
struct OfflineCondition: Encodable {
  private enum Key: String, CodingKey {
    case all, any, not, question, isAnyOf = "is", atLeast, atMost, answered
  }

  let condition: Condition

  init(_ condition: Condition) { self.condition = condition }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch condition {
    case .all(let parts): try object.encode(parts.map(Self.init), forKey: .all)
    case .any(let parts): try object.encode(parts.map(Self.init), forKey: .any)
    case .not(let part): try object.encode(Self(part), forKey: .not)
    case .test(let question, let test):
      try object.encode(question.text, forKey: .question)
      switch test {
      case .isAnyOf(let options): try object.encode(options.map(\.text).sorted(), forKey: .isAnyOf)
      case .atLeast(let bound): try object.encode(bound, forKey: .atLeast)
      case .atMost(let bound): try object.encode(bound, forKey: .atMost)
      case .answered(let wanted): try object.encode(wanted, forKey: .answered)
      }
    }
  }
}
