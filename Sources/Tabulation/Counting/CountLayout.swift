import Foundation
import Surveys

/// The questions of all editions together, and where in a group's cells each one is counted.
struct CountLayout: Sendable {
  /// The cells of one question.
  ///
  /// Those who were not asked have none: they are all the others.
  struct Cells: Sendable {
    let skipped: Int
    /// Directly after `skipped`, as their codes are.
    let preferNotToSay: Int
    /// Those who answered, for a rank one cell for each of `offers`; none for a choose-one and a
    /// scale, where they are the sum of the options.
    let answered: Range<Int>
    /// One for each option, for a rank one for each of its counted places; for a number one for each
    /// of the usual values, from `lowest` on.
    let options: Range<Int>
    let lowest: Int
    /// Of a rank: the different sets of options that editions offered, as places among all.
    let offers: [Set<Int>]
  }

  /// The cell of everybody in the group.
  static let people = 0
  /// A cell that counts nothing: what fills up a response's cells.
  static let nothing = 1
  /// The cells of those who come from the first sites there are.
  static let sites = 2..<18
  /// No more values of a number than this have cells of their own.
  static let mostValues = 512

  let questions: [CountedQuestion]
  let cells: [Cells]
  let width: Int
  private let places: [Identifier<Question>: Int]

  /// Puts the questions of the newest edition first, then what only older ones ask, and what nobody
  /// was asked last: the themes of people's own words.
  ///
  /// `filter` tells which editions the people counted can have answered.
  init(
    _ editions: [CountedEdition], coded: [CodedQuestion] = [],
    filter: PopulationFilter = PopulationFilter()
  ) {
    let newestFirst = editions.sorted { $0.version > $1.version }.map { edition in
      edition.questions.filter(\.isCounted)
    }
    var (order, asked): ([Identifier<Question>], [Identifier<Question>: [Question]]) = ([], [:])
    for question in newestFirst.joined() {
      if asked[question.id] == nil { order.append(question.id) }
      asked[question.id, default: []].append(question)
    }
    let versions = order.compactMap { asked[$0] }
    let answered = editions.filter {
      filter.versions.isEmpty || filter.versions.contains($0.version)
    }
    let answers = versions.map { versions in
      CountedQuestion(
        merging: versions, offered: answered,
        ruledOut: answered.map { edition in
          edition.questions.first { $0.isCounted && $0.id == versions[0].id }
            .map { $0.ruledOut(beside: versions[0], inEasyRead: filter.letsInEasyRead) }
            ?? [.preferNotToSay]
        })
    }
    questions =
      answers
      + coded.map { coded in
        answers.first { $0.id == coded.source }.map { coded.question.made(from: $0) }
          ?? coded.question
      }
    places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var (cells, width): ([Cells], Int) = ([], Self.sites.upperBound)
    for (question, versions) in zip(questions, versions) {
      cells.append(Cells(question, versions, from: width))
      width = cells[cells.count - 1].options.upperBound
    }
    for question in coded {
      cells.append(Cells(chosenAmong: question.question.options.count, from: width))
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

  /// The cell of those who come from a site, by its number, while there are cells left.
  static func cell(ofSite site: Int) -> Int? {
    site < sites.count ? sites.lowerBound + site : nil
  }

  /// How many questions of a kind there are.
  func count(of kind: QuestionKind.Name) -> Int { questions.count { $0.kind == kind } }

  /// Which question of a kind one is, from 0.
  func ordinal(of place: Int, among kind: QuestionKind.Name) -> Int {
    questions[..<place].count { $0.kind == kind }
  }

  /// The cells of an edition's question: one for each code, that of not asked being never used, of
  /// all answers together where there are no options to tell apart by; then one for each option, for
  /// a rank that of its first place.
  func codeCells(of question: Question) -> [Int32] {
    guard let place = place(of: question) else { return [] }
    let (counted, cells) = (questions[place], cells[place])
    let offer = cells.offers.firstIndex(of: counted.positions(of: question)) ?? 0
    let answered = cells.answered.isEmpty ? [] : [cells.answered.lowerBound + offer]
    let options = question.options.map { option in
      let position = counted.options.firstIndex(of: option.id) ?? 0
      return cells.options.lowerBound + position * max(1, counted.places)
    }
    return ([Self.people, cells.skipped, cells.preferNotToSay] + answered + options).map(Int32.init)
  }
}

extension CountLayout.Cells {
  /// Of a question of which several options can be chosen.
  fileprivate init(chosenAmong count: Int, from start: Int) {
    self.init(
      skipped: start, preferNotToSay: start + 1, answered: start + 2..<start + 3,
      options: start + 3..<start + 3 + count, lowest: 0, offers: [])
  }

  fileprivate init(_ question: CountedQuestion, _ versions: [Question], from start: Int) {
    var offers: [Set<Int>] = []
    if question.kind == .rank {
      for version in versions {
        let offer = question.positions(of: version)
        if !offers.contains(offer) { offers.append(offer) }
      }
    }
    let addsUp = question.kind == .chooseOne || question.kind == .scale
    let options = start + 2 + (addsUp ? 0 : max(1, offers.count))
    let values = versions[0].usualValues
    let cells =
      switch question.kind {
      case .chooseOne, .scale, .chooseMany, .text, .statement: question.options.count
      case .rank: question.options.count * question.places
      case .number: values.count
      }
    self.init(
      skipped: start, preferNotToSay: start + 1, answered: start + 2..<options,
      options: options..<options + cells, lowest: values.lowerBound, offers: offers)
  }
}

extension CountedQuestion {
  /// Merges what editions, newest first, ask under one name.
  ///
  /// What none of the editions allows is ruled out.
  fileprivate init(
    merging versions: [Question], offered editions: [CountedEdition], ruledOut: [Set<Unanswered>]
  ) {
    let newest = versions[0]
    var (options, met): ([Identifier<Option>], Set<Identifier<Option>>) = ([], [])
    for option in versions.flatMap(\.options) where met.insert(option.id).inserted {
      options.append(option.id)
    }
    let offered = editions.flatMap { edition in
      edition.questions.filter { $0.isCounted && $0.id == newest.id }.flatMap(\.options)
    }
    var places = 0
    if case .rank(_, let newestPlaces) = newest.kind { places = max(1, newestPlaces) }
    self.init(
      id: newest.id, kind: newest.kind.name, options: options, dontKnow: newest.kind.dontKnow,
      places: places, decimals: newest.decimals,
      ruledOut: ruledOut.reduce(Set(Unanswered.allCases)) { $0.intersection($1) },
      unoffered: Set(options).subtracting(offered.map(\.id)),
      askIf: newest.askIf)
  }

  /// Which of the options a version of the question offers.
  func positions(of version: Question) -> Set<Int> {
    Set(version.options.compactMap { options.firstIndex(of: $0.id) })
  }
}

extension Question {
  fileprivate var isCounted: Bool { !practice && kind != .statement }

  /// As it counts beside the newest version: those whom it asks for something else were not asked.
  fileprivate func ruledOut(beside newest: Question, inEasyRead: Bool) -> Set<Unanswered> {
    kind.name == newest.kind.name && decimals == newest.decimals
      ? ruledOut(inEasyRead: inEasyRead) : [.preferNotToSay]
  }

  fileprivate var decimals: Int {
    guard case .number(min: _, max: _, let decimals) = kind else { return 0 }
    return decimals
  }

  /// The numbers that most people will give, times ten to the power of the decimals: as many as have
  /// cells, from the smallest possible on.
  fileprivate var usualValues: Range<Int> {
    guard case .number(let min, let max, let decimals) = kind else { return 0..<0 }
    let unit = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let lowest = Int(exactly: ((min ?? 0) * unit).rounded()) ?? 0
    let highest = max.flatMap { Int(exactly: ($0 * unit).rounded()) } ?? Int.max
    let (span, overflow) = highest.subtractingReportingOverflow(lowest)
    let most = CountLayout.mostValues
    guard !overflow, span < most else { return lowest..<lowest + most }
    return lowest..<Swift.max(lowest, highest) + 1
  }
}
