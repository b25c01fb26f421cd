/// A survey definition, `Surveys/<survey>/survey.json`: bytes in, a survey or all problems out.
package enum SurveyFile {
  static let questionLimit = 500
  private static let siteLimit = 1_000
  static let versions = 1...1_000_000

  package static func read(
    _ bytes: [UInt8], context: SurveyContext
  ) throws(Problems) -> Survey {
    var problems = ProblemList()
    let survey = JSONReader.read(bytes, &problems).flatMap { Self.survey($0, context, &problems) }
    return try problems.settled(survey)
  }

  static func survey(
    _ value: JSONValue, _ context: SurveyContext, _ problems: inout ProblemList
  ) -> Survey? {
    guard var object = ObjectReader(value, "A survey definition", "survey", &problems) else {
      return nil
    }
    defer { object.finish(&problems) }
    _ = object.value("$schema")
    let id = object.folderID("survey", context)
    let version = object.required("version", .whole(versions))
    let language = object.required("language", .languageTag)
    let title = object.required("title", .text)
    let purpose = object.optional("purpose", .text)
    let madeWith = object.optional("madeWith", .text)
    let askedBy = object.optional("askedBy", .text)
    let (opens, closes) = dates(&object)
    let languages = object.languages(own: language)
    let monitoring = object.value("monitoring").flatMap {
      MonitoringChoiceFile.read($0, context, &object.problems)?.asked
    }
    let consent = consent(&object)
    let sites = sites(&object)
    let selfCode = object.optional("selfCode", .truth)
    let quotes = object.object("quotes", "quotes")
    let (sections, practice) = sections(&object, context)
    let questions = practice + sections.flatMap(\.questions)
    let consentToQuotes = quotes.flatMap { QuoteConsentFile.read($0, questions, &object.problems) }
    guard let id, let version, let language, let title else { return nil }
    return Survey(
      id: id, version: version, language: language, title: title, purpose: purpose,
      askedBy: askedBy, madeWith: madeWith, opens: opens, closes: closes, languages: languages,
      monitoring: monitoring, consent: consent, sites: sites, offersSelfCode: selfCode ?? false,
      quotes: consentToQuotes, sections: sections, practice: practice)
  }

  private static func dates(_ object: inout ObjectReader) -> (CalendarDate?, CalendarDate?) {
    let opens = object.optional("opens", .date)
    let closes = object.optional("closes", .date)
    if let opens, let closes, opens > closes {
      object.problems.report(
        object.place(of: "closes"),
        "The survey closes on \(closes), before it opens on \(opens). Put the dates right.")
    }
    return (opens, closes)
  }

  private static func consent(_ object: inout ObjectReader) -> String? {
    guard var consent = object.object("consent", "consent") else { return nil }
    defer { consent.finish(&object.problems) }
    return consent.required("text", .text)
  }

  private static func sites(_ object: inout ObjectReader) -> [Site] {
    var names = Names()
    let values = object.optional("sites", Shape.anything.list(atMost: siteLimit)) ?? []
    return values.compactMap { value in
      guard var site = ObjectReader(value, "Each entry of \"sites\"", "site", &object.problems)
      else { return nil }
      defer { site.finish(&object.problems) }
      let id = site.required("id", Shape<Identifier<Site>>.identifier().placed)
      let name = site.required("name", .text)
      if let id { names.add(id, "site", &site.problems) }
      guard let id, let name else { return nil }
      return Site(id: id.value, name: name)
    }
  }

  private static func sections(
    _ object: inout ObjectReader, _ context: SurveyContext
  ) -> (sections: [Section], practice: [Question]) {
    let values =
      object.required("sections", Shape.anything.list(atLeast: 1)) ?? []
    let read = SectionFile.read(values, context, &object.problems)
    if !read.practice.isEmpty, read.sections.allSatisfy(\.questions.isEmpty) {
      object.problems.report(
        object.place(of: "sections"),
        "Every question here is for practice, so no answer would be kept. Ask at least one that counts."
      )
    }
    return read
  }
}
