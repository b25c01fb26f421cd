import Foundation

extension WorkshopDefinition: Encodable {
  /// The definition as one line of JSON that `WorkshopFile` reads into an equal value.
  ///
  /// Its keys are sorted and nothing is left to taste, so equal definitions have equal bytes.
  package var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try WorkshopDocument(self).encode(to: encoder)
  }
}

/// A definition as its file has it, every default written out.
private struct WorkshopDocument: Encodable {
  struct Entry: Encodable {
    let id: String
    let text: String
    var hint: String?
    let picture: String?
  }

  let id: String
  let version: Int
  let kind: String
  let language: String
  let languages: [String]
  let title: String
  let invitation: String?
  let groundRules: [Entry]
  let preset: Int
  let monitoring: WorkshopDefinition.Monitoring
  private(set) var question: String?
  private(set) var hint: String?
  private(set) var picture: String?
  private(set) var places: Int?
  private(set) var consensus: Int?
  private(set) var topics: [Entry]?

  init(_ workshop: WorkshopDefinition) {
    id = workshop.id.text
    version = workshop.version
    kind = workshop.kind.name.rawValue
    language = workshop.language.text
    languages = workshop.languages.map(\.text)
    title = workshop.title
    invitation = workshop.invitation
    groundRules = workshop.groundRules.map {
      Entry(id: $0.id.text, text: $0.text, picture: $0.picture)
    }
    preset = workshop.preset.rawValue
    monitoring = workshop.monitoring
    switch workshop.kind {
    case .nominalGroup(let group):
      question = group.question
      hint = group.hint
      picture = group.picture
      places = group.places
      consensus = group.consensus
    case .topicGuide(let topics):
      self.topics = topics.map {
        Entry(id: $0.id.text, text: $0.text, hint: $0.hint, picture: $0.picture)
      }
    }
  }
}

extension WorkshopDefinition.Monitoring: Encodable {
  private enum CodingKeys: String, CodingKey { case set, without, with }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .none, .asPublished:
      var container = encoder.singleValueContainer()
      try container.encode(self == .asPublished)
    case .chosen(let choice):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(choice.set.text, forKey: .set)
      try container.encode(choice.without.map(\.text), forKey: .without)
      try container.encode(choice.with.map(\.text), forKey: .with)
    }
  }
}
