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
  /// Whether a program made the answers up, as in a demonstration.
  package let isSynthetic: Bool
  /// The name and the version of the program.
  package let software: String

  package init(
    survey: Identifier<Survey>, number: Int, day: CalendarDate, versions: [Int],
    opens: CalendarDate? = nil, closes: CalendarDate? = nil, limits: [PopulationLimit],
    breakdowns: [Breakdown], options: [String], isSynthetic: Bool,
    software: String
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
    self.isSynthetic = isSynthetic
    self.software = software
  }
}
