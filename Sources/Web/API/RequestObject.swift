import Surveys
import Workshops

/// Takes the members of a JSON object that a program sent, each once and of the right type.
///
/// What is left at the end nobody knows, and is refused: a misspelt key must not be passed over.
struct RequestObject {
  private static let longestText = 10_000

  private var members: [String: JSONValue] = [:]

  /// Reads a body.
  ///
  /// - Throws: the `ProblemDocument` that says what is wrong with it.
  init(_ body: [UInt8]) throws(ProblemDocument) {
    let value: JSONValue
    do throws(Problems) {
      value = try JSONValue.read(body)
    } catch {
      throw .unprocessable("The body cannot be read as JSON: \(error.list.first?.message ?? "")")
    }
    guard case .object(let list) = value.content else {
      throw .unprocessable("The body must be a JSON object.")
    }
    for member in list { members[member.key] = member.value }
  }

  func has(_ key: String) -> Bool {
    guard let value = members[key] else { return false }
    if case .null = value.content { return false }
    return true
  }

  private mutating func value(_ key: String, _ expected: String) throws(ProblemDocument)
    -> JSONValue
  {
    guard let value = members.removeValue(forKey: key) else {
      throw .unprocessable("\"\(key)\" is missing. It should be \(expected).")
    }
    return value
  }

  mutating func text(_ key: String) throws(ProblemDocument) -> String {
    let expected = "a text of at most \(Self.longestText) characters"
    guard case .text(let text) = try value(key, expected).content,
      text.unicodeScalars.count <= Self.longestText
    else { throw .wrong(key, expected) }
    return text
  }

  mutating func texts(_ key: String, atMost limit: Int) throws(ProblemDocument) -> [String] {
    let expected = "a list of at most \(limit) texts"
    guard case .array(let elements) = try value(key, expected).content, elements.count <= limit
    else { throw .wrong(key, expected) }
    var texts: [String] = []
    for element in elements {
      guard case .text(let text) = element.content, text.unicodeScalars.count <= Self.longestText
      else { throw .wrong(key, expected) }
      texts.append(text)
    }
    return texts
  }

  mutating func number(
    _ key: String, in range: ClosedRange<Int> = 0...1_000_000_000
  ) throws(ProblemDocument) -> Int {
    let expected = "a whole number"
    guard case .number(let number) = try value(key, expected).content,
      let whole = Int(exactly: number), range.contains(whole)
    else { throw .wrong(key, expected) }
    return whole
  }

  mutating func truth(_ key: String) throws(ProblemDocument) -> Bool {
    guard has(key) else {
      members[key] = nil
      return false
    }
    guard case .truth(let truth) = try value(key, "true or false").content else {
      throw .wrong(key, "true or false")
    }
    return truth
  }

  /// A text in a form of its own.
  mutating func parsed<Value>(
    _ key: String, _ expected: String, _ parse: (String) -> Value?
  ) throws(ProblemDocument) -> Value {
    guard let value = parse(try text(key)) else { throw .wrong(key, expected) }
    return value
  }

  /// What need not be there; null stands for nothing.
  mutating func optional<Value>(
    _ key: String, _ read: (inout Self) throws(ProblemDocument) -> Value
  ) throws(ProblemDocument) -> Value? {
    guard has(key) else {
      members[key] = nil
      return nil
    }
    return try read(&self)
  }

  func finish() throws(ProblemDocument) {
    guard let key = members.keys.min() else { return }
    throw .unprocessable(
      "\"\(key.prefix(40))\" does not belong to this act. /api/v1/openapi.json describes them all.")
  }
}

extension ProblemDocument {
  static func unprocessable(_ detail: String) -> Self { Self(.unprocessable, detail) }

  fileprivate static func wrong(_ key: String, _ expected: String) -> Self {
    .unprocessable("\"\(key)\" should be \(expected).")
  }
}
