import DisclosureControl
import Exports
import Foundation
import Secrets
import Store
import Surveys
import Web

/// `release create SURVEY --by … --out DIR`: the only way that figures leave the system.
struct ReleaseCreate: Command {
  static let words = ["release", "create"]
  static let summary =
    "Write figures that are safe to publish into a new folder, for ever numbered."

  private let survey: Identifier<Survey>
  private let request: ReleaseRequest
  private let themes: AskedThemes
  private let folders: Folders
  private let language: LanguageTag
  private let populations: ReferencePopulations
  private let out: String?
  private let isDryRun: Bool
  private let json: Bool

  private struct Result: Encodable {
    let survey: String
    let release: Int
    let folder: String?
    /// Only of a release that is made: whether one may be is all that can be asked.
    let people: ReleasedCount?
    let tables, notes: Int?
    let files: [String: String]
  }

  init(_ arguments: Arguments) throws {
    request = ReleaseRequest(
      by: arguments.options(
        "by", placeholder: "NAME[,NAME]",
        help: "break every question down by a characteristic or a pair; may be given often"),
      only: arguments.options(
        "only", placeholder: "FIELD=VALUE",
        help: "count only people of a version, language, channel, site, easy-read=yes or no, or "
          + "category of a characteristic; may be given often"),
      since: try arguments.option(
        "since", as: String.self, placeholder: "DATE",
        help: "count only responses that came in on this day or later"),
      until: try arguments.option(
        "until", as: String.self, placeholder: "DATE",
        help: "count only responses that came in on this day or earlier"),
      allowsThree: arguments.flag(
        "allow-three", help: "allow a breakdown by three characteristics at once"),
      against: try arguments.option(
        "against", as: String.self, placeholder: "POPULATION",
        help: "hold those who took part against a population, such as england-2021"),
      asReleased: arguments.flag(
        "as-released",
        help: "count answers that were coded otherwise since a release as it published them")
        ? true : nil)
    themes = try AskedThemes(
      questions: arguments.options(
        "themes", placeholder: "QUESTION",
        help: "count the themes of a question in people's own words; may be given often"
      ).map { name in
        guard let question = Identifier<Question>(name) else {
          throw UsageProblem("--themes: \"\(name)\" is not the name of a question.")
        }
        return question
      },
      coder: arguments.reviewer(
        "coder", help: "whose coding counts; \"agreed\" or the only coder's unless said"))
    out = try arguments.option(
      "out", as: String.self, placeholder: "DIR", help: "the new folder to write")
    isDryRun = arguments.flag(
      "dry-run", help: "only tell whether the rules allow it; nothing is written or registered")
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of notes and titles")
    folders = try Folders(arguments)
    populations = try ReferencePopulations(arguments, surveys: SurveyFolder(path: folders.surveys))
    json = arguments.flag("json", help: "print the result as JSON")
    survey = try arguments.positional(
      "SURVEY", example: Identifier(literal: "older-people-access"),
      help: "the name of a published survey")
  }

  func run() throws {
    guard request.asReleased == nil || !themes.questions.isEmpty else {
      throw UsageProblem(
        "--as-released: It is about themes. Add --themes QUESTION, or leave it out.")
    }
    guard isDryRun || out != nil else {
      throw UsageProblem("--out is missing: name the new folder to write, such as --out release-1.")
    }
    let store = try Store(folder: folders.data, mustExist: true)
    defer { store.stop() }
    let library = try Library(
      [try store.publication(of: survey)], speaking: language, from: folders.translations)
    guard let published = library.surveys[survey] else { return }
    if let out, !isDryRun { try finishAbandoned(out, in: store) }
    let population = try request.against.map { try populations.population($0, for: published) }
    let now = Date()
    let release = try Releasing(request, themes: themes, of: published, in: store, at: now)
    guard !isDryRun, let out else { return try tell(release, files: [], in: nil) }
    let files = try release.publish(
      to: out, against: population, in: library.interface(in: language),
      on: try ReleaseDay.today(now))
    try tell(release, files: files, in: out)
  }

  /// A command that was killed may have left a folder beside this place, and even registered it.
  private func finishAbandoned(_ out: String, in store: Store) throws {
    let registered = try store.releases(of: survey)
    let hasAppeared = try ReleaseFolder.finishAbandoned(out) { document in
      registered.contains { $0.document == document }
    }
    guard hasAppeared else { return }
    throw InputProblems(
      "\(out): A release of \(survey) was registered here, and its command killed before the folder "
        + "had its name. The folder is there now. Name another one for a new release.")
  }

  private func tell(_ release: Releasing, files: [ReleaseFile], in folder: String?) throws {
    guard !json else {
      return try JSONOutput.print(
        Result(
          survey: survey.text, release: release.number, folder: folder,
          people: folder.map { _ in release.figures.people },
          tables: folder.map { _ in release.figures.tables.count },
          notes: folder.map { _ in release.figures.notes.count },
          files: Dictionary(
            files.map { ($0.name, $0.digest.hex) }, uniquingKeysWith: { first, _ in first })))
    }
    guard let folder else {
      return print("The rules allow release \(release.number) of \(survey).")
    }
    let size = "about \(release.figures.people.text) people, \(release.figures.tables.count) tables"
    print("Release \(release.number) of \(survey) is in \(folder): \(size).")
    for file in files { print("  \(file.name)") }
    let notes = folder.hasSuffix("/") ? "\(folder)notes.md" : "\(folder)/notes.md"
    print("What was merged or withheld, and why, is in \(notes).")
  }
}
