/// Reads comma-separated values (RFC 4180) row by row, in constant memory however long they are.
///
/// A byte-order mark is accepted, and so are the line ends of any system. Rows without any value
/// are left out, as programs for tables write them at the end. A class because it owns its buffer.
package final class CSVReader<Failure: Error> {
  /// Fills a buffer and tells how far; 0 at the end.
  package typealias Source = (UnsafeMutableRawBufferPointer) throws(Failure) -> Int

  private let source: Source
  private var buffer: UnsafeMutableRawBufferPointer
  /// What of the buffer is filled and not read yet.
  private var unread = 0..<0
  private var isAtEnd = false
  private var isAtStart = true
  private var scan = CSVScan()
  private var number = 0

  package init(_ source: @escaping Source) {
    self.source = source
    buffer = .allocate(byteCount: CSVLimits.chunk, alignment: 1)
  }

  /// Reads bytes that are at hand.
  package convenience init(_ bytes: [UInt8]) where Failure == Never {
    var rest = bytes[...]
    self.init { buffer in
      let part = rest.prefix(buffer.count)
      buffer.copyBytes(from: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
  }

  deinit { buffer.deallocate() }

  /// The next row with a value, which lasts until the one after it; nothing at the end.
  package func next() throws(Failure) -> CSVRow? {
    while let end = try findRow() {
      let start = unread.lowerBound
      unread = end..<unread.upperBound
      number += 1
      let line = scan.finishRow(in: buffer.base(at: start), count: end - start)
      guard scan.fault != nil || scan.hasValue else { continue }
      return CSVRow(
        number: number, line: line, fault: scan.fault, isASCII: scan.isASCII,
        base: UnsafeRawPointer(buffer.base(at: start)), bounds: scan.bounds)
    }
    return nil
  }

  /// Where the row ends that begins what is unread; nothing when nothing is left.
  private func findRow() throws(Failure) -> Int? {
    if isAtStart { try skipMark() }
    while true {
      let start = unread.lowerBound
      if let length = scan.row(
        in: buffer.base(at: start), count: unread.count, isAtEnd: isAtEnd)
      {
        return start + length
      }
      guard !isAtEnd else { return nil }
      guard unread.count <= CSVLimits.row else {
        scan.refuse(.tooLong(limit: CSVLimits.row))
        isAtEnd = true
        unread = start..<start
        return start
      }
      try fill()
    }
  }

  private func skipMark() throws(Failure) {
    isAtStart = false
    while unread.count < 3, !isAtEnd { try fill() }
    if unread.count >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF {
      unread = 3..<unread.upperBound
    }
  }

  /// Moves what is unread to the front, in twice the room where it fills what there is.
  private func fill() throws(Failure) {
    let room = unread.count * 2 > buffer.count ? buffer.count * 2 : buffer.count
    if room > buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[unread]))
      buffer.deallocate()
      buffer = larger
    } else if unread.lowerBound > 0 {
      buffer.base(at: 0).update(from: buffer.base(at: unread.lowerBound), count: unread.count)
    }
    unread = 0..<unread.count
    let free = UnsafeMutableRawBufferPointer(rebasing: buffer[unread.upperBound...])
    let added = try source(free)
    isAtEnd = added == 0
    unread = 0..<unread.count + added
  }
}

/// How much of a file is taken in at once.
enum CSVLimits {
  /// No row of any table of ours comes near it; a file that is no table is told by it.
  static let row = 4 << 20
  /// More than any table of ours has columns.
  static let cells = 10_000
  /// What is asked of the source at a time.
  static let chunk = 1 << 18
}

extension UnsafeMutableRawBufferPointer {
  /// A byte's place; the buffer of a reader is never empty.
  fileprivate func base(at offset: Int) -> UnsafeMutablePointer<UInt8> {
    guard let base = baseAddress else { preconditionFailure("A reader's buffer has room.") }
    return (base + offset).assumingMemoryBound(to: UInt8.self)
  }
}
