package import Surveys

/// A workshop as one person reads it: every text in their language, or in the next best.
package struct LocalisedWorkshop: Sendable {
  /// The reader's language; single texts may be in another.
  package let language: LanguageTag
  package let title: LocalisedText
  package let invitation: LocalisedText?
  /// What a nominal group is asked; nothing in a topic guide.
  package let question: LocalisedText?
  package let hint: LocalisedText?
  /// The digest of the catalogue that the person reads; none for the workshop's own texts.
  package let digest: String?
  /// How far the reader's language has got with the workshop; nothing where it is its own.
  package let standing: TranslationStanding?
  private let source: LanguageTag
  private let rules: [Identifier<GroundRule>: LocalisedText]
  private let topics: [Identifier<Topic>: LocalisedTopic]

  package init(
    _ workshop: WorkshopDefinition, language: LanguageTag, catalogues: [CatalogueSource]
  ) {
    let path = TextPath(workshop.id)
    let fallBack = FallBack(reader: language, source: workshop.language, catalogues: catalogues)
    self.language = language
    source = workshop.language
    digest = fallBack.digest
    standing = fallBack.standing(against: WorkshopTexts.entries(of: workshop))
    title = fallBack.localise(path.workshop(.title), workshop.title)
    invitation = fallBack.localise(path.workshop(.invitation), ifAny: workshop.invitation)
    rules = Dictionary(
      workshop.groundRules.map { ($0.id, fallBack.localise(path.rule($0.id), $0.text)) },
      uniquingKeysWith: { first, _ in first })
    switch workshop.kind {
    case .nominalGroup(let group):
      question = fallBack.localise(path.workshop(.question), group.question)
      hint = fallBack.localise(path.workshop(.hint), ifAny: group.hint)
      topics = [:]
    case .topicGuide(let guide):
      (question, hint) = (nil, nil)
      topics = Dictionary(
        guide.map { ($0.id, LocalisedTopic($0, path, fallBack)) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  package subscript(rule: GroundRule) -> LocalisedText {
    rules[rule.id] ?? LocalisedText(text: rule.text, language: source)
  }

  package subscript(topic: Topic) -> LocalisedTopic {
    topics[topic.id] ?? LocalisedTopic(topic, in: source)
  }
}

/// One question of a topic guide, as a person reads it.
package struct LocalisedTopic: Hashable, Sendable {
  package let text: LocalisedText
  package let hint: LocalisedText?

  init(_ topic: Topic, _ path: TextPath, _ fallBack: FallBack) {
    text = fallBack.localise(path.topic(topic.id, .text), topic.text)
    hint = fallBack.localise(path.topic(topic.id, .hint), ifAny: topic.hint)
  }

  /// A topic that the workshop does not hold, in the words of its definition.
  init(_ topic: Topic, in source: LanguageTag) {
    text = LocalisedText(text: topic.text, language: source)
    hint = topic.hint.map { LocalisedText(text: $0, language: source) }
  }
}
