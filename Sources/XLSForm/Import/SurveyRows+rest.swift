/// What a row says that no question here can.
extension SurveyRows {
  /// The columns that change what is asked or kept, each with what becomes of it.
  private static let meanings: [(column: String, consequence: String)] = [
    ("choice_filter", "all answers are offered. Ask a question for each group of answers instead"),
    ("default", "nothing is filled in beforehand. Nothing to do"),
    ("calculation", "nothing is worked out while people answer. Work it out afterwards"),
    ("read_only", "people may answer. Make it a note if they should not"),
    ("trigger", "nothing happens when another answer changes. Nothing to do"),
    ("save_to", "there are no records that forms share. Nothing to do"),
  ]

  mutating func tellRest(_ row: FormRow) {
    for (column, consequence) in Self.meanings {
      guard let cell = row.cell(column) else { continue }
      if column == "read_only", YesNo.read(cell.text) == false { continue }
      findings.notCarried(
        cell.place, "\"\(column)\" is not carried: \(consequence).")
    }
    guard let cell = row.cell("parameters") else { return }
    let known: Set = ["start", "end", "step", "rows"]
    for name in FormParameters(cell.text).names(beside: known) {
      findings.notCarried(
        cell.place, "The parameter \"\(name.shown)\" is not carried. Nothing to do.")
    }
  }

  /// Tells once for each column what is about looks, or is not known at all.
  mutating func tellColumns() {
    let carried: Set = [
      "type", "name", "label", "hint", "required", "relevant", "constraint", "parameters",
    ]
    let told = carried.union(Self.meanings.map(\.column))
    tell(context.form.survey, told)
    if let choices = context.form.choices { tell(choices, ["list_name", "name", "label"]) }
  }

  private mutating func tell(_ table: FormTable, _ known: Set<String>) {
    var strangers: [String: (count: Int, first: FormPlace)] = [:]
    for row in table.rows {
      for (name, cell) in row.cells(beside: known)
      where !Self.isCarried(name, cell.text) {
        strangers[name] = ((strangers[name]?.count ?? 0) + 1, strangers[name]?.first ?? cell.place)
      }
    }
    for column in table.columns {
      guard let (number, first) = strangers.removeValue(forKey: column.name) else { continue }
      let count = number == 1 ? "1 cell" : "\(number) cells"
      findings.notCarried(
        table.headerPlace(of: column),
        "The column \"\(column.name.shown)\" is not carried (\(count), the first in \(first)): "
          + Self.reason(column.name))
    }
  }

  private static func isCarried(_ column: String, _ text: String) -> Bool {
    switch column {
    case "appearance":
      text.lowercased().split(separator: " ").allSatisfy {
        ["likert", "multiline", "label"].contains($0)
      }
    case "disabled": YesNo.read(text) != nil
    case _: false
    }
  }

  private static func reason(_ column: String) -> String {
    switch column {
    case "appearance": "questions look alike here, on every device. Nothing to do."
    case "constraint_message", "required_message":
      "mistakes are explained here in words of their own. Nothing to do."
    case "guidance_hint": "there is nobody to guide here. Put what matters into the hint."
    case "image", "big_image", "audio", "video":
      "put the files beside the survey and name them there, under \"picture\" or \"media\"."
    case "repeat_count": "repeats are not carried."
    case _: "nothing here has such a thing. Nothing to do, unless questions rest on it."
    }
  }
}
