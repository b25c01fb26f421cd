import HTTP
import Secrets
import Store

/// What the one cookie holds: the random name of the session, and how pages should look.
///
/// Its value is the name, then, where something is not usual, a dot and a letter for each choice.
struct SessionCookie: Hashable, Sendable {
  /// The cookie's name; under TLS with the prefix for which browsers take it from this host alone.
  ///
  /// Without it, a page of a neighbouring host could set a session of its own choice, and read later
  /// what somebody answers in it (RFC 6265bis, section 4.1.3.2).
  static func name(isSecure: Bool) -> String { isSecure ? "__Host-equalsay" : "equalsay" }

  /// A cookie lasts as long as a draft does.
  static let lifetime = Store.draftLifetime

  var session: RandomToken
  var display: Display

  init(session: RandomToken = RandomToken(), display: Display = .usual) {
    self.session = session
    self.display = display
  }

  /// Reads the cookie that a browser sent; nothing when it is not one of ours.
  init?(_ request: Request, isSecure: Bool) {
    guard let value = request.cookie(Self.name(isSecure: isSecure)) else { return nil }
    let name = value.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard let session = RandomToken(String(Substring(name))) else { return nil }
    let letters = value[name.endIndex...]
    self.session = session
    display = Display(
      textSize: letters.contains("x") ? .largest : letters.contains("l") ? .large : .usual,
      colours: letters.contains("c") ? .strong : .device,
      pictures: letters.contains("p") ? .hidden : .shown)
  }

  private var letters: String {
    let size =
      switch display.textSize {
      case .usual: ""
      case .large: "l"
      case .largest: "x"
      }
    return size + (display.colours == .strong ? "c" : "")
      + (display.pictures == .hidden ? "p" : "")
  }

  /// The header that sets it.
  func header(isSecure: Bool) throws -> (name: String, value: String) {
    let value = session.text + (letters.isEmpty ? "" : "." + letters)
    return try Self.header(value, isSecure: isSecure, maxAge: Self.lifetime)
  }

  /// The header that takes it off the device.
  static func removal(isSecure: Bool) throws -> (name: String, value: String) {
    try header("", isSecure: isSecure, maxAge: 0)
  }

  private static func header(
    _ value: String, isSecure: Bool, maxAge: Int
  ) throws -> (name: String, value: String) {
    let name = name(isSecure: isSecure)
    guard let cookie = Cookie(name, value, isSecure: isSecure, maxAge: maxAge) else {
      throw UnusableCookie()
    }
    return cookie.header
  }

  private struct UnusableCookie: Error {}
}
