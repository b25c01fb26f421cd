/// Bytes that are no set of responses.
package struct UnreadableResponseSet: Error, Hashable, CustomStringConvertible {
  package var description: String {
    "A stored list of responses cannot be read. Check the database with 'equalsay database check' "
      + "and restore a backup if it is damaged."
  }
}

/// A set is kept as one byte for the format, then for each run how many numbers are left out before
/// it and how many it has, both less what they cannot be below, in seven bits a byte (LEB128).
extension ResponseSet {
  private static let format: UInt8 = 1
  /// Runs never touch, so at least one number is left out between two.
  private static let leastGap = 1

  package var encoded: [UInt8] {
    var bytes = [Self.format]
    var previous: Int?
    for run in runs {
      let left = previous.map { run.lowerBound - $0 - 1 - Self.leastGap } ?? run.lowerBound
      Varint.append(UInt64(left), to: &bytes)
      Varint.append(UInt64(run.upperBound - run.lowerBound), to: &bytes)
      previous = run.upperBound
    }
    return bytes
  }

  /// Reads what `encoded` wrote; any other bytes, also another spelling of a set, are refused.
  package init(encoded bytes: [UInt8]) throws(UnreadableResponseSet) {
    var runs: [ClosedRange<Int>] = []
    var reader = ByteReader(bytes)
    do {
      guard try reader.byte() == Self.format else { throw UnreadableResponseSet() }
      var next = 0
      while !reader.isAtEnd {
        let lower = try Self.sum(next, try reader.varint())
        let upper = try Self.sum(lower, try reader.varint())
        runs.append(lower...upper)
        if reader.isAtEnd { break }
        next = try Self.sum(upper, UInt64(1 + Self.leastGap))
      }
    } catch {
      throw UnreadableResponseSet()
    }
    self.init(ordered: runs)
    guard encoded == bytes else { throw UnreadableResponseSet() }
  }

  private static func sum(_ number: Int, _ more: UInt64) throws(UnreadableResponseSet) -> Int {
    let (sum, isTooHigh) = UInt64(number).addingReportingOverflow(more)
    guard !isTooHigh, sum < UInt64(Int.max) else { throw UnreadableResponseSet() }
    return Int(sum)
  }
}
