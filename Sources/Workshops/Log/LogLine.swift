package import Secrets

/// One line of a workshop's log, as it is printed and chained.
///
/// Its hash is the SHA-256 of the previous line's hash, in hexadecimal, followed by the bytes of
/// the line without its `hash`. So no line can be changed, taken out or moved unnoticed.
package struct LogLine: Hashable, Sendable {
  /// What stands for the previous hash before the first line.
  package static let noHash = [UInt8](repeating: UInt8(ascii: "0"), count: 64)

  /// Counted from 1 without gaps.
  package let seq: Int
  package let hash: Digest
  /// The printed line, `hash` included, without a line break.
  package let bytes: [UInt8]

  /// Chains a line, given as a JSON object without `hash`, to the one before.
  package init(seq: Int, unsealed: [UInt8], after previous: Digest?) {
    self.seq = seq
    let before = previous.map { Array($0.hex.utf8) } ?? Self.noHash
    hash = Digest(ofAll: [before[...], unsealed[...]])
    bytes = LogSeal.sealed(unsealed, with: hash)
  }

  /// Takes a line as it was kept.
  package init(seq: Int, hash: Digest, bytes: [UInt8]) {
    self.seq = seq
    self.hash = hash
    self.bytes = bytes
  }
}
