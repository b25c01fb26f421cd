import Surveys

/// A survey as its file has it: what is said by leaving it out is left out.
extension DefinitionJSON {
  static func survey(_ survey: Survey, monitoring: MonitoringChoice?) -> DefinitionJSON {
    var members: [(key: String, value: DefinitionJSON)] = [
      ("id", .text(survey.id.text)), ("version", .number(Double(survey.version))),
      ("language", .text(survey.language.text)),
      ("languages", .list(survey.languages.map { .text($0.text) })),
      ("title", .text(survey.title)),
    ]
    let texts = [
      ("purpose", survey.purpose), ("askedBy", survey.askedBy), ("madeWith", survey.madeWith),
    ]
    for (key, text) in texts { if let text { members.append((key, .text(text))) } }
    if let monitoring { members.append(("monitoring", choice(monitoring))) }
    if let consent = survey.consent {
      members.append(("consent", .object([("text", .text(consent))])))
    }
    members.append(("sections", .list(survey.sections.map(section))))
    return .object(members)
  }

  private static func choice(_ choice: MonitoringChoice) -> DefinitionJSON {
    var members: [(key: String, value: DefinitionJSON)] = [("set", .text(choice.set.text))]
    for (key, names) in [("without", choice.without), ("with", choice.with)] where !names.isEmpty {
      members.append((key, .list(names.map { .text($0.text) })))
    }
    return .object(members)
  }

  private static func section(_ section: Section) -> DefinitionJSON {
    var members: [(key: String, value: DefinitionJSON)] = [("id", .text(section.id.text))]
    if let title = section.title { members.append(("title", .text(title))) }
    members.append(("questions", .list(section.questions.map(question))))
    return .object(members)
  }

  private static func question(_ question: Question) -> DefinitionJSON {
    var members: [(key: String, value: DefinitionJSON)] = [
      ("id", .text(question.id.text)), ("kind", .text(question.kind.name.rawValue)),
      ("text", .text(question.text)),
    ]
    if let hint = question.hint { members.append(("hint", .text(hint))) }
    if question.required { members.append(("required", .truth(true))) }
    if question.offersPreferNotToSay { members.append(("preferNotToSay", .truth(true))) }
    if !question.options.isEmpty {
      members.append(("options", .list(question.options.map(option))))
    }
    members += keys(of: question.kind)
    if let condition = question.askIf { members.append(("askIf", self.condition(condition))) }
    return .object(members)
  }

  private static func option(_ option: Option) -> DefinitionJSON {
    .object([("id", .text(option.id.text)), ("text", .text(option.text))])
  }

  private static func keys(of kind: QuestionKind) -> [(key: String, value: DefinitionJSON)] {
    switch kind {
    case .chooseOne(_, let dontKnow), .scale(_, let dontKnow):
      return dontKnow.map { [("dontKnow", .text($0.text))] } ?? []
    case .statement: return []
    case .chooseMany(_, let exclusive, let atMost):
      return [
        exclusive.map { ("exclusive", .text($0.text)) },
        atMost.map { ("atMost", .number(Double($0))) },
      ].compactMap { $0 }
    case .rank(_, let places): return [("places", .number(Double(places)))]
    case .text(let atMost, let lines):
      return [("atMost", .number(Double(atMost))), ("lines", .number(Double(lines)))]
    case .number(let min, let max, let decimals):
      return [
        min.map { ("min", .number($0)) }, max.map { ("max", .number($0)) },
        ("decimals", .number(Double(decimals))),
      ].compactMap { $0 }
    }
  }

  private static func condition(_ condition: Condition) -> DefinitionJSON {
    switch condition {
    case .all(let parts): return .object([("all", .list(parts.map(self.condition)))])
    case .any(let parts): return .object([("any", .list(parts.map(self.condition)))])
    case .not(let part): return .object([("not", self.condition(part))])
    case .test(let question, let test):
      return .object([("question", .text(question.text)), self.test(test)])
    }
  }

  private static func test(_ test: Condition.Test) -> (key: String, value: DefinitionJSON) {
    switch test {
    case .isAnyOf(let options): ("is", .list(options.map(\.text).sorted().map { .text($0) }))
    case .atLeast(let bound): ("atLeast", .number(bound))
    case .atMost(let bound): ("atMost", .number(bound))
    case .answered(let answered): ("answered", .truth(answered))
    }
  }
}
