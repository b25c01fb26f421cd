import Surveys

/// What checking one definition file found.
struct DefinitionReport: Encodable {
  static let sizeLimit = 2 << 20

  struct Finding: Encodable {
    let line: Int?
    let column: Int?
    let message: String
  }

  let file: String
  let problems: [Finding]
  let summary: String
  let lines: [String]

  private enum CodingKeys: String, CodingKey { case file, problems, summary }

  /// Reads and checks a file.
  ///
  /// - Throws: nothing about its content: that is what the report is for.
  init(of file: String, in surveys: SurveyFolder) throws {
    self.file = file
    do {
      let bytes = try InputFile.bytes(of: file, atMost: Self.sizeLimit)
      let definition = try DefinitionFile.read(bytes, context: surveys.context(for: file))
      (problems, lines) = ([], [])
      switch definition {
      case .survey(let survey):
        summary =
          "\(survey.id), version \(survey.version): \(survey.questions.count) questions, "
          + "no problems found."
      case .monitoringSet(let set):
        summary = "\(set.id): \(set.questions.count) monitoring questions, no problems found."
      }
    } catch let found as Problems {
      problems = found.list.map {
        Finding(line: $0.place?.line, column: $0.place?.column, message: $0.message)
      }
      lines = found.list.map { $0.rendered(in: file) }
      summary = "\(problems.count) problems"
    } catch let unreadable as InputProblems {
      problems = unreadable.lines.map { Finding(line: nil, column: nil, message: $0) }
      lines = unreadable.lines
      summary = "cannot be read"
    }
  }
}
