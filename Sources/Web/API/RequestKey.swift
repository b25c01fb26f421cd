package import Secrets
package import Store

/// What follows from the `Idempotency-Key` of a request.
///
/// Whose request it is goes into all of it: one key sent with two tokens is two keys.
package struct RequestKey {
  private let key: [UInt8]
  private let holder: [UInt8]
  private let place: [UInt8]
  private let body: [UInt8]
  private let secret: SecretKey

  /// `place` is where it was sent, such as a workshop's code.
  package init(
    _ key: String, of authority: Authority, in place: String, body: [UInt8],
    hashedWith secret: SecretKey
  ) {
    self.key = Array(key.utf8)
    holder = Array(Self.name(of: authority).utf8)
    self.place = Array(place.utf8)
    self.body = body
    self.secret = secret
  }

  /// A token's number is never given to another one.
  private static func name(of authority: Authority) -> String {
    switch authority {
    case .local: "local"
    case .granted(let grant): "token \(grant.token)"
    }
  }

  package var act: ActKey {
    ActKey(
      secret.hash(key, holder, place, label: "equalsay act key 2"),
      body: secret.hash(key, holder, place, body, label: "equalsay act body 1"))
  }

  /// What the words on a slip follow from: the same when the request is sent again.
  package var slip: RandomToken {
    let hash = secret.hash(key, holder, place, label: "equalsay act slip 2")
    return RandomToken(bytes: Array(hash.bytes.prefix(RandomToken.length))) ?? RandomToken()
  }
}

extension ProblemDocument {
  static let keyReused = unprocessable(
    "This Idempotency-Key was used for another request. Use a new one for each, and the same only "
      + "to send the same again.")
}
