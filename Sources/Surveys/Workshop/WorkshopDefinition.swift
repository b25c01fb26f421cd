/// A workshop as its authors wrote it: what the room is asked, and how long it has.
///
/// It stands beside the survey of the same name, or alone; its texts are translated in the
/// survey's catalogues. Only a file without problems (`WorkshopFile`) becomes a definition.
package struct WorkshopDefinition: Hashable, Sendable {
  /// A room that collects ideas and ranks them, or one that talks and takes notes.
  package enum Kind: Hashable, Sendable {
    /// The nominal group technique.
    case nominalGroup(NominalGroup)
    /// A focus group: topics in order, notes on each, and no vote.
    case topicGuide([Topic])
  }

  /// Which equality questions participants are asked, if any.
  package enum Monitoring: Hashable, Sendable {
    case none
    /// Those of a published survey: what `true` means, as definitions had it before they chose.
    case asPublished
    /// Those of a set, which is kept with the workshop when it opens.
    case chosen(MonitoringChoice)
  }

  /// The survey beside which it stands, or the folder's name where there is none.
  package let id: Identifier<Survey>
  package let version: Int
  /// The language of the texts in the definition.
  package let language: LanguageTag
  /// What participants may choose; the definition's own language is always among them.
  package let languages: [LanguageTag]
  package let title: String
  /// What an invitation says, and what people read who join.
  package let invitation: String?
  /// What is proposed to the group, which agrees it or changes it at the start.
  package let groundRules: [GroundRule]
  package let preset: Preset
  package let monitoring: Monitoring
  package let kind: Kind

  package init(
    id: Identifier<Survey>, title: String, kind: Kind, version: Int = 1,
    language: LanguageTag = .british, languages: [LanguageTag]? = nil, invitation: String? = nil,
    groundRules: [GroundRule] = [], preset: Preset = .ninety, monitoring: Monitoring = .none
  ) {
    self.id = id
    self.version = version
    self.language = language
    let languages = languages ?? []
    self.languages = languages.contains(language) ? languages : [language] + languages
    self.title = title
    self.invitation = invitation
    self.groundRules = groundRules
    self.preset = preset
    self.monitoring = monitoring
    self.kind = kind
  }
}

/// What a nominal group is asked, and how it ranks.
package struct NominalGroup: Hashable, Sendable {
  package let question: String
  package let hint: String?
  package let picture: String?
  /// How many ideas each person ranks; by the rule for the number of ideas where it is not fixed.
  package let places: Int?
  /// The percentage of voters who must rank an idea for the room to call it agreed.
  package let consensus: Int?

  package init(
    question: String, hint: String? = nil, picture: String? = nil, places: Int? = nil,
    consensus: Int? = nil
  ) {
    self.question = question
    self.hint = hint
    self.picture = picture
    self.places = places
    self.consensus = consensus
  }
}

/// One thing that a group is asked to agree on before it begins.
package struct GroundRule: Hashable, Sendable {
  package let id: Identifier<GroundRule>
  package let text: String
  package let picture: String?

  package init(id: Identifier<GroundRule>, text: String, picture: String? = nil) {
    self.id = id
    self.text = text
    self.picture = picture
  }
}

/// One question of a topic guide.
package struct Topic: Hashable, Sendable {
  package let id: Identifier<Topic>
  package let text: String
  package let hint: String?
  package let picture: String?

  package init(
    id: Identifier<Topic>, text: String, hint: String? = nil, picture: String? = nil
  ) {
    self.id = id
    self.text = text
    self.hint = hint
    self.picture = picture
  }
}

/// How long the workshop is planned to last, in minutes; `Schedule` divides them.
package enum Preset: Int, Hashable, Sendable, CaseIterable {
  case sixty = 60
  case ninety = 90
  case hundredAndEighty = 180
}
