import Ranking
import Responses
import Surveys
import Tabulation

/// Made-up people who answered the survey about allotments, counted exactly.
enum AllotmentPeople {
  private struct Person {
    let age, sex: Identifier<Option>?
    let language: String
    let options: [Identifier<Question>: [Identifier<Option>]]
    let hours: Int64?
    let wrote: Bool
  }

  static let age = Identifier<Characteristic>(literal: "age")
  static let sex = Identifier<Characteristic>(literal: "sex")
  static let breakdowns = [[age], [age, sex]].compactMap(Breakdown.init)

  static let questions = AllotmentSurvey.survey.questions.map { question in
    CountedQuestion(
      id: question.id, kind: question.kind.name, options: question.options.map(\.id),
      places: question.kind.name == .rank ? 3 : 0,
      decimals: question.kind.name == .number ? 1 : 0)
  }

  /// The same people for the same seed.
  static func tabulation(_ count: Int, seed: UInt64) -> Tabulation {
    var numbers = SplitMix64(seed: seed)
    let people = (0..<count).map { _ in person(&numbers) }
    return Tabulation(
      questions: questions, everybody: group(people), tables: breakdowns.map { table($0, people) },
      respondents: respondents(people), participation: participation(people),
      ballots: questions.filter { $0.kind == .rank }.map { ballots($0, people) })
  }

  private static func ballots(_ question: CountedQuestion, _ people: [Person]) -> DistinctBallots {
    let cast = people.compactMap { person in
      person.options[question.id].map { ideas in
        ideas.compactMap { question.options.firstIndex(of: $0) }
      }
    }
    let counts = Dictionary(cast.map { ($0, 1) }, uniquingKeysWith: +)
    return DistinctBallots(
      question: question.id,
      ballots: counts.keys.sorted { $0.lexicographicallyPrecedes($1) }.map {
        DistinctBallots.Ballot(options: $0, count: counts[$0] ?? 0)
      })
  }

  private static func person(_ numbers: inout SplitMix64) -> Person {
    let ages = ["under-40", "from-40", "from-40", "from-65", "from-65", "from-65"]
    let sexes = ["female", "male", "female"]
    var options: [Identifier<Question>: [Identifier<Option>]] = [:]
    for question in questions where Int.random(in: 0..<30, using: &numbers) > 0 {
      switch question.kind {
      case .chooseOne, .scale:
        options[question.id] = question.options.randomElement(using: &numbers).map { [$0] }
      case .chooseMany:
        let chosen = question.options.dropLast().filter { _ in Bool.random(using: &numbers) }
        options[question.id] = chosen.isEmpty ? question.options.suffix(1) : chosen
      case .rank: options[question.id] = Array(question.options.shuffled(using: &numbers).prefix(3))
      case .text, .number, .statement: continue
      }
    }
    return Person(
      age: Int.random(in: 0..<25, using: &numbers) == 0
        ? nil : ages.randomElement(using: &numbers).flatMap(Identifier.init),
      sex: Int.random(in: 0..<25, using: &numbers) == 0
        ? nil : sexes.randomElement(using: &numbers).flatMap(Identifier.init),
      language: Int.random(in: 0..<6, using: &numbers) == 0 ? "ur" : "en-GB", options: options,
      hours: Int.random(in: 0..<12, using: &numbers) == 0
        ? nil : Int64.random(in: 0...240, using: &numbers),
      wrote: Int.random(in: 0..<3, using: &numbers) == 0)
  }

  private static func group(
    _ people: [Person], _ categories: [Identifier<Option>] = []
  ) -> GroupFigures {
    GroupFigures(
      categories: categories, people: people.count, sites: [:],
      answers: questions.map { answers(to: $0, people) })
  }

  private static func answers(to question: CountedQuestion, _ people: [Person]) -> AnswerCounts {
    var counts = AnswerCounts()
    counts.options = question.options.map { _ in 0 }
    if question.kind == .rank {
      counts.firstChoices = counts.options
      counts.ballots = PointsTally(offering: question.options)
    }
    for person in people { count(person, question, &counts) }
    return counts
  }

  private static func count(
    _ person: Person, _ question: CountedQuestion, _ counts: inout AnswerCounts
  ) {
    let chosen = person.options[question.id] ?? []
    let answered =
      switch question.kind {
      case .number: person.hours != nil
      case .text: person.wrote
      case .chooseOne, .chooseMany, .scale, .rank, .statement: !chosen.isEmpty
      }
    guard answered else { return counts.skipped += 1 }
    counts.answered += 1
    if question.kind == .number, let hours = person.hours { counts.numbers[hours, default: 0] += 1 }
    for (place, option) in chosen.enumerated() {
      guard let position = question.options.firstIndex(of: option) else { continue }
      counts.options[position] += 1
      if question.kind == .rank, place == 0 { counts.firstChoices[position] += 1 }
    }
    if question.kind == .rank, let ballot = Ballot(chosen) { counts.ballots?.count(ballot) }
  }

  private static func categories(
    _ person: Person, _ breakdown: Breakdown
  ) -> [Identifier<Option>]? {
    let all = breakdown.characteristics.compactMap { $0 == age ? person.age : person.sex }
    return all.count == breakdown.characteristics.count ? all : nil
  }

  private static func table(_ breakdown: Breakdown, _ people: [Person]) -> Tabulation.Table {
    let groups = Dictionary(grouping: people) { categories($0, breakdown) }
    let placed = groups.compactMap { key, people in key.map { group(people, $0) } }
    return Tabulation.Table(
      breakdown: breakdown,
      groups: placed.sorted { "\($0.categories)" < "\($1.categories)" },
      unplaced: group(groups[nil] ?? []))
  }

  private static func respondents(_ people: [Person]) -> [Tabulation.Respondents] {
    let monitoring = AllotmentSurvey.survey.monitoring
    return [(age, \Person.age), (sex, \Person.sex)].map { id, path in
      let options = (monitoring?.questions ?? []).filter {
        $0.monitoring?.characteristic == id
      }.flatMap(\.options)
      let broader = (monitoring?.characteristics ?? []).filter { $0.id == id }
        .flatMap(\.categories)
      let all = options + broader
      return Tabulation.Respondents(
        scheme: CategoryScheme(
          characteristic: id,
          categories: all.map { CategoryScheme.Category(id: $0.id, parent: $0.parent) }),
        people: all.map { option in people.count { $0[keyPath: path] == option.id } },
        skipped: people.count { $0[keyPath: path] == nil })
    }
  }

  private static func participation(_ people: [Person]) -> [Tabulation.Participation] {
    ["en-GB", "ur"].map { language in
      let here = people.filter { $0.language == language }
      let complete = here.count { $0.wrote }
      return Tabulation.Participation(
        dimension: .language, category: language, responses: here.count, complete: complete,
        stoppedAfter: questions.map { $0.kind == .number ? here.count - complete : 0 }, blank: 0)
    }
  }
}
