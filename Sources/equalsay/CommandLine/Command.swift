/// One thing that the command line can do.
protocol Command: Sendable {
  /// What a person types to name it: a noun and a verb, or one word.
  static var words: [String] { get }
  static var summary: String { get }
  /// What else whoever uses it should know, a line each.
  static var remarks: [String] { get }

  /// Declares what the command takes, and reads it.
  init(_ arguments: Arguments) throws

  func run() throws
}

extension Command {
  static var remarks: [String] { [] }

  /// Reads the words after the command's own and runs it.
  static func perform(_ words: ArraySlice<String>) throws {
    let arguments = try Arguments.read(words, for: Self.self)
    let command = try Self(arguments)
    try arguments.finish()
    try command.run()
  }

  static var name: String { words.joined(separator: " ") }

  /// How to call the command, with every argument and option.
  static var help: String {
    let declarations = Arguments.declared(by: Self.self)
    var usage = "Usage: equalsay \(name)"
    for declaration in declarations {
      switch declaration.kind {
      case .positional: usage += " \(declaration.name)"
      case .rest: usage += " \(declaration.name)…"
      case .optionalRest: usage += " [\(declaration.name)…]"
      case .flag, .option, .options: break
      }
    }
    if declarations.contains(where: { [.flag, .option, .options].contains($0.kind) }) {
      usage += " [options]"
    }
    return Columns.text(
      heading: [usage, summary] + remarks + [""],
      rows: declarations.map { declaration in
        let fallback = declaration.fallback.map { " (default: \($0))" } ?? ""
        return switch declaration.kind {
        case .positional, .rest, .optionalRest: ("  " + declaration.name, declaration.help)
        case .flag: ("  --" + declaration.name, declaration.help)
        case .option, .options:
          ("  --\(declaration.name) \(declaration.placeholder)", declaration.help + fallback)
        }
      })
  }
}
