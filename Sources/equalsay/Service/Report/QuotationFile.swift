import Surveys

/// What `quotes list --json` prints: the words that may be quoted, and what may stand beside them.
enum QuotationFile {
  static let sizeLimit = 16 << 20

  struct Entry {
    let question: String
    let text: String
    let themes: [String]
    let category: String?
  }

  /// - Throws: `Problems` with everything that is wrong in it, such as a question that the release
  ///   does not have.
  static func read(
    _ bytes: [UInt8], isQuestion: (String) -> Bool
  ) throws(Problems) -> [Entry] {
    var problems = ProblemList()
    let value = JSONValue.read(bytes, &problems, atMost: sizeLimit, noun: "A file of quotations")
    let values = value.flatMap {
      Shape<JSONValue>.anything.list().read($0, "A file of quotations", &problems)
    }
    let entries = values?.compactMap { entry($0, isQuestion, &problems) }
    return try problems.settled(entries)
  }

  private static func entry(
    _ value: JSONValue, _ isQuestion: (String) -> Bool, _ problems: inout ProblemList
  ) -> Entry? {
    guard var object = ObjectReader(value, "A quotation", "quotation", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    let question = object.required("question", .text)
    let text = object.required("text", .text)
    let themes = object.optional("themes", Shape.text.list()) ?? []
    _ = object.value("characteristic")
    let category = object.optional("category", .text)
    guard let question, let text else { return nil }
    guard isQuestion(question) else {
      object.problems.report(
        object.place(of: "question"),
        "The release has no question “\(question)”. Name the quotations of its own survey.")
      return nil
    }
    return Entry(question: question, text: text, themes: themes, category: category)
  }
}
