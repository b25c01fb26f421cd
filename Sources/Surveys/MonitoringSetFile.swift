/// A monitoring set, `Surveys/monitoring/<set>.json`: bytes in, the set or all problems out.
package enum MonitoringSetFile {
  private static let characteristicLimit = 100
  private static let categoryLimit = 200

  package static func read(
    _ bytes: [UInt8], context: SurveyContext
  ) throws(Problems) -> MonitoringSet {
    var problems = ProblemList()
    let set = JSONReader.read(bytes, &problems).flatMap { Self.set($0, context, &problems) }
    return try problems.settled(set)
  }

  static func set(
    _ value: JSONValue, _ context: SurveyContext, _ problems: inout ProblemList
  ) -> MonitoringSet? {
    guard var object = ObjectReader(value, "A monitoring set", "monitoring set", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    _ = object.value("$schema")
    let id = object.required("id", Shape<Identifier<MonitoringSet>>.identifier())
    let language = object.required("language", .languageTag)
    _ = object.optional("title", .text)
    let known = value.elements(of: "characteristics").compactMap { $0.text(of: "id") }
    let values = value.elements(of: "questions")
    var reader = QuestionFile(
      questions: values, context: context,
      characteristics: Set(known.compactMap { Identifier<Characteristic>($0) }))
    let characteristics = characteristics(&object, &reader)
    let asked = object.required("questions", Shape.anything.list(atLeast: 1)) ?? []
    let questions = reader.read(asked, &object.problems)
    checkCategories(characteristics, questions, reader.references, &object.problems)
    guard let id, let language else { return nil }
    return MonitoringSet(
      id: id, language: language, questions: questions, characteristics: characteristics)
  }

  private static func characteristics(
    _ object: inout ObjectReader, _ reader: inout QuestionFile
  ) -> [Characteristic] {
    let shape = Shape.anything.list(
      atLeast: 1, atMost: characteristicLimit)
    var names = Names()
    return (object.required("characteristics", shape) ?? []).compactMap { value in
      characteristic(value, &names, &reader, &object.problems)
    }
  }

  private static func characteristic(
    _ value: JSONValue, _ names: inout Names, _ reader: inout QuestionFile,
    _ problems: inout ProblemList
  ) -> Characteristic? {
    let label = "Each entry of \"characteristics\""
    guard var object = ObjectReader(value, label, "characteristic", &problems) else { return nil }
    defer { object.finish(&problems) }
    let id = object.required("id", Shape<Identifier<Characteristic>>.identifier().placed)
    if let id { names.add(id, "characteristic", &object.problems) }
    let text = object.required("text", .text)
    let shape = Shape.anything.list(atMost: categoryLimit)
    var taken = Names()
    let categories = (object.optional("categories", shape) ?? []).compactMap { value in
      reader.option(
        value, "Each entry of \"categories\"", "category", &taken, &object.problems)
    }
    guard let id else { return nil }
    reader.settle(id.value)
    return Characteristic(id: id.value, text: text ?? "", categories: categories)
  }

  private static func checkCategories(
    _ characteristics: [Characteristic], _ questions: [Question],
    _ references: [Identifier<Characteristic>: [CategoryReference]],
    _ problems: inout ProblemList
  ) {
    let asked = Dictionary(grouping: questions) { $0.monitoring?.characteristic }
    for characteristic in characteristics {
      let offered = (asked[characteristic.id] ?? []).flatMap(\.options)
      let tree = CategoryTree(
        characteristic: characteristic.id,
        categories: Set((characteristic.categories + offered).map(\.id)))
      tree.check(references[characteristic.id] ?? [], &problems)
    }
  }
}
