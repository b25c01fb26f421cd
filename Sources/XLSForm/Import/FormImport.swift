package import Surveys
package import Translations

/// A survey made of a form of another program, with everything that did not come along.
package struct FormImport: Sendable {
  /// What a form leaves open, or what is to be otherwise than it says.
  package struct Wishes {
    package let id: Identifier<Survey>?
    package let language: LanguageTag?
    /// The name of the form's file, for a form without any other.
    package let file: String
    /// The set of monitoring questions of a name, where it is at hand.
    package let monitoringSet: (Identifier<MonitoringSet>) -> MonitoringSet?

    package init(
      id: Identifier<Survey>?, language: LanguageTag?, file: String,
      monitoringSet: @escaping (Identifier<MonitoringSet>) -> MonitoringSet?
    ) {
      (self.id, self.language, self.file) = (id, language, file)
      self.monitoringSet = monitoringSet
    }
  }

  package let survey: Survey
  /// The bytes of `survey.json`.
  package let definition: [UInt8]
  /// The translations of the form, each a draft until somebody has reviewed it.
  package let catalogues: [Catalogue]
  /// What is lost or otherwise than in the form, in the order of its sheets.
  package let findings: [FormFinding]
  /// The names that are written another way here.
  package let renamed: [RenamedName]

  /// Makes the survey.
  ///
  /// - Throws: `FormProblems` with everything that keeps it from being made.
  package init(_ form: FormSource, _ wishes: Wishes) throws(FormProblems) {
    var findings = form.findings
    try findings.check()
    var names = FormNames()
    let settings = FormSettings(
      form.settings, id: wishes.id, file: wishes.file, &names, &findings)
    let languages = FormLanguages(
      form, default: settings.defaultLanguage, wanted: wishes.language, &findings)
    let lists = ChoiceLists(
      form.choices, languages, allowsTwins: settings.allowsTwins, &names, &findings)
    let context = ImportContext(
      form: form, survey: settings.id, languages: languages, lists: lists,
      monitoringSet: wishes.monitoringSet)
    var rows = SurveyRows(context, names, findings)
    rows.read()
    rows.tellColumns()
    let monitoring = rows.monitoringChoice()
    try rows.findings.check()
    guard !rows.sections.isEmpty else {
      // What became of each row first: it says why nothing is left.
      throw FormProblems(
        list: rows.findings.all.inOrder + [
          FormFinding(
            .problem, FormPlace(sheet: "survey", row: 1),
            "No question of the form can be asked here, so there is no survey. See which kinds can: "
              + "docs/xlsform.md.")
        ])
    }
    survey = rows.survey(settings, languages)
    definition = DefinitionJSON.survey(survey, monitoring: monitoring).bytes
    catalogues = rows.catalogues(of: survey, languages)
    self.findings = rows.findings.all.inOrder
    renamed = rows.names.renamed
    try check()
  }

  /// Reads the definition as everybody else will.
  private func check() throws(FormProblems) {
    do throws(Problems) {
      _ = try SurveyFile.read(definition, context: .assumingFiles())
    } catch {
      throw FormProblems(
        list: error.list.map {
          FormFinding(
            .problem, nil, "The survey that comes of this form has a problem: \($0.message)")
        })
    }
  }
}

extension SurveyRows {
  fileprivate func survey(_ settings: FormSettings, _ languages: FormLanguages) -> Survey {
    Survey(
      id: settings.id, title: settings.title ?? settings.id.text, version: settings.version,
      language: languages.source, purpose: start.texts[.purpose],
      askedBy: start.texts[.askedBy], madeWith: start.texts[.madeWith],
      languages: languages.all, consent: start.texts[.consent],
      sections: sections.map {
        Section(id: $0.id, questions: $0.questions, title: $0.title)
      })
  }

  /// Which questions of the set the form asks, said as a survey says it.
  fileprivate mutating func monitoringChoice() -> MonitoringChoice? {
    guard let monitoring else { return nil }
    let asked = Set(monitoring.questions)
    let choice = MonitoringChoice(
      set: monitoring.set.id,
      without: monitoring.set.questions.filter {
        !asked.contains($0.id) && $0.monitoring?.offByDefault == false
      }.map(\.id),
      with: monitoring.set.questions.filter {
        asked.contains($0.id) && $0.monitoring?.offByDefault == true
      }.map(\.id))
    if Set(choice.asked(of: monitoring.set)?.questions.map(\.id) ?? []) != asked {
      findings.changed(
        monitoring.place,
        "The form asks some monitoring questions without those that they rest on. See under "
          + "\"monitoring\" in the survey which are asked.")
    }
    return choice
  }

  /// A catalogue for each language, with what the form has of it.
  fileprivate func catalogues(of survey: Survey, _ languages: FormLanguages) -> [Catalogue] {
    languages.all.filter { $0 != languages.source }.map { tag in
      let texts = translations[tag] ?? [:]
      return Catalogue(
        header: CatalogueHeader(language: tag, plurals: CommonPluralForms.of(tag)),
        items: SurveyTexts.entries(of: survey, inEasyRead: tag.isEasyRead).map { source in
          .entry(
            CatalogueEntry(
              context: source.context, source: source.text,
              translations: [texts[source.context] ?? ""],
              comments: [CatalogueComment(.note, " \(source.note)")]))
        })
    }
  }
}

extension [FormFinding] {
  private static var sheets: [String] { ["settings", "survey", "choices"] }

  /// By sheet, row and column; what concerns the form as a whole first.
  fileprivate var inOrder: Self {
    func rank(_ finding: FormFinding) -> (Int, Int, Int) {
      guard let place = finding.place else { return (-1, 0, 0) }
      return (
        Self.sheets.firstIndex(of: place.sheet) ?? Self.sheets.count, place.row, place.column ?? 0
      )
    }
    return enumerated().sorted { one, other in
      let (left, right) = (rank(one.element), rank(other.element))
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
  }
}
