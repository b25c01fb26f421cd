import Surveys

/// The questions of all editions together, and where in a group's cells each one is counted.
struct CountLayout: Sendable {
  /// The cells of one question. Those who were not asked have none: they are all the others.
  struct Cells: Sendable {
    let skipped: Int
    /// Directly after `skipped`, as their codes are.
    let preferNotToSay: Int
    /// Those who answered. None for a choose-one and a scale, where they are the sum of the options;
    /// for a rank one for each of `offers`.
    let answered: Range<Int>
    /// One for each option; for rank one for each of its counted places.
    let options: Range<Int>
    /// Of a rank: the different sets of options that editions offered, as places among all.
    let offers: [Set<Int>]
  }

  /// The cell of everybody in the group.
  static let people = 0

  let questions: [CountedQuestion]
  let cells: [Cells]
  let width: Int
  private let places: [Identifier<Question>: Int]

  /// Puts the questions of the newest edition first, then what only older ones ask.
  init(_ editions: [CountedEdition]) {
    let newestFirst = editions.sorted { $0.version > $1.version }.map { edition in
      edition.questions.filter(\.isCounted)
    }
    var (order, asked): ([Identifier<Question>], [Identifier<Question>: [Question]]) = ([], [:])
    for question in newestFirst.joined() {
      if asked[question.id] == nil { order.append(question.id) }
      asked[question.id, default: []].append(question)
    }
    let versions = order.compactMap { asked[$0] }
    questions = versions.map(CountedQuestion.init(merging:))
    places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var (cells, width): ([Cells], Int) = ([], Self.people + 1)
    for (question, versions) in zip(questions, versions) {
      cells.append(Cells(question, versions, from: width))
      width = cells[cells.count - 1].options.upperBound
    }
    (self.cells, self.width) = (cells, width)
  }

  /// The place of a question of some edition among all, unless it asks for something else there.
  func place(of question: Question) -> Int? {
    guard question.isCounted, let place = places[question.id],
      questions[place].kind == question.kind.name, questions[place].decimals == question.decimals
    else { return nil }
    return place
  }

  /// How many questions of a kind there are.
  func count(of kind: QuestionKind.Name) -> Int { questions.count { $0.kind == kind } }

  /// Which question of a kind one is, from 0.
  func ordinal(of place: Int, among kind: QuestionKind.Name) -> Int {
    questions[..<place].count { $0.kind == kind }
  }

  /// The cell of each option of an edition's question, for a rank that of its first place.
  func optionCells(of question: Question) -> [Int32] {
    guard let place = place(of: question) else {
      return [Int32](repeating: 0, count: question.options.count)
    }
    let counted = questions[place]
    return question.options.map { option in
      let position = counted.options.firstIndex(of: option.id) ?? 0
      return Int32(cells[place].options.lowerBound + position * max(1, counted.places))
    }
  }
}

extension CountLayout.Cells {
  fileprivate init(_ question: CountedQuestion, _ versions: [Question], from start: Int) {
    var offers: [Set<Int>] = []
    if question.kind == .rank {
      for version in versions {
        let offer = question.positions(of: version)
        if !offers.contains(offer) { offers.append(offer) }
      }
    }
    let addsUp = question.kind == .chooseOne || question.kind == .scale
    let bases = addsUp ? 0 : max(1, offers.count)
    let cells = question.options.count * (question.kind == .rank ? question.places : 1)
    self.init(
      skipped: start, preferNotToSay: start + 1, answered: start + 2..<start + 2 + bases,
      options: start + 2 + bases..<start + 2 + bases + cells, offers: offers)
  }
}

extension CountedQuestion {
  /// Merges what editions, newest first, ask under one name.
  fileprivate init(merging versions: [Question]) {
    let newest = versions[0]
    var (options, met): ([Identifier<Option>], Set<Identifier<Option>>) = ([], [])
    for option in versions.flatMap(\.options) where met.insert(option.id).inserted {
      options.append(option.id)
    }
    var places = 0
    if case .rank(_, let newestPlaces) = newest.kind { places = newestPlaces }
    self.init(
      id: newest.id, kind: newest.kind.name, options: options, places: places,
      decimals: newest.decimals)
  }

  /// Which of the options a version of the question offers.
  func positions(of version: Question) -> Set<Int> {
    Set(version.options.compactMap { options.firstIndex(of: $0.id) })
  }
}

extension Question {
  fileprivate var isCounted: Bool { !practice && kind != .statement }

  fileprivate var decimals: Int {
    guard case .number(min: _, max: _, let decimals) = kind else { return 0 }
    return decimals
  }
}
