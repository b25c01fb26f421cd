package import Surveys
package import Translations

/// A survey as a form for other programs (XLSForm), with everything that could not come along.
package struct FormExport: Sendable {
  /// The catalogues that the texts of a form are taken from.
  package struct Texts {
    package let survey: [CatalogueSource]
    package let monitoring: [CatalogueSource]
    package let interface: [CatalogueSource]

    package init(
      survey: [CatalogueSource], monitoring: [CatalogueSource], interface: [CatalogueSource]
    ) {
      (self.survey, self.monitoring, self.interface) = (survey, monitoring, interface)
    }
  }

  /// The rows of each sheet, its column names first.
  package let sheets: [(name: String, rows: [[String]])]
  /// What of the survey is not in the form, or says less there.
  package let losses: [FormLoss]

  /// Writes the form in the languages that the survey offers, and in further ones.
  package init(_ survey: Survey, also further: [LanguageTag] = [], _ texts: Texts) {
    var losses = FormLosses()
    let languages = Self.languages(survey, further, texts.survey, &losses)
    let readings = languages.map { FormReading(survey, $0, texts) }
    var rows = FormRows(survey, readings, losses)
    rows.write()
    rows.losses.tell(survey)
    sheets = [
      ("survey", rows.survey.rows), ("choices", rows.choices.rows),
      (
        "settings",
        [
          ["form_title", "form_id", "version", "default_language"],
          [
            survey.title, survey.id.text, "\(survey.version)",
            LanguageName.written(survey.language),
          ],
        ]
      ),
    ]
    self.losses = rows.losses.all
  }

  /// The languages with words of their own, in the survey's order.
  private static func languages(
    _ survey: Survey, _ further: [LanguageTag], _ catalogues: [CatalogueSource],
    _ losses: inout FormLosses
  ) -> [LanguageTag] {
    let known = Set(catalogues.map(\.tag)).union([survey.language])
    let wanted = survey.languages + further.filter { !survey.languages.contains($0) }
    for tag in wanted where !known.contains(tag) {
      losses.add(nil, "There is no catalogue in \(tag), so the form is not in that language.")
    }
    for catalogue in catalogues where !wanted.contains(catalogue.tag) {
      losses.add(
        nil,
        "The survey does not offer \(catalogue.tag), so the form is not in that language either. "
          + "--language \(catalogue.tag) takes its catalogue in.")
    }
    return wanted.filter(known.contains)
  }
}

/// What of a survey a form cannot say.
package struct FormLoss: Hashable, Sendable {
  /// The question, or nothing where it concerns the survey as a whole.
  package let question: String?
  package let message: String

  /// The loss as a line for a terminal, with the place by its identifiers.
  package func rendered(in survey: String) -> String {
    "\(survey)\(question.map { ":" + $0 } ?? ""): \(message)"
  }
}

/// A survey in the words of one language.
struct FormReading {
  let tag: LanguageTag
  let form: LocalisedForm
  let interface: Interface

  init(_ survey: Survey, _ tag: LanguageTag, _ texts: FormExport.Texts) {
    self.tag = tag
    form = LocalisedForm(
      survey, language: tag, catalogues: texts.survey, monitoring: texts.monitoring)
    interface = Interface(tag, catalogues: texts.interface)
  }
}
