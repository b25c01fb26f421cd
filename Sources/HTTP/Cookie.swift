/// A cookie to set: kept from scripts, and not sent along from other sites' forms.
package struct Cookie: Sendable {
  package let name: String
  package let value: String
  /// Whether it travels under TLS only.
  package let isSecure: Bool
  /// Seconds to keep it; none ends it with the browser's session, 0 deletes it now.
  package let maxAge: Int?

  /// Makes a cookie, or nothing when a name or value needs bytes that a cookie may not hold.
  package init?(_ name: String, _ value: String, isSecure: Bool, maxAge: Int? = nil) {
    guard !name.isEmpty, name.utf8.allSatisfy(\.isTokenByte), value.utf8.allSatisfy(\.isCookieByte)
    else { return nil }
    self.name = name
    self.value = value
    self.isSecure = isSecure
    self.maxAge = maxAge
  }

  /// The header that sets it.
  package var header: (name: String, value: String) {
    var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
    if isSecure { text += "; Secure" }
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    return ("Set-Cookie", text)
  }

  /// The value of a cookie in a `Cookie` header: the first, when a browser sends it twice.
  static func value(of name: String, in header: String) -> String? {
    var header = header
    return header.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let pair = rest.prefix { $0 != UInt8(ascii: ";") }
        rest = rest[pair.endIndex...].dropFirst()
        let trimmed = pair.drop { $0 == .space }
        guard trimmed.starts(with: name.utf8) else { continue }
        let value = trimmed.dropFirst(name.utf8.count)
        if value.first == .equals { return String(decoding: value.dropFirst(), as: UTF8.self) }
      }
      return nil
    }
  }
}

extension UInt8 {
  /// Whether a header's or a cookie's name may hold the byte (RFC 9110, section 5.6.2).
  var isTokenByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F, 0x60, 0x7C, 0x7E: true
    default: false
    }
  }

  /// Whether a cookie's value may hold the byte (RFC 6265, section 4.1.1).
  fileprivate var isCookieByte: Bool {
    switch self {
    case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
    default: false
    }
  }
}
