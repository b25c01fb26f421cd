import CSodium

/// A SHA-256 digest of bytes that come piece by piece, as a large file is read.
package struct RunningDigest {
  private var state = crypto_hash_sha256_state()

  package init() {
    Sodium.prepare()
    crypto_hash_sha256_init(&state)
  }

  package mutating func append(_ piece: ArraySlice<UInt8>) {
    piece.withUnsafeBufferPointer { piece in
      guard let start = piece.baseAddress else { return }
      crypto_hash_sha256_update(&state, start, UInt64(piece.count))
    }
  }

  /// The digest of all that came so far.
  package var digest: Digest {
    var state = state
    var bytes = [UInt8](repeating: 0, count: Digest.length)
    crypto_hash_sha256_final(&state, &bytes)
    return Digest(sha256: bytes)
  }
}
