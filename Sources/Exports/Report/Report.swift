package import DisclosureControl
package import DriverDiagrams
package import Surveys

/// What a report holds: the same as its page, and what `report.json` is made of.
///
/// It is made of published things alone: the files of a release, combined priorities, the logs of
/// workshops, and a driver diagram.
package struct Report: Sendable {
  /// Who made up what of it.
  package enum Origin: String, Sendable, Encodable { case people, partlySynthetic, synthetic }

  /// A file that it was made from.
  package struct Source: Sendable, Encodable {
    package let name: String
    package let sha256: String

    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What the release says of itself.
  package struct Release: Sendable, Encodable {
    package let survey: String
    package let number: Int
    package let day: String
    package let versions: [Int]
    package let people: ReleasedCount
    package let roundedTo: Int
    package let smallestCount: Int
    package let smallestBaseForPercent: Int

    package init(
      survey: String, number: Int, day: String, versions: [Int], people: ReleasedCount,
      roundedTo: Int, smallestCount: Int, smallestBaseForPercent: Int
    ) {
      self.survey = survey
      self.number = number
      self.day = day
      self.versions = versions
      self.people = people
      self.roundedTo = roundedTo
      self.smallestCount = smallestCount
      self.smallestBaseForPercent = smallestBaseForPercent
    }
  }

  package let language: LanguageTag
  package let title: ReportText
  package let origin: Origin
  package let release: Release
  package let respondents: [ReportRespondents]
  package let rankings: [ReportRanking]
  package let combination: ReportCombination?
  package let rooms: [ReportRoom]
  package let themes: [ReportThemes]
  package let quotations: [ReportQuotation]
  package let diagram: Diagram?
  package let notes: ReportNotes
  package let sources: [Source]

  package init(
    language: LanguageTag, title: ReportText, origin: Origin, release: Release,
    respondents: [ReportRespondents], rankings: [ReportRanking], combination: ReportCombination?,
    rooms: [ReportRoom], themes: [ReportThemes], quotations: [ReportQuotation], diagram: Diagram?,
    notes: ReportNotes, sources: [Source]
  ) {
    self.language = language
    self.title = title
    self.origin = origin
    self.release = release
    self.respondents = respondents
    self.rankings = rankings
    self.combination = combination
    self.rooms = rooms
    self.themes = themes
    self.quotations = quotations
    self.diagram = diagram
    self.notes = notes
    self.sources = sources
  }
}
