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
