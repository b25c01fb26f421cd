import Ranking
import Surveys
import Tabulation

/// What one person of a test did with one question; options by their place.
enum Given: Hashable {
  case one(Int)
  case many([Int])
  case ranking([Int])
  case number(Int64)
  case text
  case skipped, preferNotToSay, notAsked
}

/// People made up for a test, counted one by one so that nothing of the product is used.
struct Population {
  struct Person {
    /// The finest category by characteristic; nobody is asked twice.
    var categories: [String: String] = [:]
    var site: String?
    var answers: [Given]
    var language = "en-GB"

    var isEasyRead: Bool { language.hasSuffix("-x-easyread") }
  }

  var schemes: [CategoryScheme]
  var questions: [CountedQuestion]
  var people: [Person] = []

  /// Adds so many people who are alike.
  mutating func add(
    _ count: Int, _ categories: [String: String], site: String? = nil, _ answers: Given...
  ) {
    people += Array(
      repeating: Person(categories: categories, site: site, answers: answers), count: count)
  }

  /// Adds so many people who are alike and gave no category.
  mutating func add(_ count: Int, language: String = "en-GB", _ answers: Given...) {
    people += Array(repeating: Person(answers: answers, language: language), count: count)
  }

  func tabulation(by breakdowns: [[String]] = []) throws -> Tabulation {
    try Tabulation(
      questions: questions, everybody: figures([], of: people),
      tables: breakdowns.map { try table($0) },
      beneath: Breakdown.beneath(breakdowns.map(breakdown)).map {
        try table($0.characteristics.map(\.text))
      }, respondents: schemes.map(respondents),
      participation: participation(), ballots: questions.filter { $0.kind == .rank }.map(ballots))
  }

  private func table(_ characteristics: [String]) throws -> Tabulation.Table {
    var groups: [[String]: [Person]] = [:]
    var unplaced: [Person] = []
    for person in people {
      let categories = characteristics.compactMap { person.categories[$0] }
      if categories.count == characteristics.count {
        groups[categories, default: []].append(person)
      } else {
        unplaced.append(person)
      }
    }
    return try Tabulation.Table(
      breakdown: breakdown(characteristics),
      groups: groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        try figures($0.key, of: $0.value)
      }, unplaced: figures([], of: unplaced))
  }

  private func figures(_ categories: [String], of people: [Person]) throws -> GroupFigures {
    var sites: [Identifier<Site>: Int] = [:]
    for site in people.compactMap(\.site) { try sites[id(site), default: 0] += 1 }
    return try GroupFigures(
      categories: categories.map { try id($0) }, people: people.count, sites: sites,
      answers: questions.indices.map { index in
        var counts = AnswerCounts()
        counts.options = questions[index].options.map { _ in 0 }
        if questions[index].kind == .rank {
          counts.firstChoices = counts.options
          counts.ballots = PointsTally(offering: questions[index].options)
        }
        for person in people { counts.count(person.answers[index], of: questions[index]) }
        return counts
      })
  }

  private func respondents(_ scheme: CategoryScheme) -> Tabulation.Respondents {
    let answered = people.compactMap { $0.categories[scheme.characteristic.text] }
    return Tabulation.Respondents(
      scheme: scheme,
      people: scheme.categories.map { category in answered.count { $0 == category.id.text } },
      skipped: people.count - answered.count)
  }

  /// By language, and by Easy Read where anybody used it.
  private func participation() -> [Tabulation.Participation] {
    let languages = Set(people.map(\.language)).sorted().map { language in
      participation(.language, language, people.filter { $0.language == language })
    }
    guard people.contains(where: \.isEasyRead) else { return languages }
    return languages + [
      participation(.easyRead, "yes", people.filter(\.isEasyRead)),
      participation(.easyRead, "no", people.filter { !$0.isEasyRead }),
    ]
  }

  private func participation(
    _ dimension: ParticipationDimension, _ category: String, _ readers: [Person]
  ) -> Tabulation.Participation {
    let last = readers.map { person in
      person.answers.lastIndex { $0 != .skipped && $0 != .notAsked } ?? -1
    }
    return Tabulation.Participation(
      dimension: dimension, category: category, responses: readers.count,
      complete: last.count { $0 == questions.count - 1 },
      stoppedAfter: questions.indices.map { index in
        index == questions.count - 1 ? 0 : last.count { $0 == index }
      }, blank: last.count { $0 == -1 })
  }

  private func ballots(_ question: CountedQuestion) -> DistinctBallots {
    var kinds: [[Int]: Int] = [:]
    for person in people {
      guard let index = questions.firstIndex(of: question),
        case .ranking(let options) = person.answers[index]
      else { continue }
      kinds[Array(options.prefix(question.places)), default: 0] += 1
    }
    return DistinctBallots(
      question: question.id,
      ballots: kinds.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        DistinctBallots.Ballot(options: $0.key, count: $0.value)
      })
  }
}

extension AnswerCounts {
  fileprivate mutating func count(_ given: Given, of question: CountedQuestion) {
    switch given {
    case .skipped: return skipped += 1
    case .preferNotToSay: return preferNotToSay += 1
    case .notAsked: return notAsked += 1
    case .text: break
    case .one(let option): options[option] += 1
    case .many(let chosen): for option in chosen { options[option] += 1 }
    case .number(let number): numbers[number, default: 0] += 1
    case .ranking(let ranked):
      for option in ranked.prefix(question.places) { options[option] += 1 }
      if let first = ranked.first { firstChoices[first] += 1 }
      if let ballot = Ballot(ranked.map { question.options[$0] }) { ballots?.count(ballot) }
    }
    answered += 1
  }
}
