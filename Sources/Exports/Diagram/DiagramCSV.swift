import DriverDiagrams
import Surveys

/// A driver diagram as tables for other programs.
extension DiagramWords {
  /// Nodes and links as one table: `record` says what a row is.
  package var csv: [UInt8] {
    var table = CSVWriter()
    table.row(["record"] + Self.nodeColumns + Self.edgeColumns)
    for cells in nodeRows { table.row(["node"] + cells + Self.edgeColumns.map { _ in "" }) }
    for cells in edgeRows { table.row(["edge"] + Self.nodeColumns.map { _ in "" } + cells) }
    return table.bytes
  }

  /// The nodes as a table of their own, `node.csv`.
  package var nodeCSV: [UInt8] { Self.table(Self.nodeColumns, nodeRows) }

  /// The links as a table of their own, `edge.csv`.
  package var edgeCSV: [UInt8] { Self.table(Self.edgeColumns, edgeRows) }

  private static let nodeColumns = [
    "id", "label", "kind", "text", "from", "horizon", "small_change", "owner", "measures",
    "resources", "specific", "measurable", "achievable", "relevant", "time_bound", "gains",
    "losses", "response", "status",
  ]
  private static let edgeColumns = ["parent", "child", "strength"]

  private static func table(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    var table = CSVWriter()
    table.row(columns)
    for row in rows { table.row(row) }
    return table.bytes
  }

  private var nodeRows: [[String]] {
    graph.nodes.map { node in
      let (kind, from, idea): (String, [String], ChangeIdea?) =
        switch node.content {
        case .aim: ("aim", [], nil)
        case .driver(let driver): (driver.level.rawValue, driver.from, nil)
        case .idea(let idea): ("idea", idea.from, idea)
        }
      let measures = diagram.measures.filter { $0.of.contains(node.id) }.map(\.id.text)
      return [
        node.id.text, node.label, kind, Self.safe(node.text),
        Self.safe(from.joined(separator: " ")), idea?.horizon?.rawValue ?? "",
        Self.safe(idea?.smallChange ?? ""), Self.safe(idea?.owner ?? ""),
        measures.joined(separator: " "),
      ] + Self.planCells(of: idea)
    }
  }

  /// Resources, the parts of SMART, the equality impact, and how the idea stands.
  private static func planCells(of idea: ChangeIdea?) -> [String] {
    let smart = SmartParts.Part.allCases.map { idea?.smart.answers[$0] }
    let impact = idea?.equalityImpact
    let status = idea?.status.map { status in
      "\(status.on) \(status.state.rawValue)" + (status.note.map { ": \($0)" } ?? "")
    }
    return ([idea?.resources] + smart + [impact?.gains, impact?.losses, impact?.response])
      .map { safe($0 ?? "") } + [status?.joined(separator: "; ") ?? ""]
  }

  private var edgeRows: [[String]] {
    graph.edges.map { edge in
      [
        graph.nodes[edge.parent].id.text, graph.nodes[edge.child].id.text, edge.strength.rawValue,
      ]
    }
  }

  /// No cell becomes a formula; the apostrophe is as in any CSV file of ours.
  private static func safe(_ text: String) -> String {
    text.unicodeScalars.first.map { "=+-@'".unicodeScalars.contains($0) } ?? false
      ? "'" + text : text
  }
}
