package import Secrets

/// The code that a person gets for a sent response, and with which it can be withdrawn.
///
/// It holds 80 bits in 16 symbols that are hard to mishear or misread (Crockford's base 32, without
/// I, L, O and U): `7K3M-90QX-H2TB-5WZ8`. It is derived from what only the person's browser and the
/// data folder hold together, so it can be shown again without being kept anywhere.
package struct Receipt: Hashable, Sendable {
  private static let length = 10

  private let bytes: [UInt8]

  /// Derives the receipt of the draft that was sent in the session.
  package init(session: RandomToken, draft: RandomToken, key: SecretKey) {
    let hash = key.hash(session.bytes, draft.bytes, label: "equalsay receipt 1")
    bytes = Array(hash.bytes.prefix(Self.length))
  }

  /// Derives the receipt of somebody who takes part in a workshop and has these words.
  package init(words: ReturnWords, workshop code: String, key: SecretKey) {
    let hash = key.hash(
      Array(words.text.utf8), Array(code.utf8), label: "equalsay workshop receipt 1")
    bytes = Array(hash.bytes.prefix(Self.length))
  }

  /// Derives the receipt of a response that waits on a device without a connection.
  ///
  /// It needs no key of ours, so that the device can tell it to the person before anything is sent;
  /// `token` is random and known to that device alone.
  package init(offline token: RandomToken) {
    let label = Array("equalsay offline receipt 1".utf8)
    bytes = Array(Digest(of: label + token.bytes).bytes.prefix(Self.length))
  }

  /// Reads a receipt as people write it: in any case, with or without spaces and hyphens, and with
  /// O for 0 and I or L for 1.
  package init?(_ text: String) {
    guard let bytes = Crockford.bytes(text, count: Self.length) else { return nil }
    self.bytes = bytes
  }

  /// The receipt in four groups of four, for reading aloud.
  package var text: String {
    let symbols = Array(Crockford.text(bytes))
    let groups = stride(from: 0, to: symbols.count, by: 4).map { String(symbols[$0..<$0 + 4]) }
    return groups.joined(separator: "-")
  }

  /// What is kept beside the response, to find it again by the receipt.
  package func hash(_ key: SecretKey) -> KeyedHash {
    key.hash(bytes, label: "equalsay receipt hash 1")
  }
}
