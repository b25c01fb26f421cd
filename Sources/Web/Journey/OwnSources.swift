import Responses
import Secrets
import Store
import Surveys
import Workshops

/// What the bearer of a receipt chose in the survey and said in workshops, for them alone.
struct OwnSources {
  private let receipt: KeyedHash
  private let store: Store
  private let chosen: Set<CommitmentSource>

  init(_ receipt: KeyedHash, _ survey: PublishedSurvey, in store: Store) throws {
    self.receipt = receipt
    self.store = store
    guard let response = try store.answers(of: receipt, to: survey.id),
      let edition = survey.editions[response.version]
    else {
      chosen = []
      return
    }
    let sheet = try edition.encoding.decode(response.answers)
    chosen = Set(
      edition.survey.questions.flatMap { question in
        (sheet[question.id].answer?.options ?? []).map { .option($0, of: question.id) }
      })
  }

  func contains(_ source: CommitmentSource) throws -> Bool {
    switch source {
    case .option: chosen.contains(source)
    case .idea(let letter, let workshop): try isOwn(letter, in: workshop)
    }
  }

  /// Whether the idea, or one that went into it, was once in words of this person's.
  private func isOwn(_ letter: String, in workshop: String) throws -> Bool {
    guard let code = WorkshopCode(workshop), let letter = Letter(letter),
      try store.workshop(code) != nil
    else { return false }
    let words = try store.wordDigests(of: receipt, in: code)
    guard !words.isEmpty else { return false }
    let chart = try Room(code, in: store).current().workshop.chart
    var open = [letter]
    var seen: Set<Letter> = []
    while let next = open.popLast() {
      guard let idea = chart[next], seen.insert(next).inserted else { continue }
      if idea.wordings.contains(where: { words.contains($0.words) }) { return true }
      open += idea.parents
    }
    return false
  }
}

extension Answer {
  /// The options that were chosen, whatever kind of question offered them.
  fileprivate var options: [Identifier<Option>] {
    switch self {
    case .option(let option): [option]
    case .options(let options), .ranking(let options): options
    case .text, .number: []
    }
  }
}
