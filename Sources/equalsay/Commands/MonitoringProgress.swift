import Exports
import Foundation
import Markup
import Surveys
import Tabulation
import Translations
import Web

/// `monitoring progress FILE`: how far objectives have come, with a run chart.
struct MonitoringProgress: Command {
  static let words = ["monitoring", "progress"]
  static let summary = "Show how far objectives have come, with shifts and trends of a run chart."

  private let translations: String
  private let language: LanguageTag
  private let objective: String?
  private let svg: String?
  private let json: Bool
  private let file: String

  private static let limit = 16 << 20

  init(_ arguments: Arguments) throws {
    translations = try Folders.translations(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the report")
    objective = try arguments.option(
      "objective", as: String.self, placeholder: "ID", help: "only this objective")
    svg = try arguments.option(
      "svg", as: String.self, placeholder: "FILE",
      help: "also write the run chart of the objective, as SVG")
    json = arguments.flag("json", help: "print the result as JSON")
    file = try arguments.positional(
      "FILE", example: "Surveys/older-people-access/objectives.json",
      help: "a file of objectives with their measurements (docs/monitoring.md)")
  }

  func run() throws {
    let interface = try Catalogues(speakingFrom: translations).interface(in: language)
    let today = try ReleaseDay.today(Date())
    let objectives = try objectives()
    try checkThatAllHasHappened(in: objectives, by: today)
    let report = ProgressReport(try wanted(objectives), on: today, interface: interface)
    if let svg { try draw(report, to: svg) }
    guard !json else { return try JSONOutput.print(report.document) }
    for line in report.lines { print(line) }
  }

  private func objectives() throws -> Objectives {
    let bytes = try InputFile.bytes(of: file, atMost: Self.limit)
    do throws(Problems) { return try ObjectivesFile.read(bytes) } catch {
      throw InputProblems(error.list.map { $0.rendered(in: file) })
    }
  }

  /// Refuses measurements of days to come, other than made-up ones, which tell of any day.
  private func checkThatAllHasHappened(
    in objectives: Objectives, by today: CalendarDate
  ) throws {
    guard !objectives.isSynthetic else { return }
    let problems = objectives.all.flatMap { objective in
      ([objective.baseline] + objective.measurements).filter { $0.on > today }.map {
        "\(file): \(objective.id): The measurement of \($0.on) is in the future. Correct its day, or "
          + "take it out."
      }
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
  }

  private func wanted(_ objectives: Objectives) throws -> Objectives {
    guard let objective else { return objectives }
    let chosen = objectives.all.filter { $0.id.text == objective }
    guard !chosen.isEmpty else {
      throw InputProblems(
        "--objective \(objective): \(file) has none of this name."
          + Suggestion.of(objective, among: objectives.all.map(\.id.text)))
    }
    return Objectives(
      title: objectives.title, isSynthetic: objectives.isSynthetic, all: chosen)
  }

  private func draw(_ report: ProgressReport, to path: String) throws {
    guard let first = report.progress.first, report.progress.count == 1 else {
      throw UsageProblem("--svg draws one objective. Name it with --objective ID.")
    }
    try OutputFile.write(report.drawing(of: first).svg.bytes, to: path, isPrivate: false)
  }
}
