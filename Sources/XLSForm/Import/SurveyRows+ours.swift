import Surveys
import Translations

/// What a form that was made here carries beyond questions.
extension SurveyRows {
  mutating func readStart(_ row: FormRow) {
    tellFaults(row, ["name", "label"])
    guard let part = StartPage.Part(rawValue: row.text("name")),
      let text = context.languages.text(row, "label", &findings)
    else {
      return findings.notCarried(
        row.place, "The first page of a survey has no place for this row. Put it into a group.")
    }
    start.texts[part] = text.source
    keep(text, context.path.whole(part.path))
  }

  mutating func beginMonitoring(_ row: FormRow, _ name: String) -> Bool {
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

  mutating func readMonitoring(_ row: FormRow) {
    tellFaults(row, ["name"])
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
