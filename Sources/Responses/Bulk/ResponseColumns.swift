package import Surveys

/// What a column of a table of responses is about.
package enum ResponseColumn: Hashable, Sendable {
  case version
  case question(Identifier<Question>)
  case monitoring(Identifier<Question>)
  case language, channel, site, submitted
  /// A code that a person made: taken in, never written out.
  case selfCode

  /// The columns that are about the response and not about an answer.
  static let ofResponse: [Self] = [.version, .language, .channel, .site, .submitted]

  /// The name in the header; no question is called what another column is called.
  package var name: String {
    switch self {
    case .version: "version"
    case .question(let id): id.text
    case .monitoring(let id): "monitoring." + id.text
    case .language: "language"
    case .channel: "channel"
    case .site: "site"
    case .submitted: "submitted"
    case .selfCode: "selfCode"
    }
  }
}

/// The columns of a table of responses to a survey, as an export writes them.
package struct ResponseColumns: Sendable {
  package let all: [ResponseColumn]
  /// Those that a file may have.
  package let known: [ResponseColumn]

  /// The columns of all versions together: the newest one's questions in their order, then what
  /// only older ones ask.
  package init(_ versions: [Survey]) {
    let newestFirst = versions.sorted { $0.version > $1.version }
    let questions = newestFirst.flatMap { Self.answerable($0.questions) }.map(\.id)
    let monitoring = newestFirst.flatMap { Self.answerable($0.monitoring?.questions ?? []) }
      .map(\.id)
    all =
      [.version] + Self.unique(questions).map(ResponseColumn.question)
      + Self.unique(monitoring).map(ResponseColumn.monitoring)
      + [.language, .channel, .site, .submitted]
    known = all + (versions.contains(where: \.offersSelfCode) ? [.selfCode] : [])
  }

  static func answerable(_ questions: [Question]) -> [Question] {
    questions.filter { $0.kind != .statement }
  }

  private static func unique(_ ids: [Identifier<Question>]) -> [Identifier<Question>] {
    var seen: Set<Identifier<Question>> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
