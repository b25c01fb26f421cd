/// A keyed BLAKE2b hash: it can be compared with another, and nobody without the key can make it.
package struct KeyedHash: Hashable, Sendable {
  package static let length = 32

  package let bytes: [UInt8]

  /// Takes a hash as it was kept, or nothing when it is not 32 bytes long.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  package static func == (left: Self, right: Self) -> Bool {
    Sodium.areEqual(left.bytes, right.bytes)
  }
}

extension KeyedHash {
  /// A hash that stands for nobody: nothing that anybody holds gives it.
  package init(unguessable token: RandomToken) { self = SecretKey().hash(token.bytes, label: "") }
}
