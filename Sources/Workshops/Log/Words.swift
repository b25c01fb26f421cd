package import Secrets

/// What a person wrote, with the salt that keeps its digest from being guessed.
///
/// The log holds only the digest. The words and the salt live beside it, so they can be erased
/// without breaking the chain; without the salt nobody can try out what the words may have been.
package struct Words: Hashable, Sendable {
  package let text: String
  package let salt: RandomToken

  package init(_ text: String, salt: RandomToken = RandomToken()) {
    self.text = text
    self.salt = salt
  }

  /// SHA-256 of the salt's bytes followed by the text as UTF-8.
  package var digest: Digest { Digest(of: salt.bytes + Array(text.utf8)) }
}
