import Surveys
import Translations

/// Questions.
extension SurveyRows {
  private static let columns: Set = [
    "name", "label", "hint", "required", "relevant", "constraint", "parameters", "appearance",
  ]

  mutating func ask(_ row: FormRow, _ type: QuestionType, _ cell: FormCell) {
    if case .other(let name) = type {
      findings.notCarried(
        cell.place,
        "A row of the type \"\(name.shown)\" is not carried: \(QuestionType.reason(name))")
      return pass(row, "it is of the type \"\(name.shown)\"")
    }
    let isTold = tellFaults(row, Self.columns)
    guard let name = row.cell("name") else {
      if isTold { return }
      return findings.problem(row.place, "The question has no name. Write one under \"name\".")
    }
    var maker = QuestionRow(row: row, lists: context.lists, findings: findings)
    let kind = maker.kind(type)
    findings = maker.findings
    guard let kind else { return pass(row, "its answers cannot be listed") }
    let id: Identifier<Question> = names.identifier(name.text, "question", name.place)
    let (text, hint) = texts(of: row, name)
    let isStatement = kind.kind == .statement
    let question = Question(
      id: id, kind: kind.kind, text: text.source, hint: hint?.source,
      required: isStatement ? false : isRequired(row),
      offersPreferNotToSay: kind.offersPreferNotToSay,
      askIf: settled(
        groups.map(\.condition) + [condition(of: row, "it is asked of everybody")], row))
    if type == .acknowledge {
      findings.changed(
        cell.place, "The text is shown; the tick under it is not asked for. Nothing to do.")
    }
    add(question, text, hint, kind.choices)
    remember(question, name, kind.choices)
    tellRest(row)
  }

  /// A question without a label says its hint, or at least its name.
  private mutating func texts(
    of row: FormRow, _ name: FormCell
  ) -> (FormText, FormText?) {
    let hint = context.languages.text(row, "hint", &findings)
    if let text = context.languages.text(row, "label", &findings) { return (text, hint) }
    findings.changed(
      name.place,
      "The question has no label, so its \(hint == nil ? "name" : "hint") stands in its place. Write "
        + "a label.")
    return (hint ?? FormText(source: name.text, others: [:]), nil)
  }

  private mutating func isRequired(_ row: FormRow) -> Bool {
    guard let cell = row.cell("required") else { return false }
    if let answer = YesNo.read(cell.text) { return answer }
    findings.notCarried(
      cell.place,
      "Whether the question must be answered depends on other answers, which cannot be said here; "
        + "it may be passed over. Write yes, or leave the cell empty.")
    return false
  }

  private mutating func remember(
    _ question: Question, _ name: FormCell, _ choices: [ChoiceLists.Choice]
  ) {
    guard known[name.text] == nil else {
      known[name.text] = .nothing("there are two questions called \"\(name.text.shown)\"")
      return
    }
    known[name.text] = .question(
      AskedQuestion(
        id: question.id, kind: question.kind,
        offersPreferNotToSay: question.offersPreferNotToSay,
        options: choices.map { ($0.name, $0.id) }))
  }

  mutating func add(
    _ question: Question, _ text: FormText, _ hint: FormText?, _ choices: [ChoiceLists.Choice]
  ) {
    if groups.isEmpty, !isLoose {
      isLoose = true
      let id: Identifier<Section> = FormNames.unique("questions", "section", among: names.taken)
      names.take(id.text)
      sections.append(
        DraftSection(id: id, title: nil, place: FormPlace(sheet: "survey", row: 1)))
    }
    sections[sections.count - 1].questions.append(question)
    keep(text, context.path.question(question.id, .text))
    keep(hint, context.path.question(question.id, .hint))
    for choice in choices {
      keep(choice.text, context.path.option(choice.id, of: question.id, .text))
    }
  }
}
