/// The keys that make a workshop one of a kind.
extension WorkshopFile {
  private static let topicLimit = 30
  private static let places = 1...10
  /// A smaller share of the voters than half agrees nothing.
  private static let consensus = 51...100

  static func content(
    _ kind: WorkshopDefinition.Kind.Name?, _ object: inout ObjectReader, _ context: SurveyContext
  ) -> WorkshopDefinition.Kind? {
    switch kind {
    case .nominalGroup: nominalGroup(&object, context).map(WorkshopDefinition.Kind.nominalGroup)
    case .topicGuide: .topicGuide(topics(&object, context))
    case nil: passOverKindKeys(&object)
    }
  }

  /// Without a kind nobody can say which of these keys are wrong.
  private static func passOverKindKeys(_ object: inout ObjectReader) -> WorkshopDefinition.Kind? {
    for key in WorkshopDefinition.Kind.Name.allCases.flatMap(\.keys) { _ = object.value(key) }
    return nil
  }

  private static func nominalGroup(
    _ object: inout ObjectReader, _ context: SurveyContext
  ) -> NominalGroup? {
    let question = object.required("question", .text)
    let hint = object.optional("hint", .text)
    let picture = object.picture(context)
    let places = object.optional("places", .whole(places))
    let consensus = object.optional("consensus", .whole(consensus))
    return question.map {
      NominalGroup(
        question: $0, hint: hint, picture: picture, places: places, consensus: consensus)
    }
  }

  private static func topics(
    _ object: inout ObjectReader, _ context: SurveyContext
  ) -> [Topic] {
    let shape = Shape.anything.list(atLeast: 1, atMost: topicLimit)
    var names = Names()
    return (object.required("topics", shape) ?? []).compactMap { value in
      guard var topic = ObjectReader(value, "Each entry of \"topics\"", "topic", &object.problems)
      else { return nil }
      defer { topic.finish(&object.problems) }
      let id = topic.required("id", Shape<Identifier<Topic>>.identifier().placed)
      if let id { names.add(id, "topic", &topic.problems) }
      let text = topic.required("text", .text)
      let hint = topic.optional("hint", .text)
      let picture = topic.picture(context)
      guard let id, let text else { return nil }
      return Topic(id: id.value, text: text, hint: hint, picture: picture)
    }
  }
}

extension WorkshopDefinition.Kind {
  /// A kind as the definition file names it.
  enum Name: String, CaseIterable {
    case nominalGroup = "nominal-group"
    case topicGuide = "topic-guide"

    /// The keys that only this kind has.
    var keys: [String] {
      switch self {
      case .nominalGroup: ["question", "hint", "picture", "places", "consensus"]
      case .topicGuide: ["topics"]
      }
    }

    /// Why a key is wrong in this kind of workshop, if it would be right in the other.
    func explanation(of key: String) -> String? {
      let change = "or change the kind to \"\(other.rawValue)\"."
      return switch (self, key) {
      case (.nominalGroup, "topics"):
        "A nominal group works on one question, so it has no \"topics\". Take them out, \(change)"
      case (.topicGuide, "question"):
        "A topic guide has no \"question\" of its own: its questions are its \"topics\". "
          + "Make it one of them, \(change)"
      case (.topicGuide, "places"), (.topicGuide, "consensus"):
        "A topic guide has no vote, and so no \"\(key)\". Take it out, \(change)"
      case (.topicGuide, "hint"), (.topicGuide, "picture"):
        "In a topic guide each topic has its own \"\(key)\". Move it into a topic, \(change)"
      case (.nominalGroup, _), (.topicGuide, _): nil
      }
    }

    private var other: Self {
      switch self {
      case .nominalGroup: .topicGuide
      case .topicGuide: .nominalGroup
      }
    }
  }

  var name: Name {
    switch self {
    case .nominalGroup: .nominalGroup
    case .topicGuide: .topicGuide
    }
  }
}
