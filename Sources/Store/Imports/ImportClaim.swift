import Foundation

/// Says that an import is at work, for as long as its process lives.
///
/// It is a lock on a file of its own in the data folder, which the system takes away with the
/// process, however that ends. An import whose file is gone or not locked is dead.
final class ImportClaim: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Claims a new import; nothing when the file cannot be made.
  static func begin(_ number: Int, beside file: String) -> ImportClaim? {
    claim(path(number, file), O_RDWR | O_CREAT | O_CLOEXEC)
  }

  /// Whether somebody is at work on the import.
  static func isHeld(_ number: Int, beside file: String) -> Bool {
    let path = path(number, file)
    guard access(path, F_OK) == 0 else { return false }
    return claim(path, O_RDWR | O_CLOEXEC) == nil
  }

  /// Removes the file of an import that is no longer in the database.
  static func forget(_ number: Int, beside file: String) { unlink(path(number, file)) }

  private static func path(_ number: Int, _ file: String) -> String {
    URL(fileURLWithPath: file).deletingLastPathComponent().path + "/equalsay.import-\(number)"
  }

  private static func claim(_ path: String, _ flags: Int32) -> ImportClaim? {
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return ImportClaim(descriptor)
  }
}
