import Surveys
import Translations

/// Groups and repeats.
extension SurveyRows {
  private static let columnsOfHeadings: Set = ["name", "label", "hint", "relevant"]

  mutating func begin(_ row: FormRow, isRepeat: Bool) {
    let name = row.text("name")
    if !name.isEmpty, known[name] == nil {
      known[name] = .nothing("\"\(name.shown)\" is a group, not a question")
    }
    let isPassed = groups.last?.content == .repeated
    guard !isRepeat, !isPassed else {
      return open(.repeated, row, .always, isRepeat: isRepeat)
    }
    tellFaults(row, groups.isEmpty ? ["name", "label", "relevant"] : Self.columnsOfHeadings)
    if groups.isEmpty, name == StartPage.group {
      keep(context.languages.text(row, "label", &findings), context.path.whole(.title))
      return open(.start, row, .always)
    }
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
    _ content: OpenGroup.Content, _ row: FormRow, _ condition: SaidCondition,
    isRepeat: Bool = false
  ) {
    groups.append(
      OpenGroup(content: content, isRepeat: isRepeat, place: row.place, condition: condition))
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

  mutating func end(_ row: FormRow, isRepeat: Bool) {
    guard let group = groups.popLast() else {
      return findings.problem(
        row.place,
        "There is no group to end here. Take the row out, or add the row that begins it.")
    }
    isLoose = false
    guard group.isRepeat == isRepeat else {
      let (ends, began) = isRepeat ? ("repeat", "group") : ("group", "repeat")
      return findings.problem(
        row.place,
        "A \(ends) ends here, but what began in row \(group.place.row) is a \(began). Put the two "
          + "right.")
    }
    guard group.content == .repeated else { return }
    guard groups.last?.content != .repeated else {
      groups[groups.count - 1].passed += group.passed
      return
    }
    findings.notCarried(
      group.place,
      "The repeat that begins here is not carried, nor are the \(group.passed) rows in it: a survey "
        + "asks each question once. Ask a fixed number of times, or make it a survey of its own.")
  }

  mutating func drop(where isEmpty: (DraftSection) -> Bool) {
    for section in sections where isEmpty(section) {
      findings.notCarried(
        section.place, "Nothing in this group is carried, so there is no section for it.")
    }
    sections.removeAll(where: isEmpty)
  }
}
