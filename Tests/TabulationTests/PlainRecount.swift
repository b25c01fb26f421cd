import Ranking
import Responses
import Surveys
import Tabulation

/// Counts responses one by one from their decoded sheets, with dictionaries and no haste: what the
/// counting by the stream is held against.
struct PlainRecount {
  /// A response in the clear.
  struct Person {
    let edition: CountedEdition
    let response: SampleResponse
    let answers: AnswerSheet
    let monitoring: AnswerSheet
  }

  let tabulation: Tabulation
  let people: [Person]

  /// Takes the names of questions, options and categories from a tabulation, and no count.
  init(
    naming tabulation: Tabulation, _ editions: [CountedEdition], _ responses: [SampleResponse]
  ) throws {
    self.tabulation = tabulation
    people = try responses.compactMap { response in
      guard let edition = editions.first(where: { $0.version == response.version }) else {
        return nil
      }
      let asked = edition.monitoring?.questions ?? []
      return Person(
        edition: edition, response: response,
        answers: try AnswerEncoding(edition.questions).decode(
          EncodedAnswers(bytes: response.answers)),
        monitoring: try response.monitoring.map {
          try AnswerEncoding(asked).decode(EncodedAnswers(bytes: $0))
        } ?? AnswerSheet())
    }
  }

  func figures(_ categories: [Identifier<Option>], of people: [Person]) -> GroupFigures {
    var sites: [Identifier<Site>: Int] = [:]
    for person in people { if let site = person.response.site { sites[site, default: 0] += 1 } }
    return GroupFigures(
      categories: categories, people: people.count, sites: sites,
      answers: tabulation.questions.map { counts(of: $0, people) })
  }

  private func counts(of question: CountedQuestion, _ people: [Person]) -> AnswerCounts {
    var counts = AnswerCounts()
    counts.options = question.options.map { _ in 0 }
    counts.firstChoices = question.kind == .rank ? counts.options : []
    for person in people {
      let asked = person.edition.questions.first { $0.id == question.id && !$0.practice }
      switch asked.map({ person.answers[$0.id] }) ?? .notAsked {
      case .notAsked where question.ruledOut.contains(.notAsked): counts.skipped += 1
      case .preferNotToSay where question.ruledOut.contains(.preferNotToSay): counts.skipped += 1
      case .notAsked: counts.notAsked += 1
      case .skipped: counts.skipped += 1
      case .preferNotToSay: counts.preferNotToSay += 1
      case .answered(let answer):
        counts.answered += 1
        count(answer, to: question, &counts)
      }
    }
    if question.kind == .rank { counts.ballots = tally(of: question, people) }
    return counts
  }

  private func count(_ answer: Answer, to question: CountedQuestion, _ counts: inout AnswerCounts) {
    func place(_ option: Identifier<Option>) -> Int {
      question.options.firstIndex(of: option) ?? -1
    }
    switch answer {
    case .option(let option): counts.options[place(option)] += 1
    case .options(let options): for option in options { counts.options[place(option)] += 1 }
    case .ranking(let options):
      for option in options.prefix(question.places) { counts.options[place(option)] += 1 }
      if let first = options.first { counts.firstChoices[place(first)] += 1 }
    case .text: break
    case .number(let number):
      let unit = [1.0, 10, 100][question.decimals]
      counts.numbers[Int64((number * unit).rounded()), default: 0] += 1
    }
  }

  private func tally(
    of question: CountedQuestion, _ people: [Person]
  ) -> PointsTally<Identifier<Option>> {
    var tally = PointsTally(offering: question.options)
    for version in Set(people.map(\.edition.version)) {
      let voters = people.filter { $0.edition.version == version }
      let asked = voters[0].edition.questions.first { $0.id == question.id && !$0.practice }
      guard let asked else { continue }
      var ofVersion = PointsTally(offering: asked.options.map(\.id))
      for voter in voters {
        guard case .answered(.ranking(let options)) = voter.answers[question.id],
          let ballot = Ballot(Array(options.prefix(question.places)))
        else { continue }
        ofVersion.count(ballot)
      }
      tally.add(ofVersion)
    }
    return tally
  }
}

extension PlainRecount {
  /// Where a person stands in a characteristic.
  enum Standing: Hashable { case category(Identifier<Option>), skipped, preferNotToSay, notAsked }

  func standing(of person: Person, in scheme: CategoryScheme) -> Standing {
    let asked = (person.edition.monitoring?.questions ?? []).filter {
      $0.monitoring?.characteristic == scheme.characteristic && $0.kind.name != .text
    }
    // The characteristic whose answers are paired is the only one with derivations here.
    let derives = asked.contains { $0.monitoring?.derive.isEmpty == false }
    var meant: [Identifier<Option>] = []
    for question in asked {
      let chosen = options(person.monitoring[question.id])
      let isPaired = derives && ["condition", "limits"].contains(question.id.text)
      if !isPaired, let one = together(chosen, scheme) { meant.append(one) }
      let fitting = question.monitoring?.derive.first { derivation in
        derivation.answers.allSatisfy { question, option in
          options(person.monitoring[question]).contains(option)
        }
      }
      if let fitting { meant.append(fitting.category) }
    }
    let depths = meant.map { path($0, scheme).count }
    if let deepest = depths.max(), let first = depths.firstIndex(of: deepest) {
      return .category(meant[first])
    }
    let states = asked.map { person.monitoring[$0.id] }
    if states.contains(.preferNotToSay) { return .preferNotToSay }
    return states.contains { $0 != .notAsked } ? .skipped : .notAsked
  }

  private func options(_ state: AnswerState) -> [Identifier<Option>] {
    switch state.answer {
    case .option(let option): [option]
    case .options(let options), .ranking(let options): options
    case .text, .number, nil: []
    }
  }

  /// From a category up to the broadest that it is part of.
  private func path(_ category: Identifier<Option>, _ scheme: CategoryScheme) -> [Identifier<
    Option
  >] {
    let parent = scheme.categories.first { $0.id == category }?.parent
    return [category] + (parent.map { path($0, scheme) } ?? [])
  }

  private func together(
    _ chosen: [Identifier<Option>], _ scheme: CategoryScheme
  ) -> Identifier<Option>? {
    let paths = chosen.map { path($0, scheme) }
    return paths.first?.first { category in paths.allSatisfy { $0.contains(category) } }
      ?? chosen.first
  }
}
