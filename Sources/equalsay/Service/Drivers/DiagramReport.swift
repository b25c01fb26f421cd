import DriverDiagrams
import Surveys

/// What looking at one driver diagram found, for a terminal and as JSON.
struct DiagramReport: Encodable {
  struct Finding: Encodable {
    /// The criterion; nothing where the file itself is at fault.
    let rule: String?
    let severity: String
    let line: Int?
    let column: Int?
    let message: String
  }

  let file: String
  let primaryDrivers: Int
  let secondaryDrivers: Int
  let ideas: Int
  let measures: Int
  let problems: [Finding]
  /// Whatever makes the diagram wrong, a line each.
  let errors: [String]
  /// Whatever could be better, a line each.
  let warnings: [String]

  private enum CodingKeys: String, CodingKey {
    case file, primaryDrivers, secondaryDrivers, ideas, measures, problems
  }

  init(_ diagram: DiagramFile, file: String, priorities: FirstPriorities?, on today: CalendarDate) {
    self.file = file
    let drivers = diagram.draft?.drivers ?? []
    primaryDrivers = drivers.count { $0.level == .primary }
    secondaryDrivers = drivers.count - primaryDrivers
    ideas = diagram.draft?.ideas.count ?? 0
    measures = diagram.draft?.measures.count ?? 0
    let leftOut = diagram.draft.flatMap { priorities?.findings(in: $0) } ?? []
    let findings = DiagramLint(diagram, on: today).findings + leftOut
    let all: [(rule: String?, severity: DiagramFinding.Severity, problem: Problem)] =
      diagram.problems.map { (nil, .error, $0) }
      + findings.map { ($0.rule.rawValue, $0.severity, $0.problem) }
    let start = Place(line: 0, column: 0)
    let sorted = all.enumerated().sorted { left, right in
      (left.element.problem.place ?? start, left.offset)
        < (right.element.problem.place ?? start, right.offset)
    }.map(\.element)
    problems = sorted.map { rule, severity, problem in
      Finding(
        rule: rule, severity: severity.rawValue, line: problem.place?.line,
        column: problem.place?.column, message: problem.message)
    }
    errors = sorted.filter { $0.severity == .error }.map { $0.problem.rendered(in: file) }
    warnings = sorted.filter { $0.severity == .warning }.map { $0.problem.rendered(in: file) }
  }

  var summary: String {
    let found = errors.isEmpty ? "no problems found" : "\(errors.count) to mend"
    let rest = warnings.isEmpty ? "" : ", \(warnings.count) to look at"
    return "\(file): primary drivers: \(primaryDrivers), secondary: \(secondaryDrivers), "
      + "ideas: \(ideas), measures: \(measures); \(found)\(rest)."
  }
}
