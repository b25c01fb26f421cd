import CSodium

/// The 32 bytes that only the owner of a data folder has.
///
/// What is hashed with it can be recognised again with it, and neither made nor guessed without.
package struct SecretKey: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
  package static let length = 32

  let bytes: [UInt8]

  /// Makes a new key.
  package init() { bytes = Sodium.randomBytes(Self.length) }

  /// Takes a key as it was kept, or nothing when it is not 32 bytes long.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Hashes the parts for one purpose.
  ///
  /// The label separates the purposes, so that a hash made for one is never good for another; each
  /// part goes in behind its length, so that no two lists of parts give the same hash.
  package func hash(_ parts: [UInt8]..., label: String) -> KeyedHash {
    Sodium.prepare()
    var message: [UInt8] = []
    for part in [Array(label.utf8)] + parts {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { message.append(contentsOf: $0) }
      message.append(contentsOf: part)
    }
    var hash = [UInt8](repeating: 0, count: KeyedHash.length)
    crypto_generichash(
      &hash, hash.count, message, UInt64(message.count), bytes, bytes.count)
    return KeyedHash(unchecked: hash)
  }

  package static func == (left: Self, right: Self) -> Bool {
    Sodium.areEqual(left.bytes, right.bytes)
  }

  package var description: String { "a secret key" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
