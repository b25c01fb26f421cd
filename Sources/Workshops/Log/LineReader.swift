import Secrets
import Surveys

/// Reads the members of one line of a log, each exactly once.
struct LineReader {
  /// What is wrong with a line: the key, and what it should hold.
  struct Failure: Error {
    let message: String
  }

  /// What the ranges of the members count in.
  private let bytes: ArraySlice<UInt8>
  private var members: [LineMember]

  /// Finds the members of a line.
  init(_ line: ArraySlice<UInt8>) throws(Failure) {
    if let members = LineScanner.members(of: line) {
      self.init(line, members)
      return
    }
    let value: JSONValue
    do throws(Problems) {
      value = try JSONValue.read(Array(line))
    } catch {
      throw Failure(message: error.list.first?.message ?? "It is no JSON.")
    }
    try self.init(value)
  }

  private init(_ bytes: ArraySlice<UInt8>, _ members: [LineMember]) {
    self.bytes = bytes
    self.members = members
  }

  private init(_ value: JSONValue) throws(Failure) {
    guard case .object(let list) = value.content else {
      throw Failure(message: "It is no JSON object.")
    }
    var keys: [UInt8] = []
    let members = list.map { member in
      let start = keys.count
      keys += member.key.utf8
      return LineMember(key: start..<keys.count, value: .json(member.value))
    }
    self.init(keys[...], members)
  }

  func has(_ key: StaticString) -> Bool { position(of: key) != nil }

  private func position(of key: StaticString) -> Int? {
    key.withUTF8Buffer { key in
      bytes.withUnsafeBufferPointer { bytes in
        members.firstIndex { member in
          !member.isTaken && member.key.count == key.count
            && bytes[member.key].elementsEqual(key)
        }
      }
    }
  }

  private mutating func value(_ key: StaticString) throws(Failure) -> LineValue {
    guard let position = position(of: key) else {
      throw Failure(message: "It has no \"\(key)\".")
    }
    members[position].isTaken = true
    return members[position].value
  }

  /// Takes a member whose value is checked elsewhere.
  mutating func passOver(_ key: StaticString) throws(Failure) { _ = try value(key) }

  /// A value that is no text, number or list of texts.
  mutating func json(_ key: StaticString) throws(Failure) -> JSONValue {
    guard case .json(let value) = try value(key) else {
      throw Failure(message: "\"\(key)\" should be an object.")
    }
    return value
  }

  mutating func text(_ key: StaticString) throws(Failure) -> String {
    guard let text = text(try value(key)) else {
      throw Failure(message: "\"\(key)\" should be a text.")
    }
    return text
  }

  private func text(_ value: LineValue) -> String? {
    switch value {
    case .text(let range):
      bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    case .json(let value):
      if case .text(let text) = value.content { text } else { nil }
    case .number, .truth, .null, .list: nil
    }
  }

  mutating func number(_ key: StaticString) throws(Failure) -> Int {
    guard let number = try numberOrNull(key) else {
      throw Failure(message: "\"\(key)\" should be a whole number.")
    }
    return number
  }

  mutating func numberOrNull(_ key: StaticString) throws(Failure) -> Int? {
    switch try value(key) {
    case .number(let number): return number
    case .null: return nil
    case .json(let value):
      if case .null = value.content { return nil }
      if case .number(let number) = value.content, let whole = Int(exactly: number) {
        return whole
      }
    case .text, .truth, .list: break
    }
    throw Failure(message: "\"\(key)\" should be a whole number.")
  }

  mutating func truth(_ key: StaticString) throws(Failure) -> Bool {
    switch try value(key) {
    case .truth(let truth): return truth
    case .json(let value):
      if case .truth(let truth) = value.content { return truth }
    case .text, .number, .null, .list: break
    }
    throw Failure(message: "\"\(key)\" should be true or false.")
  }

  /// A text in a form of its own.
  mutating func parsed<Value>(
    _ key: StaticString, _ parse: (String) -> Value?
  ) throws(Failure) -> Value {
    guard let value = parse(try text(key)) else { throw Self.wrong(key) }
    return value
  }

  private static func wrong(_ key: StaticString) -> Failure {
    Failure(message: "\"\(key)\" holds something else than it should.")
  }

  /// A text in a form of its own, read from its bytes.
  private mutating func parsed<Value>(
    bytesOf key: StaticString, _ parse: (ArraySlice<UInt8>) -> Value?
  ) throws(Failure) -> Value {
    let value = try value(key)
    let parsed =
      if case .text(let range) = value {
        parse(bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound])
      } else {
        text(value).flatMap { parse(Array($0.utf8)[...]) }
      }
    guard let parsed else { throw Self.wrong(key) }
    return parsed
  }

  mutating func digest(_ key: StaticString) throws(Failure) -> Digest {
    try parsed(bytesOf: key) { Digest(hex: $0) }
  }

  mutating func moment(_ key: StaticString) throws(Failure) -> Moment {
    try parsed(bytesOf: key) { Moment($0) }
  }

  private mutating func elements(_ key: StaticString) throws(Failure) -> [LineValue] {
    switch try value(key) {
    case .list(let values): return values
    case .json(let value):
      if case .array(let elements) = value.content { return elements.map(LineValue.json) }
    case .text, .number, .truth, .null: break
    }
    throw Failure(message: "\"\(key)\" should be a list.")
  }

  mutating func texts<Value>(
    _ key: StaticString, _ parse: (String) -> Value?
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    for element in try elements(key) {
      guard let value = text(element).flatMap(parse) else { throw Self.wrong(key) }
      values.append(value)
    }
    return values
  }

  mutating func objects<Value>(
    _ key: StaticString, _ parse: (inout LineReader) throws(Failure) -> Value?
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    for element in try elements(key) {
      guard case .json(let json) = element else { throw Self.wrong(key) }
      var object = try LineReader(json)
      guard let value = try parse(&object) else { throw Self.wrong(key) }
      try object.finish()
      values.append(value)
    }
    return values
  }

  func finish() throws(Failure) {
    let left = members.filter { !$0.isTaken }
    guard !left.isEmpty else { return }
    let keys = bytes.withUnsafeBufferPointer { bytes in
      left.map { String(decoding: bytes[$0.key], as: UTF8.self) }
    }
    throw Failure(message: "\"\(keys.min() ?? "")\" does not belong there.")
  }
}
