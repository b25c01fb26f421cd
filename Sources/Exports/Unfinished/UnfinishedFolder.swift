import Foundation

/// A folder that is being written beside the place where it is to appear.
///
/// Its name tells what it is to be, and a lock on it that somebody is at work on it. The system takes the
/// lock away with the process, however that ends, so what nobody holds is left of a command that was
/// killed.
final class UnfinishedFolder {
  private static let mark = ".unfinished-"
  private static let mode: mode_t = 0o755
  private static let attempts = 1_000
  /// In microseconds.
  private static let pause: UInt32 = 1_000

  let path: String
  private let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Begins a folder that is to appear at a path.
  static func begin(_ target: String) throws(ReleaseFolderProblem) -> UnfinishedFolder {
    while true {
      let path = target + mark + UUID().uuidString
      guard mkdir(path, mode) == 0 else { throw .unwritable(target) }
      if let folder = claim(path, waits: true) { return folder }
      // Whoever looked between the two steps took it for a dead one, and took it away.
      guard !ReleaseFolder.exists(path) else { throw .unwritable(target) }
    }
  }

  /// What killed commands have left of folders that were to appear at a path.
  static func abandoned(_ target: String) -> [UnfinishedFolder] {
    let place = URL(filePath: target)
    let parent = place.deletingLastPathComponent().path
    let start = place.lastPathComponent + mark
    return names(in: parent).sorted().compactMap { name in
      guard name.hasPrefix(start), UUID(uuidString: String(name.dropFirst(start.count))) != nil
      else { return nil }
      return claim(parent + "/" + name, waits: false)
    }
  }

  /// Takes the lock of a folder; nothing where another command has it, or it is gone.
  private static func claim(_ path: String, waits: Bool) -> UnfinishedFolder? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let folder = UnfinishedFolder(path, descriptor)
    while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
      if errno == EINTR { continue }
      // Where a disk knows no locks, nobody ever takes a folder for dead.
      return waits ? folder : nil
    }
    var (held, named) = (stat(), stat())
    let isThere = fstat(descriptor, &held) == 0 && lstat(path, &named) == 0
    return isThere && held.st_ino == named.st_ino ? folder : nil
  }

  /// Removes it with the files in it, also while another thread goes on adding some.
  static func remove(_ path: String) {
    for _ in 0..<attempts {
      for name in names(in: path) { unlink(path + "/" + name) }
      guard rmdir(path) != 0, errno == ENOTEMPTY || errno == EEXIST else { return }
      usleep(pause)
    }
  }

  private static func names(in folder: String) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      // Gone, or not for us to look into.
      return []
    }
  }
}
