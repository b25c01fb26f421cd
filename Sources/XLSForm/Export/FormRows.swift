import Surveys
import Translations

/// Writes the sheets `survey` and `choices` of a form.
struct FormRows {
  private let definition: Survey
  private let readings: [FormReading]
  private(set) var survey: SheetRows
  private(set) var choices: SheetRows
  var losses: FormLosses
  /// The questions so far, which conditions look at.
  private var asked: [Identifier<Question>: Question] = [:]

  init(_ definition: Survey, _ readings: [FormReading], _ losses: FormLosses) {
    (self.definition, self.readings, self.losses) = (definition, readings, losses)
    func columns(_ name: String) -> [String] {
      readings.map { "\(name)::\(LanguageName.written($0.tag))" }
    }
    survey = SheetRows(
      ["type", "name"] + columns("label") + columns("hint") + [
        "required", "relevant", "constraint",
      ]
        + columns("constraint_message") + ["appearance", "parameters"],
      always: Set(["type", "name"] + columns("label")))
    choices = SheetRows(
      ["list_name", "name"] + columns("label"),
      always: Set(["list_name", "name"] + columns("label")))
  }

  mutating func write() {
    writeStart()
    for section in definition.sections {
      begin(section.id.text) { $0.form[section: section]?.text }
      for question in section.questions {
        write(question, prefix: "") { $0.form[question] }
      }
      end()
    }
    guard let monitoring = definition.monitoring else { return }
    asked = [:]
    begin(AskedMonitoring.prefix + monitoring.id.text) { $0.interface[.aboutTitle].text }
    for question in monitoring.questions {
      write(question, prefix: AskedMonitoring.prefix) { $0.form.monitoring[question] }
    }
    end()
  }

  /// What people read before the first question, and agree to.
  private mutating func writeStart() {
    let parts: [(StartPage.Part, (FormReading) -> String?)] = [
      (.purpose, { $0.form.purpose?.text }), (.askedBy, { $0.form.askedBy?.text }),
      (.madeWith, { $0.form.madeWith?.text }), (.consent, { $0.form.consent?.text }),
    ]
    let written = parts.filter { definition.text(of: $0.0) != nil }
    guard !written.isEmpty else {
      guard readings.count > 1 else { return }
      return losses.add(
        nil, "The title is in \(definition.language) only: a form has it in no other language.")
    }
    begin(StartPage.group) { $0.form.title.text }
    for (part, text) in written {
      let isConsent = part == .consent
      var row = [
        "type": isConsent ? "acknowledge" : "note", "name": part.rawValue,
        "required": isConsent ? "yes" : "",
      ]
      row.merge(self.texts("label", text)) { $1 }
      survey.add(row)
    }
    end()
  }

  private mutating func begin(_ name: String, _ label: (FormReading) -> String?) {
    survey.add(
      ["type": "begin_group", "name": name].merging(texts("label", label)) { $1 })
  }

  private mutating func end() { survey.add(["type": "end_group"]) }

  /// A column's texts in every language.
  private func texts(
    _ column: String, _ text: (FormReading) -> String?
  ) -> [String: String] {
    var cells: [String: String] = [:]
    for reading in readings {
      cells["\(column)::\(LanguageName.written(reading.tag))"] = text(reading) ?? ""
    }
    return cells
  }

  private mutating func write(
    _ question: Question, prefix: String, _ words: (FormReading) -> LocalisedQuestion
  ) {
    let name = prefix + question.id.text
    let limits = QuestionLimits(question)
    var row = QuestionCells(question, list: name).cells
    row["name"] = name
    row["required"] = question.required ? "yes" : ""
    row["relevant"] = relevant(question, prefix: prefix)
    row["constraint"] = limits.expression
    row.merge(texts("label") { words($0).text.text }) { $1 }
    row.merge(texts("hint") { words($0).hint?.text }) { $1 }
    row.merge(
      texts("constraint_message") { limits.message(words($0), $0.interface) }
    ) { $1 }
    survey.add(row)
    writeChoices(question, list: name, words)
    asked[question.id] = question
  }

  private mutating func relevant(_ question: Question, prefix: String) -> String {
    guard let condition = question.askIf else { return "" }
    let writing = ConditionWriting(questions: asked) { prefix + $0.text }
    do throws(Unsayable) {
      return try writing.expression(condition)
    } catch {
      losses.add(
        prefix + question.id.text,
        "The condition cannot be said in a form: \(error.reason). The form asks everybody.")
      return ""
    }
  }

  private mutating func writeChoices(
    _ question: Question, list: String, _ words: (FormReading) -> LocalisedQuestion
  ) {
    for option in question.options {
      choices.add(
        ["list_name": list, "name": option.id.text]
          .merging(texts("label") { words($0)[option].text.text }) { $1 })
    }
    guard question.writesPreferNot else { return }
    choices.add(
      ["list_name": list, "name": AskedQuestion.preferNot]
        .merging(texts("label") { $0.interface[.preferNotToSay].text }) { $1 })
  }
}

extension Survey {
  fileprivate func text(of part: StartPage.Part) -> String? {
    switch part {
    case .purpose: purpose
    case .askedBy: askedBy
    case .madeWith: madeWith
    case .consent: consent
    }
  }
}

/// The cells that only the kind of a question decides.
struct QuestionCells {
  private(set) var cells: [String: String] = [:]

  init(_ question: Question, list: String) {
    switch question.kind {
    case .chooseOne: cells["type"] = "select_one \(list)"
    case .scale:
      cells["type"] = "select_one \(list)"
      cells["appearance"] = "likert"
    case .chooseMany: cells["type"] = "select_multiple \(list)"
    case .rank: cells["type"] = "rank \(list)"
    case .text(_, let lines):
      cells["type"] = "text"
      cells["appearance"] = lines > 1 ? "multiline" : ""
      cells["parameters"] = "rows=\(lines)"
    case .number(_, _, let decimals): cells["type"] = decimals == 0 ? "integer" : "decimal"
    case .statement: cells["type"] = "note"
    }
  }
}
