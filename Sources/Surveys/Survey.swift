/// One version of a survey, as its authors wrote it and as people answer it.
///
/// A `Survey` can only be made from a file without problems (`SurveyFile`), so nobody downstream
/// checks again that an exclusive option exists or that a condition looks backwards.
package struct Survey: Sendable {
  package let id: Identifier<Survey>
  package let version: Int
  /// The language of the texts in the definition.
  package let language: LanguageTag
  package let title: String
  package let purpose: String?
  /// Who asks: the organisation that answers for what happens with the answers.
  package let askedBy: String?
  /// Who made the survey with whom: the co-design statement, shown to people.
  package let madeWith: String?
  /// The first and the last day on which it can be answered, in Europe/London.
  package let opens: CalendarDate?
  package let closes: CalendarDate?
  /// What the public may choose; the survey's own language is always among them.
  package let languages: [LanguageTag]
  /// The monitoring questions this survey asks, after those it does without.
  package let monitoring: MonitoringSet?
  /// What a person agrees to before the first question.
  package let consent: String?
  package let sites: [Site]
  package let offersSelfCode: Bool
  /// Where people say whether their words may be quoted; without it none are.
  package let quotes: QuoteConsent?
  package let sections: [Section]
  /// Questions to try the form on, before the first; they stand apart from the others because their
  /// answers are never kept, and so never counted.
  package let practice: [Question]

  package var questions: [Question] { sections.flatMap(\.questions) }
}

/// A part of a survey under one heading.
package struct Section: Sendable {
  package let id: Identifier<Section>
  package let title: String?
  package let questions: [Question]

  package init(id: Identifier<Section>, title: String?, questions: [Question]) {
    self.id = id
    self.title = title
    self.questions = questions
  }
}

/// A place where responses are collected; a link to the survey may name it.
package struct Site: Sendable, Hashable {
  package let id: Identifier<Site>
  package let name: String

  package init(id: Identifier<Site>, name: String) {
    self.id = id
    self.name = name
  }
}
