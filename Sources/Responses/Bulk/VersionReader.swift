import Surveys

/// Reads the rows that answered one version of a survey.
struct VersionReader {
  private let survey: Survey
  let version: Int
  private let sites: ByteNames
  private var answers: SheetReader
  private var monitoring: SheetReader
  /// Where columns stand that only other versions have.
  private let foreign: [(position: Int, name: String)]

  /// Prepares for a version, and reports the columns that it needs and the header does not have.
  init(
    _ survey: Survey, _ columns: ResponseColumns, in header: ResponseHeader,
    _ problems: inout BulkProblems
  ) {
    self.survey = survey
    version = survey.version
    sites = ByteNames(survey.sites.map(\.id.text))
    let monitoringQuestions = survey.monitoring?.questions ?? []
    answers = SheetReader(survey.questions, in: header) { .question($0) }
    monitoring = SheetReader(monitoringQuestions, in: header) { .monitoring($0) }
    // A file from elsewhere need not know every monitoring question; what it lacks was not asked.
    let optional =
      monitoringQuestions.map { ResponseColumn.monitoring($0.id) }
      + ResponseColumn.ofResponse + (survey.offersSelfCode ? [.selfCode] : [])
    let own = Set(survey.questions.map { ResponseColumn.question($0.id) } + optional)
    foreign = columns.known.filter { !own.contains($0) }.compactMap { column in
      header[column].map { ($0, column.name) }
    }
    header.reportMissing(
      columns.all.filter { own.contains($0) && !optional.contains($0) && header[$0] == nil },
      &problems)
  }

  /// Reads a row; what was reported of it makes the response worthless.
  mutating func read(
    _ row: CSVRow, _ details: RowDetails, _ problems: inout BulkProblems
  ) -> Response {
    for (position, name) in foreign {
      let cell = row[position].trimmed
      guard !cell.isEmpty, !cell.equals(CellWords.notAsked) else { continue }
      problems.report(
        line: row.line, row: row.number, column: name,
        "Version \(survey.version) does not ask this. Empty the cell, or correct the version.")
    }
    let language = details.language ?? survey.language
    let answers = self.answers.read(row, inEasyRead: language.isEasyRead, &problems)
    let about = monitoring.read(row, inEasyRead: language.isEasyRead, &problems)
    return Response(
      survey: survey.id, version: version, language: language, channel: details.channel,
      site: site(row, details.site, &problems), day: details.day, catalogue: nil,
      answers: answers, monitoring: monitoring.isAnythingAsked ? about : nil,
      selfCode: details.selfCode)
  }

  private func site(
    _ row: CSVRow, _ position: Int?, _ problems: inout BulkProblems
  ) -> Identifier<Site>? {
    guard let name = position.map({ row[$0].trimmed }), !name.isEmpty else { return nil }
    if let number = sites.number(of: name) { return survey.sites[number].id }
    problems.report(
      line: row.line, row: row.number, column: ResponseColumn.site.name,
      NameProblem.message("site", name.text, among: survey.sites.map(\.id.text)))
    return nil
  }
}

/// What a row says of the response beside its answers.
struct RowDetails {
  /// Nothing for the survey's own.
  var language: LanguageTag?
  var channel: Channel
  var day: CalendarDate
  /// Where the column of the site stands.
  var site: Int?
  var selfCode: SelfCode?
}
