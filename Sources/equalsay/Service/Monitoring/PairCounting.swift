import DisclosureControl
import Foundation
import Responses
import Store
import Surveys
import Tabulation
import Web

/// How people with the same code moved on a scale between two waves, as it may be shown now.
struct PairCounting {
  let store: Store
  let survey: PublishedSurvey
  let waves: PairWaves
  let now: Date
  /// As the newest version that has it asks it.
  let question: Question
  private let versions: [Int: AnswerEncoding]

  /// - Throws: `InputProblems` where the question is no scale, or is not the same in both waves.
  init(
    of name: Identifier<Question>, in survey: PublishedSurvey, _ waves: PairWaves, _ store: Store,
    now: Date
  ) throws {
    let editions = survey.editions.values.filter { waves.canHold($0.survey.version) }
      .sorted { $0.survey.version > $1.survey.version }
    let asked = editions.flatMap(\.survey.questions).filter { $0.id == name }
    guard let question = asked.first, !waves.isByVersion || asked.count == editions.count else {
      let versions = survey.editions.values.filter { edition in
        edition.survey.questions.contains { $0.id == name }
      }.map(\.survey.version).sorted().map(String.init).joined(separator: ", ")
      throw InputProblems(
        "\(survey.id): Both waves must ask \"\(name)\", and only these versions do: \(versions). "
          + "Name two of them with --first and --second, or another scale.")
    }
    guard question.kind.name == .scale else {
      throw InputProblems(
        "\(survey.id): \"\(name)\" is no scale, so nobody can move up or down on it. "
          + Self.scales(of: survey))
    }
    let points = question.kind.points.map(\.id)
    guard asked.allSatisfy({ points == $0.points(beside: question).map(\.id) }) else {
      throw InputProblems(
        "\(survey.id): The options of \"\(name)\" are not the same in all versions of these waves, so "
          + "places on the scale cannot be compared. Name other waves.")
    }
    if waves.isByVersion, let bare = editions.first(where: { !$0.survey.offersSelfCode }) {
      throw InputProblems(
        "\(survey.id): Version \(bare.survey.version) offers no self-made code, so nobody's two answers "
          + "can be found. Name other versions with --first and --second.")
    }
    (self.store, self.survey, self.waves, self.now) = (store, survey, waves, now)
    self.question = question
    versions = Dictionary(
      uniqueKeysWithValues: editions.map { ($0.survey.version, $0.encoding) })
  }

  /// Whether there can be pairs at all, whichever the waves are.
  ///
  /// - Throws: `InputProblems` where no version asks the question, or none offers a self-made code.
  static func check(_ name: Identifier<Question>, of survey: PublishedSurvey) throws {
    let editions = survey.editions.values.map(\.survey)
    let questions = editions.flatMap(\.questions)
    guard questions.contains(where: { $0.id == name }) else {
      let known = questions.filter { $0.kind.name == .scale }.map(\.id.text)
      throw InputProblems(
        "\(survey.id): No version asks \"\(name)\"." + Suggestion.of(name.text, among: known)
          + " " + scales(of: survey))
    }
    guard editions.contains(where: \.offersSelfCode) else {
      throw InputProblems(
        "\(survey.id): No version offers a self-made code, so nobody's two answers can be found. "
          + "Publish a version with \"selfCode\": true before the first wave.")
    }
  }

  /// In the order in which the newest versions ask them.
  private static func scales(of survey: PublishedSurvey) -> String {
    var scales: [String] = []
    for edition in survey.editions.values.sorted(by: { $0.survey.version > $1.survey.version }) {
      for question in edition.survey.questions
      where question.kind.name == .scale && !scales.contains(question.id.text) {
        scales.append(question.id.text)
      }
    }
    return scales.isEmpty
      ? "The survey has no scales." : "Its scales: \(scales.joined(separator: ", "))."
  }

  /// Nothing while there are too few pairs.
  func current() throws -> (figures: ReleasedPairs, asOf: CalendarDate)? {
    let policy = DisclosurePolicy(for: store.kind)
    let figures = PairFigures(
      try store.codedResponses(of: survey.id).compactMap { try answer($0) })
    try PairDates(store: store, survey: survey.id, question: question.id, now: now)
      .admit(waves, pairs: figures.pairs)
    return try StandingFigures<ReleasedPairs>(
      store: store, survey: survey, name: "pairs \(question.id) \(waves.name)", now: now
    ).current(people: figures.pairs) { policy.release(figures) }
  }

  /// Nothing for a response of neither wave.
  private func answer(_ response: CodedResponse) throws -> PairFigures.Answer? {
    guard let wave = waves.wave(of: response), let encoding = versions[response.version] else {
      return nil
    }
    let state = try encoding.decode(response.answers)[question.id]
    return PairFigures.Answer(person: response.person, wave: wave, place: place(state))
  }

  private func place(_ state: AnswerState) -> Int? {
    switch state {
    case .answered(.option(let option)): question.kind.points.firstIndex { $0.id == option }
    case .answered, .skipped, .preferNotToSay, .notAsked: nil
    }
  }
}

extension Question {
  /// The points of an earlier version, which may have counted not knowing among them.
  fileprivate func points(beside newest: Question) -> [Option] {
    options.filter { $0.id != kind.dontKnow && $0.id != newest.kind.dontKnow }
  }
}

extension PairWaves {
  fileprivate var isByVersion: Bool {
    switch self {
    case .versions: true
    case .date: false
    }
  }

  fileprivate func canHold(_ version: Int) -> Bool {
    switch self {
    case .versions(let first, let second): [first, second].contains(version)
    case .date: true
    }
  }

  fileprivate func wave(of response: CodedResponse) -> PairFigures.Wave? {
    switch self {
    case .versions(let first, let second):
      response.version == first ? .first : response.version == second ? .second : nil
    case .date(let day): response.day < day ? .first : .second
    }
  }
}
