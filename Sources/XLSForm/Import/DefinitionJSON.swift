/// A value of a definition as JSON that people go on editing: keys in their usual order.
indirect enum DefinitionJSON {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([DefinitionJSON])
  case object([(key: String, value: DefinitionJSON)])

  /// The value as a file has it, what is short in one line.
  var bytes: [UInt8] { Array((written(indent: "") + "\n").utf8) }

  private static let width = 110

  private func written(indent: String) -> String {
    let line = inline
    guard indent.count + line.count > Self.width || isDeep else { return line }
    let inner = indent + "  "
    switch self {
    case .text, .number, .truth: return line
    case .list(let items):
      return "[\n" + items.map { inner + $0.written(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members):
      return "{\n"
        + members.map {
          "\(inner)\(Self.quoted($0.key)): \($0.value.written(indent: inner))"
        }.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// Whether it holds things that each deserve a line.
  private var isDeep: Bool {
    switch self {
    case .text, .number, .truth: false
    case .list(let items): items.contains { $0.isObject }
    case .object(let members):
      members.contains { $0.value.isDeep || $0.key == "kind" || $0.key == "sections" }
    }
  }

  private var isObject: Bool {
    guard case .object = self else { return false }
    return true
  }

  private var inline: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): number.asForms
    case .truth(let truth): "\(truth)"
    case .list(let items): "[" + items.map(\.inline).joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ "
          + members.map { "\(Self.quoted($0.key)): \($0.value.inline)" }.joined(separator: ", ")
          + " }"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
