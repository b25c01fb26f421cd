/// A short sign of a translation as it stood when a file was made, by which a later change shows.
///
/// FNV-1a with 64 bits. It only tells apart what people wrote one after the other; whoever wants two
/// texts with one sign can have them, and deceives nobody but themselves.
struct TextDigest: Hashable, Sendable {
  let text: String

  init(of target: String, isFuzzy: Bool) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in target.utf8 + [isFuzzy && !target.trimmed.isEmpty ? 1 : 0] {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    text = String(hash, radix: 16)
  }

  /// Reads a digest that a file has kept.
  init(kept text: String) { self.text = text }
}
