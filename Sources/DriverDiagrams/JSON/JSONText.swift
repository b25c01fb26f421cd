/// JSON as a person reads and compares it: keys in a given order, two spaces a level.
///
/// Foundation's encoder sorts keys by their letters; a diagram reads from the aim down.
indirect enum JSONText {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONText])
  /// Members that are nothing are left out.
  case object([(key: String, value: JSONText?)])

  /// A text, or nothing where there is none.
  static func optional(_ text: String?) -> JSONText? { text.map(JSONText.text) }

  /// Texts, or nothing where there are none.
  static func texts(_ texts: [String]) -> JSONText? {
    texts.isEmpty ? nil : .list(texts.map(JSONText.text))
  }

  var bytes: [UInt8] {
    var written = ""
    write(to: &written, indent: "")
    return Array((written + "\n").utf8)
  }

  private func write(to written: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .text(let text): written += Self.quoted(text)
    case .number(let number): written += String(number)
    case .truth(let truth): written += truth ? "true" : "false"
    case .list(let values) where values.allSatisfy(\.isText):
      written += "["
      for (number, value) in values.enumerated() {
        if number > 0 { written += ", " }
        value.write(to: &written, indent: inner)
      }
      written += "]"
    case .list(let values):
      written += "["
      for (number, value) in values.enumerated() {
        written += (number > 0 ? ",\n" : "\n") + inner
        value.write(to: &written, indent: inner)
      }
      written += "\n" + indent + "]"
    case .object(let members):
      written += "{"
      var isFirst = true
      for case (let key, let value?) in members {
        written += (isFirst ? "\n" : ",\n") + inner + Self.quoted(key) + ": "
        value.write(to: &written, indent: inner)
        isFirst = false
      }
      written += isFirst ? "}" : "\n" + indent + "}"
    }
  }

  private var isText: Bool { if case .text = self { true } else { false } }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
