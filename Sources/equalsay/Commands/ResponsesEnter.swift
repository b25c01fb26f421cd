import Foundation
import Responses
import Store
import Surveys
import Translations
import Web

/// `responses enter SURVEY`: answers on paper, or given in an interview, typed in one by one.
struct ResponsesEnter: Command {
  static let words = ["responses", "enter"]
  static let summary =
    "Type in what people answered on paper, once or twice, or lead an interview by telephone."
  static let remarks = [
    "The numbers are those on the form that 'equalsay survey print' makes; '?' shows what can be typed.",
    "With --first nothing is stored: it waits in the data folder until the same form is typed in with --second.",
  ]

  private enum Means: String, CaseIterable, ArgumentValue {
    case paper, assisted
    static var placeholder: String { "CHANNEL" }
    static var expected: String { "paper or assisted" }
    init?(argument: String) { self.init(rawValue: argument) }
  }

  private let folders: Folders
  private let language: LanguageTag?
  private let prompts: LanguageTag?
  private let version: Int?
  private let means: Means
  private let site: Identifier<Surveys.Site>?
  private let isFirst: Bool
  private let isSecond: Bool
  private let showsReceipts: Bool
  private let json: Bool
  private let survey: Identifier<Survey>

  private struct Result: Encodable {
    let survey: String
    let version: Int
    let language: String
    let channel: String
    /// How many forms were typed in.
    let forms: Int
    /// Whether they count as responses now.
    let isStored: Bool
    /// How many first keyings wait for the second.
    let waiting: Int
  }

  init(_ arguments: Arguments) throws {
    folders = try Folders(arguments)
    language = try arguments.option(
      "language", as: LanguageTag.self,
      help: "the language of the forms, such as ur or en-GB-x-easyread (default: the survey's own)")
    prompts = try arguments.option(
      "prompts", as: LanguageTag.self,
      help: "the language that speaks to whoever types (default: that of the forms)")
    version = try arguments.option(
      "version", as: Int.self, help: "the version on the forms (default: the newest published)")
    means =
      try arguments.option(
        "channel", as: Means.self,
        help: "paper, or assisted for an interview that is read out (default: paper)") ?? .paper
    site = try arguments.option(
      "site", as: Identifier<Surveys.Site>.self,
      help: "the place of collection that the forms are from")
    isFirst = arguments.flag(
      "first", help: "type forms in a first time; nothing is stored before the second")
    isSecond = arguments.flag(
      "second", help: "type the same forms in again, and store those that agree or are settled")
    showsReceipts = arguments.flag(
      "receipts", help: "show the code by which each response can be taken back; an interview does")
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.survey()
  }

  func run() throws {
    guard !(isFirst && isSecond) else {
      throw UsageProblem(
        "--first, --second: Choose one; somebody else types the forms in the second time.")
    }
    guard means == .paper || !(isFirst || isSecond) else {
      throw UsageProblem(
        "--channel assisted: An interview is not typed in twice. Leave --first and --second out.")
    }
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    if store.kind == .demonstration {
      Console.complain(
        "Demonstration: every response here counts as synthetic. Never type in what people have "
          + "really answered.")
    }
    let catalogues = try Catalogues(speakingFrom: folders.translations)
    let published = try store.published(survey, catalogues)
    var session = try session(store, published, catalogues)
    try session.run()
    try report(session.count, published, store, session.words)
    if let form = session.cut {
      throw InputProblems(
        "standard input: It ends within form \(form), of which nothing is kept. Type in the whole form."
      )
    }
  }

  private func session(
    _ store: Store, _ published: PublishedSurvey, _ catalogues: Catalogues
  ) throws -> KeyingSession {
    let edition = try edition(of: published)
    if let site, !edition.survey.sites.contains(where: { $0.id == site }) {
      let names = edition.survey.sites.map(\.id.text)
      throw UsageProblem(
        "--site: The survey has no place of collection \"\(site)\"."
          + Suggestion.of(site.text, among: names))
    }
    let tag = language ?? edition.survey.language
    let reading = try catalogues.interface(in: tag, orOneOf: edition.survey.languages)
    return KeyingSession(
      store: store, edition: edition,
      code: FormCode(
        survey: survey, version: edition.survey.version, language: tag,
        style: tag.isEasyRead ? .easyread : .standard),
      channel: means == .assisted ? .assisted : .paper, site: site,
      pass: isFirst ? .first : isSecond ? .second : .only,
      showsReceipts: showsReceipts || means == .assisted,
      words: KeyingWords(
        prompts: try catalogues.interface(
          in: prompts ?? tag.standard, orOneOf: edition.survey.languages),
        reading: reading, form: edition.form(in: tag)), talk: .terminal)
  }

  private func edition(of published: PublishedSurvey) throws -> Edition {
    guard let version else { return published.newest }
    guard let edition = published.editions[version] else {
      let versions = published.editions.keys.sorted().map(String.init).joined(separator: ", ")
      throw UsageProblem("--version: Only these versions of \(survey) are published: \(versions).")
    }
    return edition
  }

  private func report(
    _ count: Int, _ published: PublishedSurvey, _ store: Store, _ words: KeyingWords
  ) throws {
    guard !json else {
      return try JSONOutput.print(
        Result(
          survey: survey.text, version: try edition(of: published).survey.version,
          language: words.reading.language.text, channel: means.rawValue, forms: count,
          isStored: !isFirst, waiting: try store.waitingForms(of: survey).count))
    }
    print(
      isFirst
        ? words.prompts(.sheetKeyEndFirst, count: count).text
        : words.prompts(.sheetKeyEnd, count: count).text)
  }
}
