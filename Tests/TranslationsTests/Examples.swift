import Surveys
import Translations
import XCTest

/// A small survey, and catalogues for it, written out for the tests.
enum Examples {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    try XCTUnwrap(Identifier(text))
  }

  static func tag(_ text: String) throws -> LanguageTag { try XCTUnwrap(LanguageTag(text)) }

  static func survey(language: LanguageTag = .british, monitoring: MonitoringSet? = nil) throws
    -> Survey
  {
    let heard = Question(
      id: try id("heard"),
      kind: .chooseOne([
        Option(id: try id("yes"), text: "Yes"),
        Option(id: try id("no"), text: "No", hint: "Not that I know"),
        Option(id: try id("unsure"), text: "Not sure"),
      ]),
      text: "Have you heard of it?", hint: "Choose one.",
      easyRead: .options([try id("yes"), try id("no")]),
      media: Media(audio: nil, video: nil, captions: nil, transcript: "Have you heard of it?"))
    let story = Question(
      id: try id("story"), kind: .text(atMost: 2000, lines: 6), text: "Tell us more",
      easyRead: .leftOut)
    return Survey(
      id: try id("access"), title: "Getting help", language: language,
      purpose: "To learn what helps", askedBy: "The hub", madeWith: "Made with people over 65",
      languages: [language, try tag("ur")], monitoring: monitoring, consent: "I agree",
      sites: [Site(try id("leeds"), name: "Leeds hub")],
      sections: [
        Section(id: try id("experience"), questions: [heard], title: "Your experience"),
        Section(id: try id("more"), questions: [story]),
      ])
  }

  /// A workshop beside the survey.
  static func workshop() throws -> WorkshopDefinition {
    WorkshopDefinition(
      id: try id("access"), title: "Getting help together",
      kind: .nominalGroup(NominalGroup(question: "What would help?", hint: "Say anything")),
      invitation: "Come and say",
      groundRules: [
        GroundRule(id: try id("listen"), text: "We listen", picture: "ear"),
        GroundRule(id: try id("stay"), text: "What is said stays here"),
      ])
  }

  static func topicGuide() throws -> WorkshopDefinition {
    WorkshopDefinition(
      id: try id("access"), title: "Talking together",
      kind: .topicGuide([
        Topic(
          id: try id("who"), text: "Who lives here?", hint: "Think of your street",
          picture: "house"),
        Topic(id: try id("what"), text: "What is there?"),
      ]))
  }

  static func monitoring() throws -> MonitoringSet {
    MonitoringSet(
      id: try id("england"),
      questions: [
        Question(
          id: try id("heard"), kind: .chooseOne([Option(id: try id("man"), text: "Man")]),
          text: "What is your sex?", monitoring: MonitoringAspect(of: try id("sex")))
      ],
      characteristics: [
        Characteristic(
          id: try id("sex"), name: "Sex",
          categories: [Option(id: try id("other"), text: "Another answer")])
      ])
  }

  static func file(_ language: String, _ body: String, plurals: String = germanic) throws
    -> CatalogueFile
  {
    try CatalogueFile(
      """
      msgid ""
      msgstr ""
      "Language: \(language)\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: \(plurals)\\n"

      \(body)
      """)
  }

  static func source(_ language: String, _ body: String, plurals: String = germanic) throws
    -> CatalogueSource
  {
    CatalogueSource(
      tag: try tag(language), catalogue: try file(language, body, plurals: plurals).catalogue,
      digest: "digest of \(language)")
  }

  static let germanic = "nplurals=2; plural=(n != 1);"
}
