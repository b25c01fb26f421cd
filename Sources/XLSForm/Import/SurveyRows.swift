import Surveys
import Translations

/// Goes through the sheet `survey` row by row: groups become sections, rows questions.
struct SurveyRows {
  let context: ImportContext
  var findings: FormFindings
  var names: FormNames
  private(set) var sections: [DraftSection] = []
  private(set) var start = StartPage()
  private(set) var monitoring: AskedMonitoring?
  /// Translations by the path of their text.
  private(set) var translations: [LanguageTag: [String: String]] = [:]

  private var known: [String: FormName] = [:]
  private var groups: [OpenGroup] = []
  /// Whether the section at hand takes questions that stand in no group.
  private var isLoose = false
  private let allNames: Set<String>

  init(_ context: ImportContext, _ names: FormNames, _ findings: FormFindings) {
    (self.context, self.names, self.findings) = (context, names, findings)
    allNames = Set(context.form.survey.rows.map { $0.text("name") })
  }

  mutating func read() {
    for row in context.form.survey.rows {
      guard let type = row.cell("type") else {
        if row.cell("name") != nil || row.cell("label") != nil {
          findings.notCarried(row.place, "The row has no type, so it is left out. Write one.")
        }
        continue
      }
      read(row, QuestionType(type.text), type)
    }
    for group in groups {
      findings.problem(
        group.place, "The group that begins here never ends. Add a row \"end group\".")
    }
    drop { $0.questions.isEmpty }
  }

  private mutating func read(_ row: FormRow, _ type: QuestionType, _ cell: FormCell) {
    switch type {
    case .beginGroup: begin(row, isRepeat: false)
    case .beginRepeat: begin(row, isRepeat: true)
    case .endGroup: end(row, isRepeat: false)
    case .endRepeat: end(row, isRepeat: true)
    case .selectOne, .selectMultiple, .rank, .text, .integer, .decimal, .range, .note,
      .acknowledge, .other:
      switch groups.last?.content {
      case .repeated: pass(row, "it stands in a repeat, which is not carried")
      case .start: readStart(row)
      case .monitoring: readMonitoring(row)
      case .section, .inner, nil: ask(row, type, cell)
      }
    }
  }

  private mutating func pass(_ row: FormRow, _ reason: String) {
    let name = row.text("name")
    if !name.isEmpty { known[name] = .nothing("\"\(name.shown)\" is not carried: \(reason)") }
    if let index = groups.lastIndex(where: { $0.content == .repeated }) {
      groups[index].passed += 1
    }
  }
}

/// What the rows of a form are read with.
struct ImportContext {
  let form: FormSource
  let survey: Identifier<Survey>
  let languages: FormLanguages
  let lists: ChoiceLists
  /// The set of monitoring questions of a name, where it is at hand.
  let monitoringSet: (Identifier<MonitoringSet>) -> MonitoringSet?

  var path: TextPath { TextPath(survey) }
}

struct DraftSection {
  let id: Identifier<Section>
  let title: String?
  let place: FormPlace
  var questions: [Question] = []
}

/// What a form that was made here says before its first question.
struct StartPage {
  /// The name of the group, which no identifier is like.
  static let group = "start.page"

  enum Part: String, CaseIterable {
    case purpose = "start.purpose"
    case askedBy = "start.asked-by"
    case madeWith = "start.made-with"
    case consent = "start.consent"

    var path: TextPath.Whole {
      switch self {
      case .purpose: .purpose
      case .askedBy: .askedBy
      case .madeWith: .madeWith
      case .consent: .consent
      }
    }
  }

  var texts: [Part: String] = [:]
}

/// The monitoring questions that a form asks, by the names of a set that is at hand.
struct AskedMonitoring {
  /// What stands before the name of a set and of each of its questions.
  static let prefix = "monitoring."

  let set: MonitoringSet
  let place: FormPlace
  var questions: [Identifier<Question>] = []
}

private struct OpenGroup {
  enum Content { case section, inner, repeated, start, monitoring }

  let content: Content
  let place: FormPlace
  let condition: SaidCondition
  /// The rows of a repeat that are passed over.
  var passed = 0
}

/// Groups and repeats.
extension SurveyRows {
  fileprivate mutating func begin(_ row: FormRow, isRepeat: Bool) {
    let name = row.text("name")
    if !name.isEmpty, known[name] == nil {
      known[name] = .nothing("\"\(name.shown)\" is a group, not a question")
    }
    let isPassed = groups.last?.content == .repeated
    guard !isRepeat, !isPassed else { return open(.repeated, row, .always) }
    if groups.isEmpty, name == StartPage.group { return open(.start, row, .always) }
    if groups.isEmpty, name.hasPrefix(AskedMonitoring.prefix), beginMonitoring(row, name) {
      return open(.monitoring, row, .always)
    }
    let condition = condition(of: row, "its questions are asked of everybody")
    if groups.isEmpty {
      addSection(row, name)
      open(.section, row, condition)
    } else {
      tellHeading(row, name, condition)
      open(.inner, row, condition)
    }
  }

  private mutating func open(
    _ content: OpenGroup.Content, _ row: FormRow, _ condition: SaidCondition
  ) {
    groups.append(OpenGroup(content: content, place: row.place, condition: condition))
  }

  private mutating func addSection(_ row: FormRow, _ name: String) {
    isLoose = false
    let id: Identifier<Section> = names.identifier(
      name.isEmpty ? "section" : name, "section", row.cell("name")?.place ?? row.place)
    let title = context.languages.text(row, "label", &findings)
    keep(title, context.path.title(of: id))
    if let hint = row.all("hint").first {
      findings.notCarried(
        hint.place, "A section has no hint here. Put it into the label, or into a note.")
    }
    sections.append(DraftSection(id: id, title: title?.source, place: row.place))
  }

  /// The label of a group inside another becomes something to read before its questions.
  private mutating func tellHeading(_ row: FormRow, _ name: String, _ own: SaidCondition) {
    guard let text = context.languages.text(row, "label", &findings) else { return }
    let hint = context.languages.text(row, "hint", &findings)
    let id: Identifier<Question> = names.identifier(
      name.isEmpty ? "heading" : name, "heading", row.cell("name")?.place ?? row.place)
    findings.changed(
      row.place,
      "A group inside a group is no section here: its label becomes a statement before its "
        + "questions.")
    add(
      Question(
        id: id, kind: .statement, text: text.source, hint: hint?.source,
        askIf: settled(groups.map(\.condition) + [own], row)), text, hint, [])
  }

  fileprivate mutating func end(_ row: FormRow, isRepeat: Bool) {
    guard let group = groups.popLast() else {
      return findings.problem(
        row.place,
        "There is no group to end here. Take the row out, or add the row that begins it.")
    }
    isLoose = false
    guard group.content == .repeated else {
      guard isRepeat else { return }
      return findings.problem(
        row.place,
        "A repeat ends here, but what began in row \(group.place.row) is a group. Put the two right.")
    }
    guard groups.last?.content != .repeated else {
      groups[groups.count - 1].passed += group.passed
      return
    }
    findings.notCarried(
      group.place,
      "The repeat that begins here is not carried, nor are the \(group.passed) rows in it: a survey "
        + "asks each question once. Ask a fixed number of times, or make it a survey of its own.")
  }

  fileprivate mutating func drop(where isEmpty: (DraftSection) -> Bool) {
    for section in sections where isEmpty(section) {
      findings.notCarried(
        section.place, "Nothing in this group is carried, so there is no section for it.")
    }
    sections.removeAll(where: isEmpty)
  }
}

/// Questions.
extension SurveyRows {
  fileprivate mutating func ask(_ row: FormRow, _ type: QuestionType, _ cell: FormCell) {
    if case .other(let name) = type {
      findings.notCarried(
        cell.place,
        "A row of the type \"\(name.shown)\" is not carried: \(QuestionType.reason(name))")
      return pass(row, "it is of the type \"\(name.shown)\"")
    }
    guard let name = row.cell("name") else {
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

  private mutating func add(
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

  private mutating func keep(_ text: FormText?, _ path: String) {
    for (tag, translation) in text?.others ?? [:] {
      translations[tag, default: [:]][path] = translation
    }
  }
}

/// Conditions.
extension SurveyRows {
  /// What the column `relevant` says; what cannot be said is told, with what that means.
  fileprivate mutating func condition(of row: FormRow, _ consequence: String) -> SaidCondition {
    guard let cell = row.cell("relevant") else { return .always }
    let reading = ConditionReading { [known, allNames] name in
      if let meaning = known[name] { return meaning }
      return .nothing(
        allNames.contains(name)
          ? "\"\(name.shown)\" comes later" : "there is no question \"\(name.shown)\"")
    }
    do throws(Unsayable) {
      let said = try reading.condition(cell.text)
      _ = try said.condition()
      return said
    } catch {
      findings.notCarried(
        cell.place,
        "The condition \"\(cell.text.shown)\" cannot be said here: \(error.reason). So "
          + "\(consequence); say in its text whom it is for, or change the condition.")
      return .always
    }
  }

  private mutating func settled(_ parts: [SaidCondition], _ row: FormRow) -> Condition? {
    do throws(Unsayable) {
      return try SaidCondition.all(parts).condition()
    } catch {
      findings.notCarried(
        row.place,
        "The conditions of the groups around this row cannot be said together: \(error.reason). It "
          + "is asked of everybody.")
      return nil
    }
  }
}

/// What a form that was made here carries beyond questions.
extension SurveyRows {
  fileprivate mutating func readStart(_ row: FormRow) {
    guard let part = StartPage.Part(rawValue: row.text("name")),
      let text = context.languages.text(row, "label", &findings)
    else {
      return findings.notCarried(
        row.place, "The first page of a survey has no place for this row. Put it into a group.")
    }
    start.texts[part] = text.source
    keep(text, context.path.whole(part.path))
  }

  private mutating func beginMonitoring(_ row: FormRow, _ name: String) -> Bool {
    let id = String(name.dropFirst(AskedMonitoring.prefix.count))
    guard let id = Identifier<MonitoringSet>(id), let set = context.monitoringSet(id) else {
      findings.changed(
        row.place,
        "There is no monitoring set \"\(id.shown)\" here, so its questions become questions of the "
          + "survey. Add the set beside the surveys and import the form again.")
      return false
    }
    monitoring = AskedMonitoring(set: set, place: row.place)
    return true
  }

  fileprivate mutating func readMonitoring(_ row: FormRow) {
    let name = row.text("name")
    let id = Identifier<Question>(String(name.dropFirst(AskedMonitoring.prefix.count)))
    guard let id, let set = monitoring?.set, set.questions.contains(where: { $0.id == id }) else {
      return findings.notCarried(
        row.place,
        "The monitoring set \"\(monitoring?.set.id.text ?? "")\" has no question "
          + "\"\(name.shown)\". Put it into another group, or into the set.")
    }
    monitoring?.questions.append(id)
  }
}
