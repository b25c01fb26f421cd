package import Secrets
package import Workshops

/// Words to keep beside the log, and by which receipt their author can have them erased.
package struct KeptWords: Hashable, Sendable {
  package let words: Words
  /// Nothing for what a facilitator wrote.
  package let receipt: KeyedHash?

  package init(words: Words, receipt: KeyedHash?) {
    self.words = words
    self.receipt = receipt
  }
}
