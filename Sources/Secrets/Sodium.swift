import CSodium

/// The cryptography library, made ready before its first use.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  /// Makes sure that the library has found the machine's source of randomness.
  ///
  /// Without one no secret would be secret, so there is nothing to go on with.
  static func prepare() {
    precondition(isReady, "libsodium found no source of randomness on this machine")
  }

  static func randomBytes(_ count: Int) -> [UInt8] {
    prepare()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// Compares in a time that does not tell how much was equal.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    prepare()
    return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }
}
