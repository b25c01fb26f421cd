package import Surveys

/// A driver diagram: a theory of how an aim can be reached, down to ideas to test.
///
/// It is a theory and no plan (Bennett and Provost 2015), so it has versions, and a link that was
/// given up stays in it with the reason.
package struct Diagram: Hashable, Sendable {
  package var id: DiagramID?
  package var title: String?
  /// The language of its texts.
  package var language: LanguageTag
  package var version: Int?
  /// Whether nobody ever said any of it, as in examples.
  package var isSynthetic: Bool
  package var aim: Aim
  package var drivers: [Driver]
  package var ideas: [ChangeIdea]
  package var measures: [Measure]
  package var dropped: [DroppedLink]
  package var notTaken: [NotTaken]

  package init(
    id: DiagramID? = nil, title: String? = nil, language: LanguageTag = .british,
    version: Int? = nil, isSynthetic: Bool = false, aim: Aim, drivers: [Driver] = [],
    ideas: [ChangeIdea] = [], measures: [Measure] = [], dropped: [DroppedLink] = [],
    notTaken: [NotTaken] = []
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.version = version
    self.isSynthetic = isSynthetic
    self.aim = aim
    self.drivers = drivers
    self.ideas = ideas
    self.measures = measures
    self.dropped = dropped
    self.notTaken = notTaken
  }
}

/// A link that was in the diagram once, and why it is there no more.
package struct DroppedLink: Hashable, Sendable {
  /// What supported the other.
  package let from: DiagramID
  package let to: DiagramID
  package let reason: String
  package let on: CalendarDate?

  package init(from: DiagramID, to: DiagramID, reason: String, on: CalendarDate? = nil) {
    self.from = from
    self.to = to
    self.reason = reason
    self.on = on
  }
}

/// What a group put first and the diagram does not take up, and why not.
package struct NotTaken: Hashable, Sendable {
  /// The group as a release names it: `age:age-65-and-over`.
  package let group: String
  /// The option or idea as a release or workshop names it.
  package let option: String
  package let reason: String

  package init(group: String, option: String, reason: String) {
    self.group = group
    self.option = option
    self.reason = reason
  }
}
