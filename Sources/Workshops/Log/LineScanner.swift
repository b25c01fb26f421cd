/// Finds the members of a line that is written as `LineWriter` writes it.
///
/// A log can have a hundred thousand lines, so the usual ones are not turned into JSON values first.
/// Whatever is unusual, an escape, white space, an object inside, a mistake, is left to the reader
/// of JSON, which also says what is wrong.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// The members by ranges counted from the beginning of the line, or nothing for an unusual line.
  static func members(of line: ArraySlice<UInt8>) -> [LineMember]? {
    line.withUnsafeBufferPointer { bytes in
      var scanner = LineScanner(bytes)
      return scanner.object()
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func object() -> [LineMember]? {
    guard step(over: UInt8(ascii: "{")) else { return nil }
    var members: [LineMember] = []
    members.reserveCapacity(12)
    repeat {
      guard let key = text(), step(over: UInt8(ascii: ":")), let value = value() else { return nil }
      guard !members.contains(where: { isSame($0.key, key) }) else { return nil }
      members.append(LineMember(key: key, value: value))
    } while step(over: UInt8(ascii: ","))
    return step(over: UInt8(ascii: "}")) && offset == bytes.count ? members : nil
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && bytes[one].elementsEqual(bytes[other])
  }

  private mutating func step(over byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func value() -> LineValue? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return text().map(LineValue.text)
    case 0x30...0x39: return number().map(LineValue.number)
    case UInt8(ascii: "["): return list().map(LineValue.list)
    case UInt8(ascii: "t"): return word("true") ? .truth(true) : nil
    case UInt8(ascii: "f"): return word("false") ? .truth(false) : nil
    case UInt8(ascii: "n"): return word("null") ? .null : nil
    default: return nil
    }
  }

  /// A text of ASCII characters without an escape, by where it stands between its quotation marks.
  private mutating func text() -> Range<Int>? {
    guard step(over: UInt8(ascii: "\"")) else { return nil }
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return start..<offset - 1
      case UInt8(ascii: "\\"), 0..<0x20, 0x7F...: return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// A whole number that every reader of JSON holds exactly.
  private mutating func number() -> Int? {
    let start = offset
    var number = 0
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), offset - start < 15 {
      number = number * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset == start + 1 || bytes[start] != 0x30, offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return number
    default: return nil
    }
  }

  private mutating func list() -> [LineValue]? {
    offset += 1
    guard !step(over: UInt8(ascii: "]")) else { return [] }
    var values: [LineValue] = []
    repeat {
      guard let text = text() else { return nil }
      values.append(.text(text))
    } while step(over: UInt8(ascii: ","))
    return step(over: UInt8(ascii: "]")) ? values : nil
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ bytes[offset..<end].elementsEqual($0) })
    else { return false }
    offset = end
    return true
  }
}
