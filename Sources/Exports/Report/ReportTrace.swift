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

  /// Options are named `survey:question.option`, ideas of workshops `room.letter` or `room/letter`.
  private static func words(of source: String, in report: Report) -> ReportText? {
    for ranking in report.rankings {
      let prefix = "\(report.release.survey):\(ranking.question)."
      if source.hasPrefix(prefix),
        let row = ranking.rows.first(where: { $0.id == source.dropFirst(prefix.count) })
      {
        return row.title
      }
    }
    for room in report.rooms {
      for idea in room.ideas
      where ["\(room.id).\(idea.idea)", "\(room.id)/\(idea.idea)"].contains(source) {
        return idea.text
      }
    }
    return nil
  }
}
