/// What other targets build survey values with, where no file stands behind them: tests, previews.
///
/// The labels or their order differ from the memberwise initialisers, which Swift keeps internal
/// and does not let an extension repeat.
extension Survey {
  package init(
    id: Identifier<Survey>, title: String, version: Int = 1, language: LanguageTag = .british,
    purpose: String? = nil, askedBy: String? = nil, madeWith: String? = nil,
    opens: CalendarDate? = nil, closes: CalendarDate? = nil, languages: [LanguageTag]? = nil,
    monitoring: MonitoringSet? = nil, consent: String? = nil, sites: [Site] = [],
    offersSelfCode: Bool = false, quotes: QuoteConsent? = nil, sections: [Section]
  ) {
    self.init(
      id: id, version: version, language: language, title: title, purpose: purpose,
      askedBy: askedBy, madeWith: madeWith, opens: opens, closes: closes,
      languages: languages ?? [language], monitoring: monitoring, consent: consent, sites: sites,
      offersSelfCode: offersSelfCode, quotes: quotes, sections: sections, practice: [])
  }
}

extension Section {
  package init(id: Identifier<Section>, questions: [Question], title: String? = nil) {
    self.init(id: id, title: title, questions: questions)
  }
}

extension Site {
  package init(_ id: Identifier<Site>, name: String) {
    self.init(id: id, name: name)
  }
}

extension MonitoringSet {
  package init(
    id: Identifier<MonitoringSet>, questions: [Question], characteristics: [Characteristic] = [],
    language: LanguageTag = .british
  ) {
    self.init(id: id, language: language, questions: questions, characteristics: characteristics)
  }
}

extension Characteristic {
  package init(id: Identifier<Characteristic>, name: String, categories: [Option] = []) {
    self.init(id: id, text: name, categories: categories)
  }
}

extension MonitoringAspect {
  package init(
    of characteristic: Identifier<Characteristic>, derive: [Derivation] = [],
    offByDefault: Bool = false
  ) {
    self.init(characteristic: characteristic, derive: derive, offByDefault: offByDefault)
  }
}

extension Derivation {
  package init(
    from answers: [Identifier<Question>: Identifier<Option>], to category: Identifier<Option>
  ) {
    self.init(answers: answers, category: category)
  }
}
