import Secrets
import Surveys

/// Reads the members of one line of a log, each exactly once.
struct LineReader {
  /// What is wrong with a line: the key, and what it should hold.
  struct Failure: Error {
    let message: String
  }

  private var members: [String: JSONValue] = [:]

  init(_ value: JSONValue) throws(Failure) {
    guard case .object(let list) = value.content else {
      throw Failure(message: "It is no JSON object.")
    }
    for member in list { members[member.key] = member.value }
  }

  func has(_ key: String) -> Bool { members[key] != nil }

  mutating func value(_ key: String) throws(Failure) -> JSONValue {
    guard let value = members.removeValue(forKey: key) else {
      throw Failure(message: "It has no \"\(key)\".")
    }
    return value
  }

  mutating func text(_ key: String) throws(Failure) -> String {
    guard case .text(let text) = try value(key).content else {
      throw Failure(message: "\"\(key)\" should be a text.")
    }
    return text
  }

  mutating func number(_ key: String) throws(Failure) -> Int {
    guard case .number(let number) = try value(key).content, let whole = Int(exactly: number) else {
      throw Failure(message: "\"\(key)\" should be a whole number.")
    }
    return whole
  }

  mutating func truth(_ key: String) throws(Failure) -> Bool {
    guard case .truth(let truth) = try value(key).content else {
      throw Failure(message: "\"\(key)\" should be true or false.")
    }
    return truth
  }

  /// A text in a form of its own.
  mutating func parsed<Value>(
    _ key: String, _ parse: (String) -> Value?
  ) throws(Failure) -> Value {
    guard let value = parse(try text(key)) else {
      throw Failure(message: "\"\(key)\" holds something else than it should.")
    }
    return value
  }

  mutating func list<Value>(
    _ key: String, _ parse: (JSONValue) throws(Failure) -> Value?
  ) throws(Failure) -> [Value] {
    guard case .array(let elements) = try value(key).content else {
      throw Failure(message: "\"\(key)\" should be a list.")
    }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      guard let value = try parse(element) else {
        throw Failure(message: "\"\(key)\" holds something else than it should.")
      }
      values.append(value)
    }
    return values
  }

  mutating func texts<Value>(
    _ key: String, _ parse: (String) -> Value?
  ) throws(Failure) -> [Value] {
    try list(key) { element throws(Failure) in
      guard case .text(let text) = element.content else { return nil }
      return parse(text)
    }
  }

  mutating func digest(_ key: String) throws(Failure) -> Digest {
    try parsed(key) { Digest(hex: $0) }
  }

  func finish() throws(Failure) {
    guard let key = members.keys.min() else { return }
    throw Failure(message: "\"\(key)\" does not belong there.")
  }
}
