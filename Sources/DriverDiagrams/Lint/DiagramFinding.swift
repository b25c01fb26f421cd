package import Surveys

/// Where a diagram falls short of a criterion of quality, and a better way.
package struct DiagramFinding: Hashable, Sendable {
  package enum Severity: String, Sendable {
    /// The diagram does not hold together as a theory of change.
    case error
    /// It does, and could say more, or could say it better.
    case warning
  }

  /// A criterion, by the name it is reported under.
  package enum Rule: String, CaseIterable, Sendable {
    case aimWhat = "aim-what"
    case aimHowMuch = "aim-how-much"
    case aimForWhom = "aim-for-whom"
    case aimByWhen = "aim-by-when"
    case aimMeasure = "aim-measure"
    case aimBaseline = "aim-baseline"
    case aimByPast = "aim-by-past"
    case primaryDrivers = "primary-drivers"
    case orphan
    case unmeasured
    case leaf
    case task
    case slogan
    case evidence
    case plan
    case measureDetails = "measure-details"
    case priorityLeftOut = "priority-left-out"

    package var severity: Severity {
      switch self {
      case .aimWhat, .aimHowMuch, .aimForWhom, .aimByWhen, .aimMeasure, .primaryDrivers, .orphan,
        .unmeasured, .priorityLeftOut:
        .error
      case .aimBaseline, .aimByPast, .leaf, .task, .slogan, .evidence, .plan, .measureDetails:
        .warning
      }
    }
  }

  package let rule: Rule
  package let problem: Problem

  package init(_ rule: Rule, _ place: Place?, _ message: String) {
    self.rule = rule
    problem = Problem(place: place, message: "\(rule.rawValue): \(message)")
  }

  package var severity: Severity { rule.severity }
}
