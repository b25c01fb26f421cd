import Foundation
package import Secrets

/// One file of a release, by what is in it.
package struct ReleaseFile: Hashable, Sendable {
  /// The name in the folder.
  package let name: String
  package let bytes: Int
  package let digest: Digest

  private static let piece = 1 << 16

  /// Reads a file that is there.
  package init(_ name: String, in folder: String) throws(ReleaseFolderProblem) {
    let path = folder + "/" + name
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var (running, bytes) = (RunningDigest(), 0)
    var piece = [UInt8](repeating: 0, count: Self.piece)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path) }
      guard count > 0 else { break }
      running.append(piece[..<count])
      bytes += count
    }
    self.name = name
    self.bytes = bytes
    digest = running.digest
  }

  package init(name: String, bytes: Int, digest: Digest) {
    self.name = name
    self.bytes = bytes
    self.digest = digest
  }
}
