import Surveys

extension SchemaCorpus {
  static let themesFile = #"""
    { "$schema": "../Surveys/themes.schema.json", "version": 1, "title": "Rooms", "themes": [
        { "id": "transport", "name": "Transport", "definition": "D", "examples": ["E"] } ],
      "items": [ { "session": "hall", "idea": "A", "text": "Lifts" } ],
      "history": [ { "coder": "ann", "item": "hall/A", "theme": "transport" },
        { "coder": "ann", "undoes": 1 } ] }
    """#

  static let themes: [Change] = [
    .bad(#""version": 1, "#, ""),
    .bad(#""version": 1"#, #""version": 2"#),
    .bad(#""version": 1"#, #""version": "1""#),
    .good(#""title": "Rooms", "#, ""),
    .bad(#""title": "Rooms""#, #""title": " ""#),
    .bad(#""title": "Rooms""#, #""titel": "Rooms""#),
    .bad(#""id": "transport", "name""#, #""name""#),
    .bad(#""id": "transport", "name""#, #""id": "Transport", "name""#),
    .bad(#", "name": "Transport""#, ""),
    .good(#", "definition": "D", "examples": ["E"]"#, ""),
    .good(#"["E"]"#, "[]"),
    .bad(#"["E"]"#, #""E""#),
    .bad(#"["E"]"#, "[1]"),
    .bad(#""session": "hall", "#, ""),
    .bad(#", "idea": "A""#, ""),
    .good(#", "text": "Lifts""#, ""),
    .bad(#""text": "Lifts""#, #""text": null"#),
    .bad(#""text": "Lifts""#, #""text": "Lifts", "theme": "transport""#),
    .bad(#"{ "coder": "ann", "undoes": 1 }"#, #"{ "undoes": 1 }"#),
    .bad(#""undoes": 1"#, #""undoes": 0"#),
    .bad(#""undoes": 1"#, #""undoes": 1, "item": "hall/A""#),
    .bad(#""coder": "ann", "item""#, #""coder": "Ann B", "item""#),
    .bad(#", "theme": "transport" }"#, " }"),
    .good(
      #""history": [ { "coder": "ann", "item": "hall/A", "theme": "transport" },"#,
      #""history": [ { "coder": "ann", "item": "hall/A", "theme": "transport" }, { "coder": "agreed", "item": "hall/A", "theme": "transport" },"#
    ),
  ]
}

func problems(ofThemes text: String) -> [String] {
  problems { () throws(Problems) in try ThemesFile.read(Array(text.utf8)) }
}
