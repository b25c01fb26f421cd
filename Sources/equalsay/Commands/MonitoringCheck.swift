import Surveys
import Tabulation

/// `monitoring check FILE…`: every problem of reference populations, and how far each goes.
struct MonitoringCheck: Command {
  static let words = ["monitoring", "check"]
  static let summary = "Report every problem of reference populations, and what each covers."
  static let remarks = [
    "A file has the columns area,characteristic,category,persons,source,date,checked; "
      + "Surveys/populations/README.md shows how to make one."
  ]

  private let files: [String]
  private let set: Identifier<MonitoringSet>
  private let populations: ReferencePopulations
  private let json: Bool

  init(_ arguments: Arguments) throws {
    set = try arguments.option(
      "set", placeholder: "NAME", default: Identifier(literal: "england"),
      help: "the equality questions whose categories the files have")
    populations = try ReferencePopulations(
      arguments, surveys: SurveyFolder(path: try Folders.surveys(arguments)))
    json = arguments.flag("json", help: "print the result as JSON")
    files = try arguments.rest("FILE", help: "CSV files, or names in the folder of populations")
  }

  func run() throws {
    let set = try populations.monitoringSet(set)
    let reports = try files.map { try PopulationReport(of: $0, in: populations, set) }
    if json {
      try JSONOutput.print(reports)
    } else {
      for (place, report) in reports.filter(\.problems.isEmpty).enumerated() {
        if place > 0 { print() }
        report.print()
      }
    }
    let lines = reports.flatMap(\.problems)
    guard lines.isEmpty else { throw InputProblems(lines) }
  }
}
