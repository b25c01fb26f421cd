import Foundation

/// Parses each of a few names once, however many rows have it.
///
/// Rows with the same name come in long runs, and there are few names: a look at the last one and
/// then at each is quicker than a dictionary, which would need a string of each row.
struct InternedNames<Value> {
  private var known: [(bytes: [UInt8], value: Value)] = []
  private var last = 0

  mutating func value(_ bytes: UnsafeRawBufferPointer, parse: (String) -> Value?) -> Value? {
    if last < known.count, Self.isSame(known[last].bytes, bytes) { return known[last].value }
    if let place = known.firstIndex(where: { Self.isSame($0.bytes, bytes) }) {
      last = place
      return known[place].value
    }
    guard let value = parse(String(decoding: bytes, as: UTF8.self)) else { return nil }
    last = known.count
    known.append((Array(bytes), value))
    return value
  }

  private static func isSame(_ known: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard known.count == bytes.count, let start = bytes.baseAddress else {
      return known.isEmpty && bytes.isEmpty
    }
    return known.withUnsafeBytes { $0.baseAddress.map { memcmp($0, start, bytes.count) } == 0 }
  }
}
