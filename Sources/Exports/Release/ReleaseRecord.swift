package import Surveys

/// What a release says of itself beside its figures.
package struct ReleaseRecord: Hashable, Sendable {
  package let survey: Identifier<Survey>
  /// Counted from 1 for each survey.
  package let number: Int
  /// The day on which it was made.
  package let day: CalendarDate
  /// The published versions of the survey whose responses are counted.
  package let versions: [Int]
  /// The first and the last day on which the survey can be answered, where it has them.
  package let opens: CalendarDate?
  package let closes: CalendarDate?
  /// Who is counted; empty stands for everybody.
  package let limits: [PopulationLimit]
  package let breakdowns: [Breakdown]
  /// What the release was asked for with, as it was given: `--by age --by ethnicity,sex`.
  package let options: [String]
  /// What the themes mean by which people's own words are counted.
  package let codebooks: [ReleasedCodebook]
  /// Whether a program made the answers up, as in a demonstration.
  package let isSynthetic: Bool
  /// The name and the version of the program.
  package let software: String

  package init(
    survey: Identifier<Survey>, number: Int, day: CalendarDate, versions: [Int],
    opens: CalendarDate? = nil, closes: CalendarDate? = nil, limits: [PopulationLimit],
    breakdowns: [Breakdown], options: [String], codebooks: [ReleasedCodebook] = [],
    isSynthetic: Bool, software: String
  ) {
    self.survey = survey
    self.number = number
    self.day = day
    self.versions = versions
    self.opens = opens
    self.closes = closes
    self.limits = limits
    self.breakdowns = breakdowns
    self.options = options
    self.codebooks = codebooks
    self.isSynthetic = isSynthetic
    self.software = software
  }
}

/// The themes by which a question in people's own words is counted.
package struct ReleasedCodebook: Hashable, Sendable {
  package struct Theme: Hashable, Sendable {
    package let title: String
    /// What belongs to it and what does not.
    package let definition: String

    package init(title: String, definition: String) {
      (self.title, self.definition) = (title, definition)
    }
  }

  /// What people were asked, in the language of the report.
  package let question: String
  package let themes: [Theme]

  package init(question: String, themes: [Theme]) {
    (self.question, self.themes) = (question, themes)
  }
}
