import Surveys

/// A text of a form in the survey's language, and in the others that it has it in.
struct FormText: Hashable {
  let source: String
  let others: [LanguageTag: String]
}

/// The languages of a form: which columns are the survey's own, and which are translations.
struct FormLanguages {
  let source: LanguageTag
  /// Every language of the form, in the order of its columns.
  let all: [LanguageTag]
  /// What stands behind `::` in the columns of each language; nothing where nothing stands there.
  private let keys: [LanguageTag: [String?]]
  private static let longestText = 10_000

  /// Finds them; the survey's own is the unnamed one, the default one, or the first.
  init(
    _ form: FormSource, default named: FormCell?, wanted: LanguageTag?,
    _ findings: inout FormFindings
  ) {
    let columns = [form.survey.columns, form.choices?.columns ?? []]
      .flatMap { $0 }.filter { $0.name == "label" || $0.name == "hint" }
    let names = columns.map(\.language).reduce(into: [String?]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    var keys: [LanguageTag: [String?]] = [:]
    var all: [LanguageTag] = []
    let known = names.compactMap { $0 }
    let asked = wanted ?? named.flatMap { LanguageName.tag($0.text) }
    let first =
      known.first { $0.lowercased() == named?.text.lowercased() }
      ?? known.first { asked != nil && LanguageName.tag($0) == asked } ?? known.first
    let own = names.contains(nil) ? nil : first
    let source = asked ?? own.flatMap(LanguageName.tag)
    if source == nil {
      findings.changed(
        named?.place,
        "The form does not say in which language it is, so \(LanguageTag.british) is taken. Say it "
          + "with --language TAG, or write label::English (en) above its labels.")
    }
    for name in names {
      let tag = name == own ? source ?? .british : name.flatMap(LanguageName.tag)
      guard let tag else {
        let column = columns.first { $0.language == name }
        findings.notCarried(
          column.map { form.headerPlace(of: $0) },
          "\"\((name ?? "").shown)\" names no language that is known. Write its tag in brackets, for "
            + "example label::Spanish (es).")
        continue
      }
      if !all.contains(tag) { all.append(tag) }
      keys[tag, default: []].append(name)
    }
    self.source = source ?? .british
    if !all.contains(self.source) { all.insert(self.source, at: 0) }
    (self.keys, self.all) = (keys, all)
  }

  /// Whether a column is one of these, in a language that is known where it may have one.
  func counts(_ column: FormColumn, among names: Set<String>) -> Bool {
    guard names.contains(column.name) else { return false }
    guard column.name == "label" || column.name == "hint" else { return column.language == nil }
    return keys.values.contains { $0.contains(column.language) }
  }

  /// What a row says in a column, in every language; nothing where it says nothing.
  func text(_ row: FormRow, _ column: String, _ findings: inout FormFindings) -> FormText? {
    var found: [LanguageTag: FormCell] = [:]
    for tag in all {
      for key in keys[tag] ?? [] where found[tag] == nil { found[tag] = row.cell(column, key) }
    }
    for cell in found.values.sorted(by: { ($0.place.column ?? 0) < ($1.place.column ?? 0) }) {
      Self.check(cell, &findings)
    }
    guard let first = all.compactMap({ found[$0] }).first else { return nil }
    if found[source] == nil {
      findings.changed(
        first.place,
        "There is no text in \(source) here, so this one stands in its place. Write it in \(source)."
      )
    }
    var others = found.mapValues(\.text)
    let own = others.removeValue(forKey: source) ?? first.text
    // What is not translated is shown in the survey's own words anyway.
    return FormText(source: own, others: others.filter { $0.value != own })
  }

  private static func check(_ cell: FormCell, _ findings: inout FormFindings) {
    if cell.text.unicodeScalars.count > longestText {
      findings.problem(
        cell.place,
        "The text has \(cell.text.unicodeScalars.count) characters. It may have at most "
          + "\(longestText).")
    }
    if cell.text.contains("${") {
      findings.notCarried(
        cell.place,
        "The text puts an answer into itself with \"${\", which is shown here as it stands. Write it "
          + "without.")
    } else if cell.text.contains(/<\/?[A-Za-z][^>]*>|\*\*/) {
      findings.changed(
        cell.place, "Marks such as <b> and ** are shown here as they stand. Take them out.")
    }
  }
}

extension FormSource {
  /// Where the name of a column stands.
  func headerPlace(of column: FormColumn) -> FormPlace {
    let table = survey.columns.contains(column) ? survey : choices ?? survey
    return table.headerPlace(of: column)
  }
}
