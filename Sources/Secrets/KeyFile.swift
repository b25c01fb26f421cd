import Foundation

/// The file of a data folder that holds its key, readable by its owner alone.
package struct KeyFile: Sendable {
  private let path: String

  package init(_ path: String) { self.path = path }

  /// Reads the key, or makes one when there is none.
  ///
  /// Two processes that start at once end up with the same key: the file appears whole, by a link
  /// that only one of them can make.
  package func loadOrCreate() throws(KeyFileProblem) -> SecretKey {
    do {
      return try load()
    } catch .missing {
      try create()
      return try load()
    }
  }

  /// Reads the key.
  package func load() throws(KeyFileProblem) -> SecretKey {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { throw .missing(file: path) }
      throw .unreadable(file: path, reason: Self.reason())
    }
    defer { close(file) }
    // One byte more than a key has, so that a longer file shows.
    var bytes = [UInt8](repeating: 0, count: SecretKey.length + 1)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(file: path, reason: Self.reason()) }
    guard let key = SecretKey(bytes: Array(bytes.prefix(count))) else {
      throw .wrongLength(file: path, bytes: Self.size(of: file))
    }
    return key
  }

  private func create() throws(KeyFileProblem) {
    let draft = path + "." + RandomToken().text
    defer { unlink(draft) }
    try write(SecretKey(), to: draft)
    guard link(draft, path) == 0 || errno == EEXIST else {
      throw .notWritable(file: path, reason: Self.reason())
    }
    try flushFolder()
  }

  private func write(_ key: SecretKey, to draft: String) throws(KeyFileProblem) {
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .notWritable(file: path, reason: Self.reason()) }
    defer { close(file) }
    let count = Foundation.write(file, key.bytes, key.bytes.count)
    guard count == key.bytes.count, fsync(file) == 0 else {
      throw .notWritable(file: path, reason: Self.reason())
    }
  }

  /// Makes the file's name as durable as its content.
  private func flushFolder() throws(KeyFileProblem) {
    let folder = open(
      URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { throw .notWritable(file: path, reason: Self.reason()) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw .notWritable(file: path, reason: Self.reason()) }
  }

  private static func size(of file: Int32) -> Int {
    var status = stat()
    return fstat(file, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
