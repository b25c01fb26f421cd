import Foundation

/// A file that takes bytes as they come and hands them on in large pieces.
struct BufferedFile: ~Copyable {
  private static let capacity = 1 << 16

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Opens a new file for everybody to read.
  init(creating path: String) throws(ReleaseFolderProblem) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path) }
    buffer.reserveCapacity(Self.capacity)
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  mutating func write(_ text: String) throws(ReleaseFolderProblem) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  mutating func write(_ bytes: some Sequence<UInt8>) throws(ReleaseFolderProblem) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  private mutating func flush() throws(ReleaseFolderProblem) {
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      guard written >= 0 || errno == EINTR else { throw .unwritable(path) }
      start += max(0, written)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and waits until it is on the disk.
  consuming func finish() throws(ReleaseFolderProblem) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .unwritable(path) }
  }
}
