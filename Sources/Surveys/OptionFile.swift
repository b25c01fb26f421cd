/// Options of questions, and the categories of a characteristic, which are written the same way.
extension QuestionFile {
  mutating func option(
    _ value: JSONValue, _ label: String, _ noun: String, _ names: inout Names,
    _ problems: inout ProblemList
  ) -> Option? {
    guard var object = ObjectReader(value, label, noun, &problems) else { return nil }
    defer { object.finish(&problems) }
    let id = object.required("id", Shape<Identifier<Option>>.identifier().placed)
    if let id { names.add(id, noun, &object.problems) }
    let text = object.required("text", .text)
    let isCategory = noun == "category"
    let hint = isCategory ? nil : object.optional("hint", .text)
    let picture = isCategory ? nil : object.picture(context)
    let parent = characteristics == nil ? nil : parent(of: id?.value, &object)
    let codes = characteristics == nil ? nil : codes(&object)
    guard let id else { return nil }
    return Option(
      id: id.value, text: text ?? "", hint: hint, picture: picture, parent: parent,
      codes: codes ?? [:])
  }

  private mutating func parent(
    of child: Identifier<Option>?, _ object: inout ObjectReader
  ) -> Identifier<Option>? {
    let parent = object.optional("parent", Shape<Identifier<Option>>.identifier().placed)
    if let parent { pending.append(CategoryReference(child: child, target: parent)) }
    return parent?.value
  }

  private func codes(_ object: inout ObjectReader) -> [String: String]? {
    guard let value = object.value("codes") else { return nil }
    guard case .object(let members) = value.content else {
      Shape<Void>.refuse(value, "\"codes\"", "an object", &object.problems)
      return nil
    }
    var codes: [String: String] = [:]
    for member in members {
      let label = "The code \(quoted(member.key))"
      codes[member.key] = Shape.text.read(member.value, label, &object.problems)
    }
    return codes
  }
}
