import Surveys

/// What the sheet `settings` says of a form as a whole.
struct FormSettings {
  let id: Identifier<Survey>
  let version: Int
  let title: String?
  let defaultLanguage: FormCell?
  let allowsTwins: Bool

  private static let known: Set = [
    "form_title", "form_id", "version", "default_language", "allow_choice_duplicates",
  ]
  /// Addresses of EqualSay itself.
  private static let reserved: Set = ["about", "workshops", "staff"]
  private static let versions = 1...1_000_000

  /// Reads the first row; the survey is called as it is wanted, or as the form, or as its file.
  init(
    _ table: FormTable?, id wanted: Identifier<Survey>?, file: String, _ names: inout FormNames,
    _ findings: inout FormFindings
  ) {
    let row = table?.rows.first
    if let row {
      findings.problems(of: row) { $0.language == nil && Self.known.contains($0.name) }
    }
    title = row?.cell("form_title")?.text
    defaultLanguage = row?.cell("default_language")
    allowsTwins = row.map { YesNo.read($0.text("allow_choice_duplicates")) == true } ?? false
    let name = row?.cell("form_id")
    id =
      wanted
      ?? FormNames.unique(name?.text ?? title ?? file, "form", among: Self.reserved)
    if wanted == nil, let name { names.note(name.text, id.text, name.place) }
    let version = row?.cell("version")
    let number = version.flatMap { Int($0.text) }
    if let number, Self.versions.contains(number) {
      self.version = number
    } else {
      self.version = 1
      if let version {
        findings.changed(
          version.place,
          "The version \"\(version.text.shown)\" is no whole number from 1 to 1000000, so the survey "
            + "begins with version 1.")
      }
    }
    for column in table?.columns ?? [] where !Self.known.contains(column.name) {
      guard let cell = row?.cell(column.name, column.language) else { continue }
      findings.notCarried(
        cell.place,
        "The setting \"\(column.header.shown)\" is not carried: there is nothing like it here. "
          + "Nothing to do.")
    }
  }
}

/// Words for yes and no, as forms have them.
enum YesNo {
  /// Nothing where it is neither, such as an expression.
  static func read(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "true()", "1": true
    case "", "no", "false", "false()", "0": false
    case _: nil
    }
  }
}
