import DriverDiagrams
import Surveys
import Translations

extension DiagramWords {
  /// The diagram as a flow chart of Mermaid, with a title and a description for screen readers.
  package var mermaid: String {
    let isMirrored = interface.language.direction == .rightToLeft
    var lines = [
      "flowchart \(isMirrored ? "RL" : "LR")",
      "  accTitle: \(Self.line(title.text))",
      "  accDescr: \(Self.line(description.text))",
    ]
    for node in graph.nodes {
      let label = Self.escaped("\(name(of: node).text): \(node.text)")
      let (open, close) = Self.brackets(of: node.content)
      lines.append("  \(node.label)\(open)\"\(label)\"\(close)")
    }
    for edge in graph.edges {
      let line = edge.strength == .strong ? "---" : "-.-"
      lines.append("  \(graph.nodes[edge.parent].label) \(line) \(graph.nodes[edge.child].label)")
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private static func brackets(of content: DiagramGraph.Content) -> (String, String) {
    switch content {
    case .aim: ("([", "])")
    case .driver(let driver):
      switch driver.level {
      case .primary: ("[[", "]]")
      case .secondary: ("[", "]")
      }
    case .idea: ("{{", "}}")
    }
  }

  /// A text within quotation marks: what Mermaid or HTML would understand stands as an entity.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\", ";", "*", "_", "%", "{", "}", "[", "]":
        escaped += "#\(scalar.value);"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A text on a line of its own, where there are no entities: marks with a meaning become others.
  private static func line(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ";": line += ","
      case "#", "{", "}", "%", "<", ">": line += " "
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}": line += " "
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
