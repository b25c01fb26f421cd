import Store
import Surveys
import Web

/// Which responses are the first wave and which the second.
enum PairWaves: Hashable {
  case versions(first: Int, second: Int)
  /// Before a day, and from it on.
  case date(CalendarDate)

  /// Under which name figures of these waves are kept.
  var name: String {
    switch self {
    case .versions(let first, let second): "versions \(first) \(second)"
    case .date(let day): "date \(day)"
    }
  }

  /// Those that were asked for with `--wave-by` and what goes with it.
  ///
  /// - Throws: `UsageProblem` for what does not fit together, `InputProblems` for a version that was
  ///   never published, or where there is only one.
  init(
    by text: String, first: Int?, second: Int?, at date: String?, of survey: PublishedSurvey
  ) throws {
    switch text {
    case "version":
      guard date == nil else {
        throw UsageProblem("--at goes with --wave-by date. Leave it out, or change the other.")
      }
      self = try Self.versions(first, second, of: survey)
    case "date":
      guard first == nil, second == nil else {
        throw UsageProblem(
          "--first and --second go with --wave-by version. Leave them out, or change the other.")
      }
      guard let day = date.flatMap({ CalendarDate($0) }) else {
        throw UsageProblem(
          "--at: Name the first day of the second wave, such as --at 2027-01-10.")
      }
      self = .date(day)
    case _: throw UsageProblem("--wave-by: \"\(text)\" is neither version nor date.")
    }
  }

  private static func versions(
    _ first: Int?, _ second: Int?, of survey: PublishedSurvey
  ) throws -> PairWaves {
    let known = survey.editions.keys.sorted()
    for version in [first, second].compactMap(\.self) where !known.contains(version) {
      throw InputProblems(
        "\(survey.id): There is no version \(version). Published: "
          + known.map(String.init).joined(separator: ", ") + ".")
    }
    guard let earliest = first ?? known.first, let latest = second ?? known.last,
      earliest < latest
    else {
      throw InputProblems(
        "\(survey.id): Two waves need two versions, the earlier one first. Publish a second "
          + "version, or take --wave-by date --at DATE.")
    }
    return .versions(first: earliest, second: latest)
  }
}
