import SQLite
import Surveys

/// Parses each of a few names once, however many rows have it.
///
/// Rows with the same name come in long runs, and there are few names: a look at the last one and
/// then at each is quicker than a dictionary, which would need a string of each row.
struct InternedNames<Value> {
  private var known: [(bytes: [UInt8], value: Value)] = []
  private var last = 0

  mutating func value(
    _ bytes: UnsafeRawBufferPointer, parse: (String) -> Value?
  ) -> Value? {
    if last < known.count, known[last].bytes.elementsEqual(bytes) { return known[last].value }
    if let place = known.firstIndex(where: { $0.bytes.elementsEqual(bytes) }) {
      last = place
      return known[place].value
    }
    guard let value = parse(String(decoding: bytes, as: UTF8.self)) else { return nil }
    last = known.count
    known.append((Array(bytes), value))
    return value
  }
}
