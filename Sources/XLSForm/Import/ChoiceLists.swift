import Surveys

/// The lists of answers of a form, by their names.
struct ChoiceLists {
  struct Choice {
    let name: String
    let id: Identifier<Option>
    let text: FormText
  }

  private var lists: [String: [Choice]] = [:]

  subscript(list: String) -> [Choice]? { lists[list] }

  /// Reads the sheet `choices`.
  init(
    _ table: FormTable?, _ languages: FormLanguages, allowsTwins: Bool, _ names: inout FormNames,
    _ findings: inout FormFindings
  ) {
    guard let table else { return }
    var taken: [String: [String: FormPlace]] = [:]
    for row in table.rows {
      let isNote = row.cell("list_name") == nil && row.cell("name") == nil
      let isTold = findings.problems(of: row) {
        languages.counts(
          $0, among: isNote ? ["list_name", "name"] : ["list_name", "name", "label"])
      }
      guard let list = row.cell("list_name") else {
        if row.cell("name") != nil, !isTold {
          findings.problem(
            row.place, "The answer belongs to no list. Write its name under \"list_name\".")
        }
        continue
      }
      guard let name = row.cell("name") else {
        if !isTold {
          findings.problem(
            row.place, "The answer of the list \"\(list.text.shown)\" has no name. Write one.")
        }
        continue
      }
      if let first = taken[list.text]?[name.text], !allowsTwins {
        findings.problem(
          name.place,
          "The list \"\(list.text.shown)\" has two answers called \"\(name.text.shown)\", the first "
            + "in \(first). Give one of them another name.")
        continue
      }
      taken[list.text, default: [:]][name.text] = name.place
      add(name, to: list.text, text(row, name, languages, &findings), &names)
    }
  }

  private func text(
    _ row: FormRow, _ name: FormCell, _ languages: FormLanguages, _ findings: inout FormFindings
  ) -> FormText {
    if let text = languages.text(row, "label", &findings) { return text }
    findings.changed(
      name.place, "The answer has no label, so its name stands in its place. Write a label.")
    return FormText(source: name.text, others: [:])
  }

  private mutating func add(
    _ name: FormCell, to list: String, _ text: FormText, _ names: inout FormNames
  ) {
    let taken = Set((lists[list] ?? []).map(\.id.text))
    let id: Identifier<Option> = FormNames.unique(name.text, "option", among: taken)
    if name.text != AskedQuestion.preferNot { names.note(name.text, id.text, name.place) }
    lists[list, default: []].append(Choice(name: name.text, id: id, text: text))
  }
}
