/// What only the questions of a monitoring set say.
extension QuestionFile {
  mutating func monitoring(
    of id: Identifier<Question>?, _ kind: QuestionKind?, _ object: inout ObjectReader
  ) -> MonitoringAspect? {
    guard let characteristics else { return nil }
    let characteristic = object.required(
      "characteristic", Shape<Identifier<Characteristic>>.identifier().placed)
    if let characteristic, !characteristics.contains(characteristic.value) {
      object.problems.report(
        characteristic.place,
        "There is no characteristic \"\(characteristic.value)\" in this set. "
          + Nearest.hint(
            to: characteristic.value.text, among: characteristics.map(\.text).sorted(),
            otherwise: "Add it to \"characteristics\"."))
    }
    let values = object.optional("derive", Shape.anything.list(atLeast: 1)) ?? []
    let derive = values.compactMap { derivation($0, id, kind, &object.problems) }
    let offByDefault = object.optional("offByDefault", .truth)
    settle(characteristic?.value)
    return characteristic.map {
      MonitoringAspect(
        characteristic: $0.value, derive: derive, offByDefault: offByDefault ?? false)
    }
  }

  /// Books the references made since the last time to the characteristic they belong to.
  mutating func settle(_ characteristic: Identifier<Characteristic>?) {
    if let characteristic { references[characteristic, default: []] += pending }
    pending = []
  }

  private mutating func derivation(
    _ value: JSONValue, _ id: Identifier<Question>?, _ kind: QuestionKind?,
    _ problems: inout ProblemList
  ) -> Derivation? {
    let label = "Each entry of \"derive\""
    guard var object = ObjectReader(value, label, "derivation", &problems) else { return nil }
    defer { object.finish(&problems) }
    let answers = object.required("answers", .anything)
    let category = object.required("category", Shape<Identifier<Option>>.identifier().placed)
    if let category { pending.append(CategoryReference(child: nil, target: category)) }
    guard let answers, let category else { return nil }
    let pairs = pairs(answers, id, kind, &object.problems)
    return Derivation(answers: pairs, category: category.value)
  }

  private func pairs(
    _ value: JSONValue, _ id: Identifier<Question>?, _ kind: QuestionKind?,
    _ problems: inout ProblemList
  ) -> [Identifier<Question>: Identifier<Option>] {
    guard case .object(let members) = value.content else {
      Shape<Void>.refuse(value, "\"answers\"", "an object", &problems)
      return [:]
    }
    if members.isEmpty {
      problems.report(value.place, "\"answers\" is empty. Name questions and their options in it.")
    }
    var pairs: [Identifier<Question>: Identifier<Option>] = [:]
    for member in members where !problems.isFull {
      let name = JSONValue(place: member.place, content: .text(member.key))
      let question = Shape<Identifier<Question>>.identifier().read(name, "", &problems)
      let option = Shape<Identifier<Option>>.identifier()
        .read(member.value, quoted(member.key), &problems)
      guard let question, let option else { continue }
      pairs[question] = option
      let kind = question == id ? kind : earlier[question]??.kind
      check(option, of: question, kind, id, member, &problems)
    }
    return pairs
  }

  private func check(
    _ option: Identifier<Option>, of question: Identifier<Question>, _ kind: QuestionKind?,
    _ asker: Identifier<Question>?, _ member: JSONMember, _ problems: inout ProblemList
  ) {
    if let kind {
      guard !kind.options.contains(where: { $0.id == option }) else { return }
      problems.report(
        member.value.place,
        Self.noOption(option, of: kind.options, "the question \"\(question)\""))
    } else if question != asker, earlier[question] == nil {
      let later = "It comes later. Name this question or an earlier one."
      let known = (earlier.keys.map(\.text) + [asker?.text].compactMap { $0 }).sorted()
      problems.report(
        member.place,
        "There is no question \"\(question)\" up to here. "
          + (all.contains(question.text)
            ? later
            : Nearest.hint(
              to: question.text, among: known,
              otherwise: "Name this question or an earlier one.")))
    }
  }
}
