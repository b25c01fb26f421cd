package import Surveys

/// One person's response, whole, as it is kept: who answered is nowhere in it.
package struct Response: Sendable {
  package let survey: Identifier<Survey>
  package let version: Int
  /// The language and variant in which it was sent.
  package let language: LanguageTag
  package let channel: Channel
  package let site: Identifier<Site>?
  /// The day it came in, in Europe/London.
  package let day: CalendarDate
  /// The digest of the catalogue whose words the person read; none for the survey's own texts.
  package let catalogue: String?
  /// Whether somebody helped; nothing where the person did not say.
  package let help: Help?
  package let answers: EncodedAnswers
  /// The answers to the monitoring questions, kept in a table of their own.
  package let monitoring: EncodedAnswers?

  /// The code that a file brought with the answers, to be hashed; never read back.
  package let selfCode: SelfCode?

  package init(
    survey: Identifier<Survey>, version: Int, language: LanguageTag, channel: Channel,
    site: Identifier<Site>?, day: CalendarDate, catalogue: String?, answers: EncodedAnswers,
    monitoring: EncodedAnswers?, help: Help? = nil, selfCode: SelfCode? = nil
  ) {
    self.survey = survey
    self.version = version
    self.language = language
    self.channel = channel
    self.site = site
    self.day = day
    self.catalogue = catalogue
    self.answers = answers
    self.monitoring = monitoring
    self.help = help
    self.selfCode = selfCode
  }
}
