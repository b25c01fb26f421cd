/// The arguments of one command: declared and read by the same initialiser.
///
/// A command's `init(_:)` runs twice: once to declare what it takes, which gives the help its text
/// and the parser its grammar, and once to read the values.
final class Arguments {
  struct Declaration {
    enum Kind { case flag, option, options, positional, rest, optionalRest }
    let kind: Kind
    let name: String
    let placeholder: String
    let help: String
    let fallback: String?
  }

  private(set) var declarations: [Declaration] = []
  private var options: [String: [String]] = [:]
  private var flags: Set<String> = []
  private var words: [String] = []
  let isDeclaring: Bool

  private init(isDeclaring: Bool) { self.isDeclaring = isDeclaring }

  /// What a command takes.
  static func declared(by command: any Command.Type) -> [Declaration] {
    let arguments = Arguments(isDeclaring: true)
    do {
      _ = try command.init(arguments)
    } catch {
      preconditionFailure("Declaring the arguments of \(command.words) failed: \(error)")
    }
    return arguments.declarations
  }

  /// The arguments in the words after a command's own.
  ///
  /// - Throws: `UsageProblem` for an option the command does not take, one without its value, or one
  ///   with several that has room for one.
  static func read(
    _ words: ArraySlice<String>, for command: any Command.Type
  ) throws -> Arguments {
    let arguments = Arguments(isDeclaring: false)
    arguments.declarations = declared(by: command)
    try arguments.fill(words)
    return arguments
  }

  private func fill(_ given: ArraySlice<String>) throws {
    var rest = given
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        words.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let declaration = try declaration(of: String(parts[0]))
      if declaration.kind == .flag {
        guard parts.count == 1 else { throw UsageProblem("\(parts[0]) takes no value.") }
        flags.insert(declaration.name)
        continue
      }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
        throw UsageProblem("\(word) needs a value: \(word) \(declaration.placeholder).")
      }
      if declaration.kind == .option, let first = options[declaration.name]?.first {
        throw UsageProblem(
          "--\(declaration.name) is given as \"\(first)\" and as \"\(value)\". Give it once.")
      }
      options[declaration.name, default: []].append(value)
    }
  }

  private func declaration(of word: String) throws -> Declaration {
    let known = declarations.filter { [.flag, .option, .options].contains($0.kind) }
    if let declaration = known.first(where: { "--" + $0.name == word }) { return declaration }
    // Every command can be told where things are, also one that needs none of them.
    if let folder = Folders.names.first(where: { "--" + $0 == word }) {
      return Declaration(
        kind: .option, name: folder, placeholder: "DIR", help: "", fallback: nil)
    }
    throw UsageProblem(
      "There is no option \(word)." + Suggestion.of(word, among: known.map { "--" + $0.name }))
  }

  // Each of the following declares on the first pass and reads on the second.

  func flag(_ name: String, help: String) -> Bool {
    declare(.flag, name, "", help)
    return flags.contains(name)
  }

  func option<Value: ArgumentValue>(
    _ name: String, placeholder: String? = nil, default fallback: Value, help: String
  ) throws -> Value {
    declare(.option, name, placeholder ?? Value.placeholder, help, fallback: "\(fallback)")
    return try options[name]?.first.map { try convert($0, "--" + name) } ?? fallback
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { options[name] != nil }

  func option<Value: ArgumentValue>(
    _ name: String, as _: Value.Type, placeholder: String? = nil, help: String
  ) throws -> Value? {
    declare(.option, name, placeholder ?? Value.placeholder, help)
    return try options[name]?.first.map { try convert($0, "--" + name) }
  }

  /// An option that may be given several times; all its values in their order.
  func options(_ name: String, placeholder: String, help: String) -> [String] {
    declare(.options, name, placeholder, help)
    return options[name] ?? []
  }

  /// A word that must be there; `example` stands in while declaring.
  func positional<Value: ArgumentValue>(
    _ name: String, example: Value, help: String
  ) throws -> Value {
    declare(.positional, name, name, help)
    guard !isDeclaring else { return example }
    guard !words.isEmpty else { throw UsageProblem("\(name) is missing: \(help)") }
    return try convert(words.removeFirst(), name)
  }

  /// All words that are left, at least one.
  func rest(_ name: String, help: String) throws -> [String] {
    declare(.rest, name, name, help)
    defer { words = [] }
    guard isDeclaring || !words.isEmpty else {
      throw UsageProblem("\(name) is missing: \(help)")
    }
    return words
  }

  /// All words that are left; there may be none.
  func optionalRest(_ name: String, help: String) -> [String] {
    declare(.optionalRest, name, name, help)
    defer { words = [] }
    return words
  }

  /// Refuses words that no declaration has taken.
  func finish() throws {
    if let word = words.first { throw UsageProblem("\"\(word)\" is one argument too many.") }
  }

  private func declare(
    _ kind: Declaration.Kind, _ name: String, _ placeholder: String, _ help: String,
    fallback: String? = nil
  ) {
    guard isDeclaring else { return }
    declarations.append(
      Declaration(
        kind: kind, name: name, placeholder: placeholder, help: help, fallback: fallback))
  }

  private func convert<Value: ArgumentValue>(_ word: String, _ name: String) throws -> Value {
    guard let value = Value(argument: word) else {
      throw UsageProblem("\(name): \"\(word)\" is not \(Value.expected).")
    }
    return value
  }
}
