import Responses
import Store
import Surveys
import Tabulation
import Web

/// What people wrote in answer to one question, for those who read it at this machine.
struct FreeTextAnswers {
  struct Answer {
    let response: Int
    let text: String
    /// Whether the person was asked and said that their words may be quoted.
    let mayBeQuoted: Bool
    /// What the person chose of each characteristic, with the broader categories it is part of.
    let categories: [Identifier<Characteristic>: Set<Identifier<Option>>]
  }

  let question: Question
  /// In the order in which they came in.
  private(set) var answers: [Answer] = []
  /// Everybody, by whether they answered.
  private(set) var states = AnswerCounts()

  /// - Throws: `InputProblems` where no version of the survey asks for words under this name.
  init(
    _ id: Identifier<Question>, of survey: PublishedSurvey, in store: Store
  ) throws {
    question = try Self.question(id, of: survey)
    var (answers, states) = ([Answer](), AnswerCounts())
    try store.forEachResponseRow(of: survey.id) { row in
      guard let edition = survey.editions[row.version] else { return }
      let sheet = try edition.encoding.decode(EncodedAnswers(bytes: Array(row.answers)))
      switch sheet[id] {
      case .answered(.text(let text)):
        states.answered += 1
        answers.append(
          Answer(
            response: row.number, text: text,
            mayBeQuoted: edition.survey.quotes?.isGiven(in: sheet) ?? false,
            categories: try Self.categories(row, edition)))
      case .answered, .notAsked: states.notAsked += 1
      case .skipped: states.skipped += 1
      case .preferNotToSay: states.preferNotToSay += 1
      }
    }
    (self.answers, self.states) = (answers, states)
  }

  private static func question(
    _ id: Identifier<Question>, of survey: PublishedSurvey
  ) throws -> Question {
    let editions = survey.editions.values.map(\.survey).sorted { $0.version > $1.version }
    let texts = editions.flatMap(\.questions).filter { $0.kind.name == .text }
    if let question = texts.first(where: { $0.id == id }) { return question }
    var names: [String] = []
    for question in texts where !names.contains(question.id.text) { names.append(question.id.text) }
    throw InputProblems(
      "\(survey.id): It asks for nothing in people's own words under \"\(id)\"."
        + Suggestion.of(id.text, among: names)
        + (names.isEmpty ? "" : " It does under \(names.joined(separator: ", "))."))
  }

  private static func categories(
    _ row: ResponseRow, _ edition: Edition
  ) throws -> [Identifier<Characteristic>: Set<Identifier<Option>>] {
    guard let bytes = row.monitoring else { return [:] }
    let sheet = try edition.monitoringEncoding.decode(EncodedAnswers(bytes: Array(bytes)))
    var categories: [Identifier<Characteristic>: Set<Identifier<Option>>] = [:]
    for question in edition.monitoringQuestions {
      guard let characteristic = question.monitoring?.characteristic,
        case .answered(.option(let chosen)) = sheet[question.id]
      else { continue }
      categories[characteristic, default: []].formUnion(
        ancestry(of: chosen, of: characteristic, in: edition))
    }
    return categories
  }

  /// A category and every broader one that it is part of.
  private static func ancestry(
    of category: Identifier<Option>, of characteristic: Identifier<Characteristic>,
    in edition: Edition
  ) -> Set<Identifier<Option>> {
    let known =
      edition.monitoringQuestions.filter { $0.monitoring?.characteristic == characteristic }
      .flatMap(\.options)
      + (edition.survey.monitoring?.characteristics.first { $0.id == characteristic }?.categories
        ?? [])
    var (all, next): (Set<Identifier<Option>>, Identifier<Option>?) = ([], category)
    while let one = next, all.insert(one).inserted {
      next = known.first { $0.id == one && $0.parent != nil }?.parent
    }
    return all
  }
}

extension QuoteConsent {
  /// Whether the person said yes.
  fileprivate func isGiven(in sheet: AnswerSheet) -> Bool {
    guard case .answered(.option(let option)) = sheet[question] else { return false }
    return yes.contains(option)
  }
}

extension Arguments {
  func question() throws -> Identifier<Question>? {
    try option(
      "question", as: Identifier<Question>.self,
      help: "the question that people answered in their own words")
  }

  /// A name under which somebody reads answers.
  func reviewer(_ option: String, help: String) throws -> Identifier<AnswerReviewer>? {
    try self.option(option, as: Identifier<AnswerReviewer>.self, help: help)
  }
}

extension Optional {
  /// The value of an option that must be given.
  func required(_ option: String, _ purpose: String) throws -> Wrapped {
    guard let self else { throw UsageProblem("\(option) is missing: \(purpose).") }
    return self
  }
}
