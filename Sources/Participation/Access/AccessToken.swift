package import Secrets

/// The secret by which somebody with a role is recognised from afar: `equalsay_7K3M90QX…`.
///
/// It holds 256 random bits and 24 bits by which a typing error is noticed without asking anybody, in
/// 56 symbols that one double click selects. It is shown once and kept as a keyed hash only.
package struct AccessToken: Sendable, CustomStringConvertible, CustomReflectable {
  package static let prefix = "equalsay_"
  private static let length = 32
  private static let checkLength = 3

  private let bytes: [UInt8]

  /// Draws a new token.
  package init() { bytes = RandomToken().bytes + RandomToken().bytes }

  /// Reads a token as `text` wrote it, or as somebody typed it from a page.
  package init(_ text: String) throws(AccessTokenProblem) {
    let text = text.drop(while: \.isWhitespace)
    guard text.lowercased().hasPrefix(Self.prefix) else { throw .noToken }
    let symbols = text.dropFirst(Self.prefix.count)
    guard let all = Crockford.bytes(symbols, count: Self.length + Self.checkLength) else {
      throw .mistyped
    }
    let bytes = Array(all.prefix(Self.length))
    guard Array(all.suffix(Self.checkLength)) == Self.check(bytes) else { throw .mistyped }
    self.bytes = bytes
  }

  /// The token whole, to be shown once to whoever is to have it.
  package var text: String { Self.prefix + Crockford.text(bytes + Self.check(bytes)) }

  /// What is kept of the token: nobody without the key can make it, or try tokens out against it.
  package func hash(_ key: SecretKey) -> KeyedHash {
    key.hash(bytes, label: "equalsay access token hash 1")
  }

  package var description: String { "an access token" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  private static func check(_ bytes: [UInt8]) -> [UInt8] {
    Array(Digest(of: Array("equalsay access token 1".utf8) + bytes).bytes.prefix(checkLength))
  }
}

/// Why a text cannot be an access token; it says nothing of the text itself.
package enum AccessTokenProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case noToken
  case mistyped

  package var description: String {
    switch self {
    case .noToken:
      "This is not a token: a token begins with \(AccessToken.prefix). Copy it whole, as "
        + "'equalsay token create' printed it."
    case .mistyped:
      "This token has a typing error, or a part of it is missing. Copy it whole, as "
        + "'equalsay token create' printed it."
    }
  }
}
