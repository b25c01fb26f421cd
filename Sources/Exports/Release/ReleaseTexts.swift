package import Surveys
package import Translations

/// What the survey and the parts of it are called, in the language of the report.
///
/// What has no text goes by its name.
package struct ReleaseTexts: Sendable {
  package let language: LanguageTag
  package var title: String { localisedTitle.text }
  /// In the reader's language, or in the next best.
  package let localisedTitle: LocalisedText
  package let askedBy: String?
  package let purpose: String?
  private var questions: [Identifier<Question>: String] = [:]
  private var options: [Identifier<Question>: [Identifier<Option>: String]] = [:]
  private var characteristics: [Identifier<Characteristic>: LocalisedText] = [:]
  private var categories: [Identifier<Characteristic>: [Identifier<Option>: LocalisedText]] = [:]
  private var sites: [Identifier<Site>: String] = [:]

  /// Takes the texts of a survey, then from older versions those that the newest has no longer.
  package init(
    _ newest: Survey, as form: LocalisedForm, older: [(survey: Survey, form: LocalisedForm)] = []
  ) {
    language = form.language
    localisedTitle = form.title
    askedBy = form.askedBy?.text
    purpose = form.purpose?.text
    for (survey, form) in [(newest, form)] + older {
      add(survey, form)
      addMonitoring(of: survey, form.monitoring)
    }
  }

  /// Adds a question that no version asks, with its options.
  package mutating func add(
    _ question: Identifier<Question>, _ text: String, options: [Identifier<Option>: String]
  ) {
    questions[question] = text
    self.options[question] = options
  }

  private mutating func add(_ survey: Survey, _ form: LocalisedForm) {
    for site in survey.sites { sites[site.id] = sites[site.id] ?? form[site: site].text }
    for question in survey.questions {
      questions[question.id] = questions[question.id] ?? form[question].text.text
      for option in question.options where options[question.id]?[option.id] == nil {
        options[question.id, default: [:]][option.id] = form[question, option].text.text
      }
    }
  }

  private mutating func addMonitoring(of survey: Survey, _ monitoring: LocalisedMonitoring) {
    for characteristic in survey.monitoring?.characteristics ?? [] {
      let id = characteristic.id
      characteristics[id] = characteristics[id] ?? monitoring[characteristic]
      for category in characteristic.categories where categories[id]?[category.id] == nil {
        categories[id, default: [:]][category.id] = monitoring[characteristic, category]
      }
    }
    for question in survey.monitoring?.questions ?? [] {
      guard let id = question.monitoring?.characteristic else { continue }
      for option in question.options where categories[id]?[option.id] == nil {
        categories[id, default: [:]][option.id] = monitoring[question, option].text
      }
    }
  }

  package subscript(question: Identifier<Question>) -> String {
    questions[question] ?? question.text
  }

  package subscript(question: Identifier<Question>, option: Identifier<Option>) -> String {
    options[question]?[option] ?? option.text
  }

  package subscript(characteristic: Identifier<Characteristic>) -> String {
    name(of: characteristic).text
  }

  package subscript(
    characteristic: Identifier<Characteristic>, category: Identifier<Option>
  ) -> String {
    name(of: category, in: characteristic).text
  }

  /// For a page, which marks what is not in the reader's language.
  package func name(of characteristic: Identifier<Characteristic>) -> LocalisedText {
    characteristics[characteristic]
      ?? LocalisedText(text: characteristic.text, language: Interface.source)
  }

  package func name(
    of category: Identifier<Option>, in characteristic: Identifier<Characteristic>
  ) -> LocalisedText {
    categories[characteristic]?[category]
      ?? LocalisedText(text: category.text, language: Interface.source)
  }

  package subscript(site: Identifier<Site>) -> String { sites[site] ?? site.text }
}
