import Foundation

/// A small survey in a folder of its own, to be changed and published by an administrator.
struct TeaSurvey {
  let data: URL
  /// The folder of definitions.
  let surveys: String

  private static let text = """
    {
      "id": "tea", "version": 1, "language": "en-GB", "languages": ["en-GB"],
      "title": "Tea or coffee", "purpose": "To see what people drink.",
      "sections": [ { "id": "drinks", "title": "Drinks", "questions": [
        { "id": "drink", "kind": "choose-one", "text": "Which do you like?",
          "hint": "Choose one.",
          "options": [ { "id": "tea", "text": "Tea" }, { "id": "coffee", "text": "Coffee" } ] },
        { "id": "cups", "kind": "number", "text": "How many cups a day?", "min": 0, "max": 40 },
        { "id": "why", "kind": "text", "text": "Why tea?",
          "askIf": { "question": "drink", "is": ["tea"] } }
      ] } ]
    }
    """

  init(in folder: URL) throws {
    data = folder.appending(path: "data")
    surveys = folder.appending(path: "surveys").path
    try FileManager.default.createDirectory(
      atPath: surveys + "/tea", withIntermediateDirectories: true)
    try write()
  }

  /// Writes the definition, with another version or other words.
  func write(version: Int = 1, replacing old: String = "", with new: String = "") throws {
    let text = Self.text.replacing("\"version\": 1", with: "\"version\": \(version)")
    let changed = old.isEmpty ? text : text.replacing(old, with: new)
    try Data(changed.utf8).write(to: URL(filePath: surveys + "/tea/survey.json"))
  }

  /// Writes the definition of a workshop into the survey's folder, or one of its own.
  func writeWorkshop(
    in folder: String = "tea", as id: String? = nil, language: String = "en-GB"
  ) throws {
    let text = """
      { "id": "\(id ?? folder)", "version": 1, "language": "\(language)", "title": "Tea together",
        "groundRules": [ { "id": "listen", "text": "We listen." } ],
        "question": "What would help?" }
      """
    try FileManager.default.createDirectory(
      atPath: "\(surveys)/\(folder)", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(surveys)/\(folder)/workshop.json"))
  }

  /// Writes a set of one equality question, with a picture, and has the survey ask it.
  func writeSet() throws {
    let set = """
      { "id": "club", "language": "en-GB", "characteristics": [ { "id": "club", "text": "Clubs" } ],
        "questions": [ { "id": "clubs", "kind": "choose-one", "text": "Do you like clubs?",
          "characteristic": "club", "picture": "cup", "options": [
            { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ] } ] }
      """
    for folder in ["monitoring", "pictures"] {
      try FileManager.default.createDirectory(
        atPath: "\(surveys)/\(folder)", withIntermediateDirectories: true)
    }
    try Data(set.utf8).write(to: URL(filePath: "\(surveys)/monitoring/club.json"))
    try Data("<svg/>".utf8).write(to: URL(filePath: "\(surveys)/pictures/cup.svg"))
    try write(replacing: "\"purpose\"", with: "\"monitoring\": { \"set\": \"club\" }, \"purpose\"")
  }

  func publish() throws -> Outcome {
    try Outcome.of("survey", "publish", "tea", "--data", data.path, "--surveys", surveys)
  }

  /// What `survey show` prints.
  func show() throws -> String {
    try Outcome.of("survey", "show", "tea", "--data", data.path).output
  }
}
