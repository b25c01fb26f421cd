/// Names that are looked up by bytes, without making a text of them.
///
/// There are few of them, so that going through all costs less than a table.
struct ByteNames {
  private struct Entry {
    /// The first eight bytes, or all of them and zeros.
    let head: UInt64
    let bytes: [UInt8]
  }

  private let entries: [Entry]

  init(_ names: [String]) {
    entries = names.map { name in
      let bytes = Array(name.utf8)
      return Entry(head: bytes.withUnsafeBytes(Self.head), bytes: bytes)
    }
  }

  /// The number of a name, counted from 0.
  func number(of name: UnsafeRawBufferPointer) -> Int? {
    let head = Self.head(name)
    for number in entries.indices where entries[number].head == head {
      let bytes = entries[number].bytes
      guard bytes.count == name.count else { continue }
      if bytes.count <= 8 || bytes.dropFirst(8).elementsEqual(name.dropFirst(8)) { return number }
    }
    return nil
  }

  private static func head(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard bytes.count < 8 else { return bytes.loadUnaligned(as: UInt64.self) }
    var head: UInt64 = 0
    for place in bytes.indices { head |= UInt64(bytes[place]) << UInt64(8 * place) }
    return UInt64(littleEndian: head)
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes without blanks and tabs round them.
  var trimmed: UnsafeRawBufferPointer {
    var (start, end) = (0, count)
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  func equals(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}
