import DriverDiagrams
import Surveys

/// Where the ideas of a driver diagram come from: names, and the words behind them.
struct ReportTrace: Sendable {
  struct Line: Sendable, Encodable {
    /// The label in the diagram, such as I1.
    let label: String
    let idea: ReportText
    /// The name of a survey's option or of a workshop's idea.
    let source: String
    /// The words that stand there; nothing where they are not among the report's files.
    let words: ReportText?
  }

  let lines: [Line]

  init(_ report: Report) {
    guard let diagram = report.diagram else {
      lines = []
      return
    }
    let graph = DiagramGraph(diagram)
    lines = graph.nodes.flatMap { node -> [Line] in
      guard case .idea(let idea) = node.content else { return [] }
      return idea.from.map { source in
        Line(
          label: node.label, idea: ReportText(node.text, in: diagram.language), source: source,
          words: Self.words(of: source, in: report))
      }
    }
  }

  /// Options are named `survey:question.option`, themes `survey:question-themes.theme`, ideas of
  /// workshops `room.letter` or `room/letter`, the room by its folder or by its code.
  private static func words(of source: String, in report: Report) -> ReportText? {
    for ranking in report.rankings {
      let prefix = "\(report.release.survey):\(ranking.question)."
      if source.hasPrefix(prefix),
        let row = ranking.rows.first(where: { $0.id == source.dropFirst(prefix.count) })
      {
        return row.title
      }
    }
    for counted in report.themes {
      let prefix = "\(report.release.survey):\(counted.question)."
      if source.hasPrefix(prefix),
        let row = counted.rows.first(where: { $0.theme == source.dropFirst(prefix.count) })
      {
        return row.title
      }
    }
    for room in report.rooms {
      for idea in room.ideas
      where ([room.id] + [room.code].compactMap(\.self)).contains(where: {
        isName(source, of: idea.idea, in: $0)
      }) {
        return idea.text
      }
    }
    return wordsCombined(under: source, in: report)
  }

  /// The words that the file of combined sessions has, where the room's own log is not at hand.
  private static func wordsCombined(under source: String, in report: Report) -> ReportText? {
    let members = report.combination?.themes.flatMap(\.members) ?? []
    return members.first { isName(source, of: $0.idea, in: $0.session) }?.text.map {
      ReportText($0, in: report.language)
    }
  }

  private static func isName(_ source: String, of idea: String, in room: String) -> Bool {
    source == "\(room).\(idea)" || source == "\(room)/\(idea)"
  }
}
