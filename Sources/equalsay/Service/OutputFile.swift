import Foundation

/// A file that a command writes for its user.
enum OutputFile {
  /// Writes it whole or not at all, for the owner alone where people's own words are in it.
  ///
  /// What is no ordinary file, such as a pipe or `/dev/stdout`, is written to as it is: putting a
  /// file in its place would take it from everybody else.
  static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool) throws {
    do {
      guard isOrdinary(path) else {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.write(contentsOf: Data(bytes))
        return try file.close()
      }
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
      guard isPrivate else { return }
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    } catch {
      throw unwritable(path)
    }
  }

  /// Writes several files, all or none of them.
  ///
  /// - Throws: `SystemProblem` that names the one that cannot be written.
  static func write(_ files: [(bytes: [UInt8], path: String)]) throws {
    var staged: [(file: URL, target: URL)] = []
    defer { for (file, _) in staged { unlink(file.path) } }
    for (bytes, path) in files where isOrdinary(path) {
      let beside = place(beside: path)
      do { try Data(bytes).write(to: beside, options: .withoutOverwriting) } catch {
        throw unwritable(path)
      }
      staged.append((beside, URL(filePath: path)))
    }
    for (bytes, path) in files where !isOrdinary(path) {
      try write(bytes, to: path, isPrivate: false)
    }
    for (file, target) in staged where rename(file.path, target.path) != 0 {
      throw unwritable(target.path)
    }
  }

  /// Where a file is written before it takes its place.
  private static func place(beside path: String) -> URL {
    let target = URL(filePath: path)
    return target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
  }

  /// Writes a file piece by piece, whole or not at all, for the owner alone.
  ///
  /// - Throws: What the body throws, or `SystemProblem` when the file cannot be written.
  static func writePrivately(
    to path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    func writing<Value>(_ attempt: () throws -> Value) throws -> Value {
      do { return try attempt() } catch { throw unwritable(path) }
    }
    guard isOrdinary(path) else {
      let file = try writing { try FileHandle(forWritingTo: URL(filePath: path)) }
      try body { bytes in try writing { try file.write(contentsOf: Data(bytes)) } }
      return try writing { try file.close() }
    }
    let target = URL(filePath: path)
    let beside = place(beside: path)
    let descriptor = open(beside.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try body { bytes in try writing { try file.write(contentsOf: Data(bytes)) } }
      try writing {
        try file.synchronize()
        try file.close()
      }
      guard rename(beside.path, target.path) == 0 else { throw unwritable(path) }
    } catch {
      unlink(beside.path)
      throw error
    }
  }

  private static func unwritable(_ path: String) -> SystemProblem {
    SystemProblem("\(path): The file cannot be written. Check the folder and its permissions.")
  }

  private static func isOrdinary(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG
  }
}
