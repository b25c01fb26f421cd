import DriverDiagrams
import Surveys
import Translations

extension DiagramWords {
  /// The diagram in the language of Graphviz.
  package var dot: String {
    let isMirrored = interface.language.direction == .rightToLeft
    var lines = [
      "digraph \(Self.quoted(title.text)) {",
      "  graph [rankdir=\(isMirrored ? "RL" : "LR"), charset=\"UTF-8\", "
        + "label=\(Self.quoted(title.text)), labelloc=t, nodesep=0.2, ranksep=0.9]",
      "  node [fontname=\"Noto Sans, Arial, sans-serif\", fontsize=11, margin=\"0.12,0.08\"]",
      "  edge [dir=none]",
    ]
    for (number, node) in graph.nodes.enumerated() {
      let label = ([name(of: node).text] + Self.wrapped(node.text)).joined(separator: "\n")
      lines.append("  n\(number) [\(Self.shape(of: node.content)), label=\(Self.quoted(label))]")
    }
    for column in 0..<graph.columns {
      let names = graph.nodes.indices.filter { graph.nodes[$0].column == column }.map { "n\($0)" }
      lines.append("  { rank=same; \(names.joined(separator: "; ")) }")
    }
    for edge in graph.edges {
      let style = edge.strength == .strong ? "solid" : "dotted"
      lines.append("  n\(edge.parent) -> n\(edge.child) [style=\(style)]")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private static func shape(of content: DiagramGraph.Content) -> String {
    switch content {
    case .aim: "shape=box, style=rounded, penwidth=2"
    case .driver(let driver):
      switch driver.level {
      case .primary: "shape=box, peripheries=2"
      case .secondary: "shape=box"
      }
    case .idea: "shape=octagon, margin=\"0.02,0.02\""
    }
  }

  private static func wrapped(_ text: String) -> [String] {
    TextLines.of(text, width: 200, size: 11, isBold: false)
  }

  /// A text as DOT has it: `\\` and `\"` are escaped, a new line is `\n`, and nothing else can be
  /// taken for an escape.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}"..<" ", "\u{7F}": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
