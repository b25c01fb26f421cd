import Responses
import Surveys
import Tabulation

extension ReleaseRequest {
  /// The fields of `--only` beside the characteristics of the survey.
  private enum Field: String, CaseIterable {
    case version, language, channel, site
    case easyRead = "easy-read"
  }

  /// Whether only some versions of the survey are counted.
  var hasVersions: Bool { only.contains { $0.hasPrefix(Field.version.rawValue + "=") } }

  /// Who is to be counted.
  ///
  /// - Throws: `UsageProblem` for what cannot be read, `InputProblems` for what the survey does not
  ///   have.
  func population(of editions: [Survey], _ schemes: [CategoryScheme]) throws -> PopulationFilter {
    var filter = PopulationFilter()
    filter.since = try day(since, "--since")
    filter.until = try day(until, "--until")
    if let since = filter.since, let until = filter.until, until < since {
      throw UsageProblem(
        "--until: \(until) is before \(since), the day of --since, so nobody would be counted. "
          + "Give the earlier day to --since.")
    }
    for text in only { try narrow(&filter, by: text, editions, schemes) }
    return filter
  }

  private func day(_ text: String?, _ option: String) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let day = CalendarDate(text) else {
      throw UsageProblem("\(option): \"\(text)\" is not a date such as 2026-12-01.")
    }
    return day
  }

  private func narrow(
    _ filter: inout PopulationFilter, by text: String, _ editions: [Survey],
    _ schemes: [CategoryScheme]
  ) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw UsageProblem(
        "--only \(text): Write a field and its value, such as language=ur or age=under-18.")
    }
    let (name, value) = (String(parts[0]), String(parts[1]))
    guard let field = Field(rawValue: name) else {
      return try narrow(&filter, to: value, of: name, schemes)
    }
    switch field {
    case .version:
      filter.versions.insert(
        try known(value, Int(value), among: editions.map(\.version), text) { String($0) })
    case .language:
      filter.languages.insert(
        try known(value, LanguageTag(value), among: editions.flatMap(\.languages), text, \.text))
    case .channel:
      filter.channels.insert(
        try known(value, Channel(rawValue: value), among: Channel.allCases, text, \.rawValue))
    case .site:
      filter.sites.insert(
        try known(
          value, Identifier<Site>(value), among: editions.flatMap(\.sites).map(\.id), text, \.text))
    case .easyRead:
      guard ["yes", "no"].contains(value) else {
        throw UsageProblem("--only \(text): It is yes or no.")
      }
      filter.easyRead = value == "yes"
    }
  }

  private func narrow(
    _ filter: inout PopulationFilter, to value: String, of name: String,
    _ schemes: [CategoryScheme]
  ) throws {
    let id = try Self.characteristic(name, among: schemes.map(\.characteristic), "--only")
    let categories = schemes.first { $0.characteristic == id }?.categories ?? []
    filter.categories[id, default: []].insert(
      try known(
        value, Identifier<Option>(value), among: categories.map(\.id), "\(name)=\(value)", \.text))
  }

  private func known<Value: Hashable>(
    _ text: String, _ value: Value?, among all: [Value], _ condition: String,
    _ name: (Value) -> String
  ) throws -> Value {
    if let value, all.contains(value) { return value }
    var names: [String] = []
    for known in all.map(name) where !names.contains(known) { names.append(known) }
    throw InputProblems(
      "--only \(condition): There is no such value." + Suggestion.of(text, among: names)
        + (names.isEmpty
          ? " The survey has none." : " There is \(names.joined(separator: ", "))."))
  }
}
