/// A column of a form: which one it is, and in which language its texts are.
struct FormColumn: Hashable {
  /// The usual name, whichever of its names stands in the first row.
  let name: String
  /// What stands behind `::`; nothing where the texts are in the form's own language.
  let language: String?
  /// As it stands in the first row.
  let header: String
  /// Counted from 1.
  let number: Int

  /// The columns whose texts may stand in several languages.
  private static let translated: Set = [
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "image",
    "big_image", "audio", "video",
  ]
  /// What only says in which part of a form's XML the column ends up.
  private static let parts: Set = ["bind", "control", "body", "media", "instance"]
  /// The same columns by the other names that pyxform takes.
  private static let aliases = [
    "caption": "label", "command": "type", "tag": "name", "value": "name",
    "relevance": "relevant", "constraining_message": "constraint_message",
    "jr:constraintmsg": "constraint_message", "requiredmsg": "required_message",
    "jr:requiredmsg": "required_message", "calculate": "calculation", "readonly": "read_only",
    "count": "repeat_count", "jr:count": "repeat_count", "list": "list_name",
    "set_form_title": "form_title", "title": "form_title", "set_form_id": "form_id",
    "id_string": "form_id", "default_lang": "default_language",
  ]

  /// Reads what stands in the first row above a column.
  init(_ header: String, _ number: Int) {
    var steps = header.split(separator: "::", omittingEmptySubsequences: true).map(\.trimmed)
    if steps.count == 1, let step = steps.first {
      let halves = step.split(separator: ":", maxSplits: 1).map(\.trimmed)
      let first = halves.first.map(Self.plain) ?? ""
      if halves.count == 2, Self.parts.contains(first) || Self.translated.contains(first) {
        steps = halves
      }
    }
    if steps.count > 1, Self.parts.contains(Self.plain(steps[0])) { steps.removeFirst() }
    let name = Self.plain(steps.first ?? "")
    self.name = Self.aliases[name] ?? name
    language = steps.count > 1 ? steps.dropFirst().joined(separator: "::") : nil
    self.header = header.trimmed
    self.number = number
  }

  private static func plain(_ name: some StringProtocol) -> String {
    name.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "_" })
      .joined(separator: "_")
  }
}
