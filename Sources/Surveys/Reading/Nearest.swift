/// Finds the known name that somebody most likely meant.
package enum Nearest {
  /// The known name within a third of the letters, at most three; the first of equals.
  ///
  /// Case, hyphens and underscores count for nothing, so `prefer_not_to_say` finds
  /// `preferNotToSay`.
  package static func name(to wanted: String, among known: some Sequence<String>) -> String? {
    let letters = folded(wanted)
    guard letters.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for name in known where name.utf8.count <= 80 {
      let limit = (best?.distance ?? min(3, letters.count / 3) + 1) - 1
      guard limit >= 0, let distance = distance(letters, folded(name), limit) else { continue }
      best = (name, distance)
    }
    return best?.name
  }

  /// The end of a message: "Did you mean …?", or else what the caller has to say.
  package static func hint(
    to wanted: String, among known: some Sequence<String>, otherwise: @autoclosure () -> String
  ) -> String {
    name(to: wanted, among: known).map { "Did you mean \"\($0)\"?" } ?? otherwise()
  }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): nil
      case 0x41...0x5A: byte | 0x20
      default: byte
      }
    }
  }

  /// How many letters to insert, drop, change or swap with a neighbour (optimal string
  /// alignment); nothing when it is more than the limit.
  private static func distance(_ left: [UInt8], _ right: [UInt8], _ limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let shared = zip(left, right).prefix { $0 == $1 }.count
    let (left, right) = (Array(left.dropFirst(shared)), Array(right.dropFirst(shared)))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      guard (current.min() ?? 0) <= limit else { return nil }
      (beforeLast, last) = (last, current)
    }
    guard let distance = last.last, distance <= limit else { return nil }
    return distance
  }
}
