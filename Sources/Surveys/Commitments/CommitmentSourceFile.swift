/// An entry of `from`: an option of a question, or an idea of a workshop.
enum CommitmentSourceFile {
  static func read(
    _ value: JSONValue, _ context: CommitmentContext, _ problems: inout ProblemList
  ) -> CommitmentSource? {
    let label = "Each entry of \"from\""
    guard var object = ObjectReader(value, label, "entry", &problems) else { return nil }
    defer { object.finish(&problems) }
    return object.has("workshop") || object.has("idea")
      ? idea(&object) : option(&object, context)
  }

  private static func option(
    _ object: inout ObjectReader, _ context: CommitmentContext
  ) -> CommitmentSource? {
    let question = object.required("question", Shape<Identifier<Question>>.identifier().placed)
    let option = object.required("option", Shape<Identifier<Option>>.identifier().placed)
    guard let question, let option else { return nil }
    if let options = context.options {
      check(option, of: question, among: options(question.value), &object.problems)
    }
    return .option(option.value, of: question.value)
  }

  private static func check(
    _ option: Placed<Identifier<Option>>, of question: Placed<Identifier<Question>>,
    among options: [Identifier<Option>]?, _ problems: inout ProblemList
  ) {
    guard let options else {
      return problems.report(
        question.place, "The survey has no question \"\(question.value)\". Correct the name.")
    }
    guard !options.contains(option.value) else { return }
    problems.report(
      option.place,
      "The question \"\(question.value)\" has no option \"\(option.value)\". "
        + Nearest.hint(
          to: option.value.text, among: options.map(\.text), otherwise: "Correct the name."))
  }

  private static func idea(_ object: inout ObjectReader) -> CommitmentSource? {
    let workshop = object.required(
      "workshop", .code("is not the code of a workshop. Write it as \"K7M-4QX\".") { isCode($0) })
    let idea = object.required(
      "idea",
      .code("is not the letter of an idea. Write it as on the flip chart, \"A\" or \"AB\".") {
        isLetter($0)
      })
    guard let workshop, let idea else { return nil }
    return .idea(idea, workshop: workshop)
  }

  private static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [3, 3]
      && parts.joined().utf8.allSatisfy { isCapital($0) || (0x30...0x39).contains($0) }
  }

  private static func isLetter(_ text: String) -> Bool {
    (1...2).contains(text.utf8.count) && text.utf8.allSatisfy(isCapital)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

extension Shape where Value == String {
  /// A text of a fixed form; anything else gets the complaint.
  fileprivate static func code(
    _ complaint: String, _ isRight: @escaping (String) -> Bool
  ) -> Self {
    .init { value, label, problems in
      guard case .text(let text) = value.content else {
        refuse(value, label, "a text", &problems)
        return nil
      }
      guard isRight(text) else {
        problems.report(value.place, "\(quoted(text)) \(complaint)")
        return nil
      }
      return text
    }
  }
}
