import Surveys
import Translations

/// Goes through the sheet `survey` row by row: groups become sections, rows questions.
struct SurveyRows {
  let context: ImportContext
  var findings: FormFindings
  var names: FormNames
  var sections: [DraftSection] = []
  var start = StartPage()
  var monitoring: AskedMonitoring?
  /// Translations by the path of their text.
  private(set) var translations: [LanguageTag: [String: String]] = [:]

  var known: [String: FormName] = [:]
  var groups: [OpenGroup] = []
  /// Whether the section at hand takes questions that stand in no group.
  var isLoose = false
  let allNames: Set<String>

  init(_ context: ImportContext, _ names: FormNames, _ findings: FormFindings) {
    (self.context, self.names, self.findings) = (context, names, findings)
    allNames = Set(context.form.survey.rows.filter { !$0.isSwitchedOff }.map { $0.text("name") })
  }

  mutating func read() {
    for row in context.form.survey.rows {
      guard !row.isSwitchedOff else {
        leaveOut(row)
        continue
      }
      guard let type = row.cell("type") else {
        if tellFaults(row, ["type"]) { continue }
        if row.cell("name") != nil || row.cell("label") != nil {
          findings.notCarried(row.place, "The row has no type, so it is left out. Write one.")
        }
        continue
      }
      tellFaults(row, ["type", "disabled"])
      read(row, QuestionType(type.text), type)
    }
    for group in groups {
      let what = group.isRepeat ? "repeat" : "group"
      findings.problem(
        group.place, "The \(what) that begins here never ends. Add a row \"end \(what)\".")
    }
    drop { $0.questions.isEmpty }
  }

  /// Tells which of these cells do not say any more what was written there, and whether any do not.
  @discardableResult
  mutating func tellFaults(_ row: FormRow, _ columns: Set<String>) -> Bool {
    let languages = context.languages
    return findings.problems(of: row) { languages.counts($0, among: columns) }
  }

  private mutating func leaveOut(_ row: FormRow) {
    findings.notCarried(
      row.cell("disabled")?.place,
      "The row is switched off under \"disabled\", so it is left out. Empty the cell if it should be "
        + "asked.")
    let name = row.text("name")
    guard !name.isEmpty, !allNames.contains(name) else { return }
    known[name] = .nothing("\"\(name.shown)\" is switched off under \"disabled\"")
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

  mutating func pass(_ row: FormRow, _ reason: String) {
    let name = row.text("name")
    if !name.isEmpty { known[name] = .nothing("\"\(name.shown)\" is not carried: \(reason)") }
    if let index = groups.lastIndex(where: { $0.content == .repeated }) {
      groups[index].passed += 1
    }
  }

  mutating func keep(_ text: FormText?, _ path: String) {
    for (tag, translation) in text?.others ?? [:] {
      translations[tag, default: [:]][path] = translation
    }
  }
}

extension FormRow {
  /// Whether the row is not to be asked; ODK leaves such rows out as well.
  fileprivate var isSwitchedOff: Bool { YesNo.read(text("disabled")) == true }
}
