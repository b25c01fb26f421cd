import DriverDiagrams
import Surveys
import Translations

extension DiagramWords {
  /// The diagram as an outline in Markdown (CommonMark with tables).
  package var markdown: String {
    let outline = DiagramOutline(graph)
    var lines = ["# \(title.markdown)", ""]
    if diagram.isSynthetic { lines += ["_\(self(.diagramSynthetic).markdown)_", ""] }
    lines += ["**\(self(.diagramAim).markdown):** \(own(diagram.aim.what).markdown)", ""]
    lines += facts(of: graph.nodes[0]).map { "- \($0.markdown)" } + [""]
    lines += ["## \(self(.diagramList).markdown)", ""]
    lines += items(outline.entries, indent: "") + [""]
    if !outline.unlinked.isEmpty {
      lines += ["## \(self(.diagramUnlinked).markdown)", ""]
      lines += items(outline.unlinked, indent: "") + [""]
    }
    for table in tables { lines += Self.lines(of: table) + [""] }
    let text = lines.joined(separator: "\n")
    guard interface.language.direction == .rightToLeft else { return text }
    return "<div lang=\"\(interface.language.forMarkup)\" dir=\"rtl\">\n\n\(text)\n</div>\n"
  }

  private func items(_ entries: [DiagramOutline.Entry], indent: String) -> [String] {
    entries.flatMap { entry -> [String] in
      let node = graph.nodes[entry.node]
      let inner = indent + "  "
      var line = "\(indent)- **\(name(of: node).markdown)** \(own(node.text).markdown)"
      if let also = alsoSupports(entry) { line += " (\(also.markdown))" }
      return [line] + facts(of: node).map { "\(inner)- \($0.markdown)" }
        + items(entry.entries, indent: inner)
    }
  }

  private static func lines(of table: DiagramTable) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return ["## \(table.title.markdown)", "", row(table.heads.map(\.markdown))]
      + ["|" + String(repeating: " --- |", count: table.heads.count)]
      + table.rows.map { row($0.map { $0?.markdown ?? "" }) }
  }
}

extension LocalisedText {
  fileprivate var markdown: String { MarkdownNotes.escaped(text) }
}

extension DiagramFact {
  fileprivate var markdown: String {
    "\(name.markdown): \(values.map(\.markdown).joined(separator: "; "))"
  }
}
