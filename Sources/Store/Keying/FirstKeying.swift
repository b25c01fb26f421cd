package import Responses
package import Secrets
package import Surveys

/// A form on paper that was typed in once: no response yet, and counted nowhere.
package struct FirstKeying: Hashable, Sendable {
  package let survey: Identifier<Survey>
  /// What somebody wrote on the paper to tell it from the others.
  package let form: String
  package let version: Int
  package let language: LanguageTag
  package let channel: Channel
  package let site: Identifier<Site>?
  package let answers: EncodedAnswers
  package let monitoring: EncodedAnswers?
  package let help: Help?
  /// What is kept of the code that the person made.
  package let selfCode: KeyedHash?

  package init(
    survey: Identifier<Survey>, form: String, version: Int, language: LanguageTag,
    channel: Channel, site: Identifier<Site>?, answers: EncodedAnswers,
    monitoring: EncodedAnswers?, help: Help?, selfCode: KeyedHash?
  ) {
    self.survey = survey
    self.form = form
    self.version = version
    self.language = language
    self.channel = channel
    self.site = site
    self.answers = answers
    self.monitoring = monitoring
    self.help = help
    self.selfCode = selfCode
  }
}
