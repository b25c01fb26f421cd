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
    guard let idea = Idea(source) else { return nil }
    for room in report.rooms where idea.isOf(room.id) {
      if let own = room.ideas.first(where: { $0.idea == idea.letter }) { return own.text }
    }
    // The file of combined sessions has words, too, where the room's own log is not at hand.
    let members = report.combination?.themes.flatMap(\.members) ?? []
    return members.first { $0.idea == idea.letter && idea.isOf($0.session) }?.text.map {
      ReportText($0, in: report.language)
    }
  }
}

/// The name of an idea: its room, and its letter there.
private struct Idea {
  let room: Substring
  let letter: Substring

  init?(_ source: String) {
    guard let mark = source.lastIndex(where: { $0 == "." || $0 == "/" }) else { return nil }
    room = source[..<mark]
    letter = source[source.index(after: mark)...]
  }

  /// A room goes by the name of its folder or by its code, and a folder has the code at its end:
  /// `ws-K7M-4QX` is `K7M-4QX`.
  func isOf(_ name: String) -> Bool {
    Self.code(in: room).map { $0 == Self.code(in: name[...]) } ?? (room == name)
  }

  private static func code(in name: Substring) -> Substring? {
    let code = name.suffix(7)
    let isWhole = code.count == name.count || name.dropLast(7).last == "-"
    return isWhole && code.wholeMatch(of: /[A-Z0-9]{3}-[A-Z0-9]{3}/) != nil ? code : nil
  }
}
