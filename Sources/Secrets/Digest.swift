import CSodium

/// A SHA-256 digest: the name of some bytes by what is in them.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package static let length = 32

  package let bytes: [UInt8]

  /// Digests the bytes.
  package init(of content: [UInt8]) {
    Sodium.prepare()
    var digest = [UInt8](repeating: 0, count: Self.length)
    crypto_hash_sha256(&digest, content, UInt64(content.count))
    bytes = digest
  }

  /// Digests several runs of bytes as if they were one.
  package init(ofAll parts: [ArraySlice<UInt8>]) {
    var running = RunningDigest()
    for part in parts { running.append(part) }
    self = running.digest
  }

  init(sha256 bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a digest as it was kept, or nothing when it is not 32 bytes long.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits in either case.
  package init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// Reads 64 hexadecimal digits in either case.
  package init?(hex: ArraySlice<UInt8>) {
    guard let bytes = Hexadecimal.bytes(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// The digest as 64 lowercase hexadecimal digits.
  package var hex: String { Hexadecimal.text(bytes) }

  package var description: String { hex }
}
