package import Surveys

/// Writes responses as a table (docs/bulk.md): what it writes is read back the same, and written
/// again as the same bytes.
package struct ResponseWriter {
  /// How the cells of one version are found.
  private struct Version {
    let answers: AnswerEncoding
    let monitoring: AnswerEncoding
    let hasMonitoring: Bool
    let cells: [Cell]
  }

  /// What stands in a column for the responses of one version.
  private enum Cell {
    case version, language, channel, site, submitted
    /// The question that holds this place among those of the version.
    case answer(Int, decimals: Int)
    case monitoring(Int, decimals: Int)
    /// The version does not ask it.
    case notAsked
  }

  private let versions: [Int: Version]
  private var writer = CSVWriter()

  /// Begins a table for every published version of a survey, with its header.
  package init(_ versions: [Survey]) {
    let columns = ResponseColumns(versions).all
    self.versions = Dictionary(
      versions.map { survey in
        let monitoring = survey.monitoring?.questions ?? []
        return (
          survey.version,
          Version(
            answers: AnswerEncoding(survey.questions), monitoring: AnswerEncoding(monitoring),
            hasMonitoring: !monitoring.isEmpty,
            cells: Self.cells(
              columns, ResponseColumns.answerable(survey.questions),
              ResponseColumns.answerable(monitoring)))
        )
      }
    ) { first, _ in first }
    writer.row(columns.map(\.name))
  }

  private static func cells(
    _ columns: [ResponseColumn], _ questions: [Question], _ monitoring: [Question]
  ) -> [Cell] {
    columns.compactMap { column in
      switch column {
      case .version: .version
      case .language: .language
      case .channel: .channel
      case .site: .site
      case .submitted: .submitted
      case .selfCode: nil
      case .question(let id):
        questions.firstIndex { $0.id == id }.map {
          .answer($0, decimals: questions[$0].kind.decimals)
        } ?? .notAsked
      case .monitoring(let id):
        monitoring.firstIndex { $0.id == id }.map {
          .monitoring($0, decimals: monitoring[$0].kind.decimals)
        } ?? .notAsked
      }
    }
  }

  /// Adds a response.
  ///
  /// - Throws: `UnreadableAnswers` when the bytes are none of its version.
  package mutating func add(_ response: Response) throws(UnreadableAnswers) {
    guard let version = versions[response.version] else {
      throw UnreadableAnswers(reason: "version \(response.version) is not published")
    }
    let answers = try version.answers.states(response.answers)
    var monitoring: [AnswerState]?
    if let encoded = response.monitoring, version.hasMonitoring {
      monitoring = try version.monitoring.states(encoded)
    }
    for cell in version.cells {
      switch cell {
      case .version: writer.cell(String(response.version))
      case .language: writer.cell(response.language.text)
      case .channel: writer.cell(response.channel.rawValue)
      case .site: writer.cell(response.site?.text ?? "")
      case .submitted: writer.cell(response.day.description)
      case .answer(let place, let decimals): writer.cell(answers[place].cell(decimals))
      case .monitoring(let place, let decimals):
        writer.cell((monitoring?[place] ?? .notAsked).cell(decimals))
      case .notAsked: writer.cell(AnswerState.notAsked.cell(0))
      }
    }
    writer.endRow()
  }

  /// How many bytes there are to take.
  package var size: Int { writer.bytes.count }

  /// Hands over what was written since the last time.
  package mutating func taken() -> [UInt8] { writer.taken() }
}

extension AnswerState {
  fileprivate func cell(_ decimals: Int) -> String {
    switch self {
    case .notAsked: CellWords.notAsked.description
    case .preferNotToSay: CellWords.preferNot.description
    case .skipped: ""
    case .answered(.option(let option)): option.text
    case .answered(.options(let options)), .answered(.ranking(let options)):
      options.map(\.text).joined(separator: " ")
    case .answered(.text(let text)): CellWords.written(text)
    case .answered(.number(let number)):
      PlainNumber.text(AnswerEncoding.scaled(number, decimals: decimals), decimals: decimals)
    }
  }
}

extension QuestionKind {
  fileprivate var decimals: Int {
    switch self {
    case .number(min: _, max: _, let decimals): decimals
    case .chooseOne, .chooseMany, .scale, .rank, .text, .statement: 0
    }
  }
}
