import DriverDiagrams
import Foundation

/// `drivers check FILE`: what is wrong with a driver diagram, and what could be better.
struct DriversCheck: Command {
  static let words = ["drivers", "check"]
  static let summary = "Check a driver diagram by the published criteria of quality."
  static let remarks = [
    "Errors end with status 1; warnings, on standard output, only with --strict.",
    "With --priorities, every group's first priority must be in the diagram, or the reason why not.",
  ]

  private let file: String
  private let priorities: String?
  private let isStrict: Bool
  private let json: Bool

  init(_ arguments: Arguments) throws {
    priorities = try arguments.option(
      "priorities", as: String.self, placeholder: "DIR",
      help:
        "the folder of a release: what its groups put first must be taken up, or the reason given")
    isStrict = arguments.flag("strict", help: "warnings count as errors")
    json = arguments.flag("json", help: "print the result as JSON")
    file = try arguments.positional(
      "FILE", example: "diagram.json", help: "a driver diagram as JSON")
  }

  func run() throws {
    let bytes = try InputFile.bytes(of: file, atMost: DiagramSource.sizeLimit)
    let report = DiagramReport(
      DiagramFile(bytes), file: file,
      priorities: try priorities.map { try FirstPriorities(release: $0) },
      on: try ReleaseDay.today(Date()))
    if json {
      try JSONOutput.print(report)
    } else {
      if !isStrict { for warning in report.warnings { print(warning) } }
      print(report.summary)
    }
    let problems = report.errors + (isStrict ? report.warnings : [])
    guard problems.isEmpty else { throw InputProblems(problems) }
  }
}
