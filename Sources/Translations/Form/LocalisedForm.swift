package import Surveys

/// A survey as one person reads it: every text in their language, or in the next best.
///
/// All texts are found when it is made; pages are rendered from it without looking again. A class,
/// because it is only ever handed on and has many parts.
package final class LocalisedForm: Sendable {
  /// The reader's language; single texts may be in another.
  package let language: LanguageTag
  package let title: LocalisedText
  package let purpose: LocalisedText?
  package let askedBy: LocalisedText?
  package let madeWith: LocalisedText?
  package let consent: LocalisedText?
  package let monitoring: LocalisedMonitoring
  /// The digest of the catalogue that the person reads; none for the survey's own texts.
  package let digest: String?
  /// How far the reader's language has got; nothing where it is the survey's own.
  package let standing: TranslationStanding?
  private let source: LanguageTag
  private let sections: [Identifier<Section>: LocalisedText]
  private let sites: [Identifier<Site>: LocalisedText]
  private let questions: [Identifier<Question>: LocalisedQuestion]

  package init(
    _ survey: Survey, language: LanguageTag, catalogues: [CatalogueSource],
    monitoring: [CatalogueSource] = []
  ) {
    let path = TextPath(survey.id)
    let fallBack = FallBack(reader: language, source: survey.language, catalogues: catalogues)
    self.language = language
    source = survey.language
    digest = fallBack.digest
    standing = fallBack.standing(
      against: SurveyTexts.entries(of: survey, inEasyRead: language.isEasyRead))
    title = fallBack.localise(path.whole(.title), survey.title)
    purpose = fallBack.localise(path.whole(.purpose), ifAny: survey.purpose)
    askedBy = fallBack.localise(path.whole(.askedBy), ifAny: survey.askedBy)
    madeWith = fallBack.localise(path.whole(.madeWith), ifAny: survey.madeWith)
    consent = fallBack.localise(path.whole(.consent), ifAny: survey.consent)
    self.monitoring = LocalisedMonitoring(
      survey.monitoring, language: language, source: survey.language, catalogues: monitoring)
    (sections, sites, questions) = Self.parts(of: survey, path, fallBack)
  }

  private typealias Parts = (
    [Identifier<Section>: LocalisedText], [Identifier<Site>: LocalisedText],
    [Identifier<Question>: LocalisedQuestion]
  )

  private static func parts(of survey: Survey, _ path: TextPath, _ fallBack: FallBack) -> Parts {
    var parts: Parts = ([:], [:], [:])
    for section in survey.sections {
      parts.0[section.id] = fallBack.localise(path.title(of: section.id), ifAny: section.title)
    }
    for site in survey.sites {
      parts.1[site.id] = fallBack.localise(path.name(of: site.id), site.name)
    }
    for question in survey.practice + survey.questions {
      parts.2[question.id] = LocalisedQuestion(question, path, fallBack)
    }
    return parts
  }

  package subscript(question: Question) -> LocalisedQuestion {
    questions[question.id] ?? LocalisedQuestion(question, in: source)
  }

  package subscript(question: Question, option: Option) -> LocalisedOption {
    self[question][option]
  }

  /// The heading of a section; nothing where it has none.
  package subscript(section section: Section) -> LocalisedText? {
    sections[section.id] ?? section.title.map { LocalisedText(text: $0, language: source) }
  }

  package subscript(site site: Site) -> LocalisedText {
    sites[site.id] ?? LocalisedText(text: site.name, language: source)
  }
}
