/// Counts of whatever is too various for a cell each: the numbers that people gave, and where they
/// come from.
///
/// A hash table with open addressing: a count costs one look at memory in most cases.
struct SparseCounts: Sendable {
  private struct Entry: Sendable {
    var place: Int
    var value: Int64
    /// An entry without any is free.
    var count: Int
  }

  private static let free = Entry(place: 0, value: 0, count: 0)

  private var entries = [Entry](repeating: Self.free, count: 16)
  private var used = 0

  /// Counts a value at a place.
  mutating func add(_ count: Int = 1, of value: Int64, at place: Int) {
    let index = index(of: value, at: place)
    if entries[index].count == 0 {
      entries[index] = Entry(place: place, value: value, count: count)
      used += 1
      if used * 2 > entries.count { grow() }
    } else {
      entries[index].count += count
    }
  }

  /// Where the value stands or, when it does not, would.
  private func index(of value: Int64, at place: Int) -> Int {
    let mask = entries.count - 1
    var hash = UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(bitPattern: Int64(place)) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    var index = Int(truncatingIfNeeded: hash >> 32) & mask
    while entries[index].count != 0,
      entries[index].value != value || entries[index].place != place
    { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Self.free, count: old.count * 2)
    for entry in old where entry.count != 0 {
      entries[index(of: entry.value, at: entry.place)] = entry
    }
  }

  func forEach(_ body: (_ place: Int, _ value: Int64, _ count: Int) -> Void) {
    for entry in entries where entry.count != 0 { body(entry.place, entry.value, entry.count) }
  }
}
