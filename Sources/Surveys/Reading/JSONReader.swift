/// Reads JSON into values that know their places.
///
/// Beyond RFC 8259 it accepts a byte-order mark, `//` and `/* */` comments and trailing commas. It
/// reports a missing comma, a duplicate key, an odd number or escape and goes on; any other
/// departure ends the reading, because what follows could mean anything.
struct JSONReader {
  static let sizeLimit = 2 * 1024 * 1024
  private static let depthLimit = 64

  /// The one departure after which reading cannot go on.
  struct Failure: Error {
    let problem: Problem
  }

  let bytes: [UInt8]
  var offset: Int
  var problems = ProblemList()
  private var cursor: PlaceCursor

  /// Reads a whole file, or nothing when its syntax leaves no value to speak of.
  ///
  /// The noun says what is too large when the file has more bytes than the limit.
  static func read(
    _ bytes: [UInt8], _ problems: inout ProblemList, atMost limit: Int = sizeLimit,
    noun: String = "A survey definition"
  ) -> JSONValue? {
    guard bytes.count <= limit else {
      problems.report(
        nil, "The file is too large. \(noun) may be at most \(limit / 1024 / 1024) MB.")
      return nil
    }
    var reader = JSONReader(bytes)
    do throws(Failure) {
      let value = try reader.document()
      problems.append(reader.problems)
      return value
    } catch {
      problems.append(reader.problems)
      problems.report(error.problem.place, error.problem.message)
      return nil
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    cursor = PlaceCursor(bytes, start: offset)
  }

  private mutating func document() throws(Failure) -> JSONValue {
    try checkEncoding()
    try skipSpace()
    guard next != nil else {
      throw Failure(
        problem: Problem(
          place: Place(line: 1, column: 1),
          message: "The file is empty. A definition is a JSON object: { \"id\": … }."))
    }
    let value = try value(depth: 1)
    try skipSpace()
    if next != nil {
      problems.report(
        place(),
        "There is text after the end of the definition. Take it out, or check the brackets.")
    }
    return value
  }

  /// The byte that comes next; nothing at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func place(at offset: Int? = nil) -> Place {
    cursor.place(at: offset ?? self.offset)
  }

  mutating func failure(_ message: String, at offset: Int? = nil) -> Failure {
    Failure(problem: Problem(place: place(at: offset), message: message))
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    let place = place()
    guard let byte = next else {
      throw failure("The file ends where a value should stand. Write the value.")
    }
    switch byte {
    case UInt8(ascii: "{"): return try object(place, depth)
    case UInt8(ascii: "["): return try array(place, depth)
    case UInt8(ascii: "\""):
      let text = try text()
      return JSONValue(place: place, content: text.isSound ? .text(text.text) : .unreadable)
    default: return JSONValue(place: place, content: try word(place))
    }
  }

  private mutating func object(_ start: Place, _ depth: Int) throws(Failure) -> JSONValue {
    try enter(depth)
    var members: [JSONMember] = []
    var lines: [String: Int] = [:]
    while try !closes(UInt8(ascii: "}"), "object", start) {
      let place = place()
      guard next == UInt8(ascii: "\"") else { throw unexpectedKey(start) }
      let key = try text()
      try skipSpace()
      guard next == UInt8(ascii: ":") else {
        throw failure(
          "A colon is missing after the key \(quoted(key.text)). Write it before its value.")
      }
      offset += 1
      try skipSpace()
      let value = try value(depth: depth + 1)
      if let line = lines[key.text] {
        problems.report(
          place,
          "Duplicate key \(quoted(key.text)). It already stands on line \(line). Keep one of the two."
        )
      } else if key.isSound {
        lines[key.text] = place.line
        members.append(JSONMember(key: key.text, place: place, value: value))
      }
      try separate(before: Self.beginsKey)
    }
    return JSONValue(place: start, content: .object(members))
  }

  private mutating func array(_ start: Place, _ depth: Int) throws(Failure) -> JSONValue {
    try enter(depth)
    var elements: [JSONValue] = []
    while try !closes(UInt8(ascii: "]"), "list", start) {
      elements.append(try value(depth: depth + 1))
      try separate(before: Self.beginsValue)
    }
    return JSONValue(place: start, content: .array(elements))
  }

  private mutating func enter(_ depth: Int) throws(Failure) {
    guard depth <= Self.depthLimit else {
      throw failure(
        "Objects and lists stand more than \(Self.depthLimit) deep in one another here. "
          + "A definition never needs that: check the brackets.")
    }
    offset += 1
  }

  /// Whether the object or list ends here; steps over its bracket if so.
  private mutating func closes(
    _ bracket: UInt8, _ what: String, _ start: Place
  ) throws(Failure) -> Bool {
    try skipSpace()
    guard let byte = next else {
      let mark = quoted(String(Unicode.Scalar(bracket)))
      throw failure(
        "The file ends inside the \(what) that begins on line \(start.line), column "
          + "\(start.column). Close it with \(mark).")
    }
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"), byte != bracket {
      let mark = quoted(String(Unicode.Scalar(bracket)))
      throw failure(
        "The \(what) that begins on line \(start.line), column \(start.column) is closed by the "
          + "wrong bracket. Close it with \(mark).")
    }
    guard byte == bracket else { return false }
    offset += 1
    return true
  }

  /// Steps over the comma after an element; where only it is missing, says so and goes on.
  private mutating func separate(
    before begins: (UInt8) -> Bool
  ) throws(Failure) {
    let end = offset
    try skipSpace()
    guard let byte = next, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else { return }
    if byte == UInt8(ascii: ",") {
      offset += 1
      try skipSpace()
      guard next != UInt8(ascii: ",") else {
        throw failure("There is one comma too many. Take it out.")
      }
    } else if begins(byte) {
      problems.report(place(at: end), "A comma is missing. Add one before what follows.")
    } else {
      throw failure(
        "\(found()) stands where a comma or a closing bracket is expected. "
          + "Check the line for a missing comma or quotation mark.")
    }
  }

  private static func beginsKey(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") }

  private static func beginsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"), 0x30...0x39,
      UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      true
    default: false
    }
  }

  private mutating func unexpectedKey(_ start: Place) -> Failure {
    failure("\(found()) stands where a key is expected. Write the key in double quotation marks.")
  }

  /// The character that comes next, quoted for a message.
  func found() -> String {
    let tail = String(decoding: bytes[offset..<min(offset + 32, bytes.count)], as: UTF8.self)
    return tail.unicodeScalars.first.map { quoted(String($0)) } ?? "The end of the file"
  }
}

extension JSONValue {
  /// Reads a JSON file as people edit it: with comments and trailing commas.
  package static func read(_ bytes: [UInt8]) throws(Problems) -> JSONValue {
    var problems = ProblemList()
    let value = JSONReader.read(bytes, &problems)
    return try problems.settled(value)
  }

  /// Reads as much of a file as can be read, and adds what is wrong with it to the problems.
  package static func read(_ bytes: [UInt8], _ problems: inout ProblemList) -> JSONValue? {
    JSONReader.read(bytes, &problems)
  }
}

/// A text in quotation marks for a message: shortened, and with control characters made visible.
package func quoted(_ text: String) -> String {
  let shown = text.unicodeScalars.prefix(60).map { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      "\\u{\(String(scalar.value, radix: 16))}"
    default: String(scalar)
    }
  }
  return "\"\(shown.joined())\(text.unicodeScalars.count > 60 ? "…" : "")\""
}
