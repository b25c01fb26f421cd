/// The sections of a survey definition.
enum SectionFile {
  /// The sections, and apart from them the questions for practice that stand in any of them.
  static func read(
    _ values: [JSONValue], _ context: SurveyContext, _ problems: inout ProblemList
  ) -> (sections: [Section], practice: [Question]) {
    var reader = QuestionFile(
      questions: values.flatMap { $0.elements(of: "questions") }, context: context)
    var sections: [Section] = []
    for value in values where !problems.isFull {
      if let section = section(value, &reader, &problems) { sections.append(section) }
    }
    return (
      sections.map { section in
        Section(
          id: section.id, title: section.title,
          questions: section.questions.filter { !$0.practice })
      }, sections.flatMap(\.questions).filter(\.practice)
    )
  }

  private static func section(
    _ value: JSONValue, _ reader: inout QuestionFile, _ problems: inout ProblemList
  ) -> Section? {
    guard var object = ObjectReader(value, "Each entry of \"sections\"", "section", &problems)
    else { return nil }
    defer { object.finish(&problems) }
    let id = object.required("id", Shape<Identifier<Section>>.identifier().placed)
    if let id {
      object.problems.checkIsNoWorkshop(id, "section")
      reader.names.add(id, "section", &object.problems)
    }
    let title = object.optional("title", .text)
    let values = object.required("questions", Shape.anything.list(atLeast: 1)) ?? []
    let questions = reader.read(values, &object.problems)
    return id.map { Section(id: $0.value, title: title, questions: questions) }
  }
}

extension JSONValue {
  /// The elements of the list that an object holds under a key; none if it is another shape.
  func elements(of key: String) -> [JSONValue] {
    guard case .object(let members) = content,
      case .array(let elements) = members.first(where: { $0.key == key })?.value.content
    else { return [] }
    return elements
  }

  /// The text that an object holds under a key.
  func text(of key: String) -> String? {
    guard case .object(let members) = content,
      case .text(let text) = members.first(where: { $0.key == key })?.value.content
    else { return nil }
    return text
  }
}
