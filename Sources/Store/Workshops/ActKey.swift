package import Secrets
package import Workshops

/// By what an act is known when it is sent again.
///
/// Both are hashes of what the console sent. Whoever makes them takes in whose request it is, so that
/// nobody learns what came of another one's, and takes the console's own key into `body`: a ballot
/// that was entered could otherwise be found by trying all there are.
package struct ActKey: Hashable, Sendable {
  /// What stands under it is done once.
  package let hash: KeyedHash
  /// What was asked for.
  package let body: KeyedHash

  package init(_ hash: KeyedHash, body: KeyedHash) {
    self.hash = hash
    self.body = body
  }
}

/// An act that was done before, under the key by which it was sent again.
package struct DoneAct: Error, Hashable, Sendable {
  package let code: WorkshopCode
  /// Its line in the log; nothing for what stays private, such as a ballot.
  package let seq: Int?
  /// Whether the same was asked for; if not, the key was used for something else.
  package let isSameRequest: Bool

  package init(code: WorkshopCode, seq: Int?, isSameRequest: Bool) {
    self.code = code
    self.seq = seq
    self.isSameRequest = isSameRequest
  }
}
