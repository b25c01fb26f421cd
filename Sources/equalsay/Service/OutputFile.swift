import Exports
import Foundation

/// A file that a command writes for its user.
enum OutputFile {
  /// Writes it whole or not at all, for the owner alone where people's own words are in it.
  static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool) throws {
    try write(to: path, isPrivate: isPrivate) { write in try write(bytes) }
  }

  /// Writes several files, all or none of them.
  ///
  /// - Throws: `SystemProblem` that names the one that cannot be written.
  static func write(_ files: [(bytes: [UInt8], path: String)]) throws {
    let staged = files.filter { isOrdinary($0.path) }.map { ($0, beside: place(beside: $0.path)) }
    let places = staged.map(\.beside.path)
    try EndingWatch.over { watch in
      defer { remove(places) }
      for (file, beside) in staged {
        do { try Data(file.bytes).write(to: beside, options: .withoutOverwriting) } catch {
          throw unwritable(file.path)
        }
      }
      for (bytes, path) in files where !isOrdinary(path) {
        try write(bytes, to: path, isPrivate: false)
      }
      try watch.complete {
        for (file, beside) in staged where rename(beside.path, target(file.path).path) != 0 {
          throw unwritable(file.path)
        }
      }
    } takingAway: {
      remove(places)
    }
  }

  /// Writes a file piece by piece, whole or not at all, for the owner alone.
  ///
  /// - Throws: What the body throws, or `SystemProblem` when the file cannot be written.
  static func writePrivately(
    to path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    try write(to: path, isPrivate: true, body)
  }

  /// What is no ordinary file, such as a pipe or `/dev/stdout`, is written to as it is: putting a file
  /// in its place would take it from everybody else.
  private static func write(
    to path: String, isPrivate: Bool, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard isOrdinary(path) else {
      let file = try writing(path) { try FileHandle(forWritingTo: URL(filePath: path)) }
      try body { bytes in try writing(path) { try file.write(contentsOf: Data(bytes)) } }
      return try writing(path) { try file.close() }
    }
    let beside = place(beside: path).path
    try EndingWatch.over { watch in
      do {
        let file = try begin(beside, path, isPrivate: isPrivate)
        try body { bytes in try writing(path) { try file.write(contentsOf: Data(bytes)) } }
        try writing(path) {
          try file.synchronize()
          try file.close()
        }
        try watch.complete {
          guard rename(beside, target(path).path) == 0 else { throw unwritable(path) }
        }
      } catch {
        remove([beside])
        throw error
      }
    } takingAway: {
      remove([beside])
    }
  }

  /// A file that takes the place of another has its permissions, unless it is private.
  private static func begin(
    _ beside: String, _ path: String, isPrivate: Bool
  ) throws -> FileHandle {
    let descriptor = open(
      beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw unwritable(path) }
    var facts = stat()
    if !isPrivate, stat(path, &facts) == 0 { fchmod(descriptor, facts.st_mode & 0o777) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  private static func writing<Value>(_ path: String, _ attempt: () throws -> Value) throws -> Value
  {
    do { return try attempt() } catch { throw unwritable(path) }
  }

  /// Where a file is to appear: a link stays one.
  private static func target(_ path: String) -> URL {
    URL(filePath: path).resolvingSymlinksInPath()
  }

  /// Where a file is written before it takes its place.
  private static func place(beside path: String) -> URL {
    let target = target(path)
    return target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(UUID().uuidString)")
  }

  private static func remove(_ places: [String]) {
    for place in places { unlink(place) }
  }

  private static func unwritable(_ path: String) -> SystemProblem {
    SystemProblem(
      "\(path): The file cannot be written. Check the folder, its permissions and the disk.")
  }

  private static func isOrdinary(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG
  }
}
