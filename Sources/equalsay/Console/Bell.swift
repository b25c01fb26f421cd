import Foundation

/// Wakes a thread that waits for keys, from any other.
final class Bell: Sendable {
  /// Readable once it was rung.
  let ear: Int32
  private let rope: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (ear, rope) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
  }

  deinit {
    close(ear)
    close(rope)
  }

  func ring() {
    var byte: UInt8 = 1
    // A full pipe has been rung often enough.
    _ = write(rope, &byte, 1)
  }

  func hush() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while read(ear, &bytes, bytes.count) > 0 {}
  }
}
