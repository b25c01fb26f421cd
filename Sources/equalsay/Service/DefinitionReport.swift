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
      summary = try DefinitionFile.read(bytes, context: surveys.context(for: file)).summary
      (problems, lines) = ([], [])
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

extension DefinitionFile {
  fileprivate var summary: String {
    switch self {
    case .survey(let survey):
      "\(survey.id), version \(survey.version): \(survey.questions.count) questions, "
        + "no problems found."
    case .monitoringSet(let set):
      "\(set.id): \(set.questions.count) monitoring questions, no problems found."
    case .workshop(let workshop):
      "\(workshop.id), workshop, version \(workshop.version): \(workshop.kind.summary), "
        + "no problems found."
    case .commitments(let commitments):
      "\(commitments.survey), commitments: \(commitments.all.count), no problems found."
    }
  }
}

extension WorkshopDefinition.Kind {
  fileprivate var summary: String {
    switch self {
    case .nominalGroup: "a nominal group"
    case .topicGuide(let topics): "\(topics.count) topics"
    }
  }
}
