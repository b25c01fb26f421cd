package import Store
import Surveys
import Translations

/// A stored definition that this program cannot read.
struct UnreadablePublication: Error, CustomStringConvertible {
  let survey: Identifier<Survey>
  let version: Int
  let problems: [String]

  var description: String {
    "Version \(version) of \(survey), as published, cannot be read: "
      + problems.joined(separator: " ") + " Use the EqualSay that published it, or a newer one."
  }
}

extension PublishedSurvey {
  /// Reads all published versions of a survey; nothing when there are none.
  convenience init?(_ publication: Publication, _ catalogues: Catalogues) throws {
    var editions: [Int: Edition] = [:]
    for version in publication.versions {
      editions[version.version] = try Edition(version, catalogues)
    }
    guard let newest = editions.max(by: { $0.key < $1.key })?.value else { return nil }
    self.init(
      id: publication.survey, editions: editions, newest: newest, closedOn: publication.closedOn)
  }
}

extension Edition {
  /// Reads a version, published or about to be.
  package convenience init(_ version: PublishedVersion, _ catalogues: Catalogues) throws {
    let survey = try Self.survey(of: version)
    let texts = catalogues.sources(of: survey.id.text, SurveyTexts.entries(of: survey))
    let monitoring =
      survey.monitoring.map {
        catalogues.sources(of: "monitoring-\($0.id)", SurveyTexts.entries(of: $0))
      } ?? []
    let forms = Array(catalogues.tags.union(survey.languages)).mappedAtOnce { tag in
      (tag, LocalisedForm(survey, language: tag, catalogues: texts, monitoring: monitoring))
    }
    self.init(
      survey: survey, pictures: version.pictures, recordings: version.recordings,
      forms: Dictionary(forms) { first, _ in first },
      source: LocalisedForm(
        survey, language: survey.language, catalogues: texts, monitoring: monitoring))
  }

  private static func survey(of version: PublishedVersion) throws -> Survey {
    // Pictures and recordings were there when it was published.
    let context = SurveyContext.assumingFiles(monitoringSet: { _ in version.monitoring })
    do {
      return try SurveyFile.read(version.definition, context: context)
    } catch {
      throw UnreadablePublication(
        survey: version.survey, version: version.version, problems: error.list.map(\.message))
    }
  }

  /// Whether the words in a language are a draft, and whether any are missing.
  func standing(in tag: LanguageTag) -> (isDraft: Bool, isComplete: Bool) {
    let form = form(in: tag)
    let parts = [form.standing, form.monitoring.standing].compactMap(\.self)
    return (parts.contains { $0.isDraft }, parts.allSatisfy { !$0.isPartial })
  }
}
