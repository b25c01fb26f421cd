/// A request target in origin form, decoded: `/path/pieces?query`.
struct Target: Sendable {
  let path: [String]
  let query: FormData

  private static let queryFieldLimit = 100

  /// Whether libmicrohttpd 0.9.75 could run out of memory for the fields of the query.
  ///
  /// It then neither answers nor closes, so such a target must be refused before it looks.
  static func isTooLong(_ raw: String, limit: Int) -> Bool {
    guard let mark = raw.utf8.firstIndex(of: .questionMark) else { return false }
    let query = raw.utf8[mark...]
    return raw.utf8.count > limit
      || query.count > queryFieldLimit
        && query.lazy.filter { $0 == .ampersand }.count >= queryFieldLimit
  }

  /// Reads a target, or nothing when a proxy and this server could read it differently.
  ///
  /// Refused are: other forms than origin form, bytes that should have been escaped, malformed
  /// escapes, text that is not UTF-8, and pieces that decode to a slash, a control character, `.`
  /// or `..`.
  init?(_ raw: String) {
    let bytes = Array(raw.utf8)
    guard bytes.first == .slash, bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return nil
    }
    let end = bytes.firstIndex(of: .questionMark) ?? bytes.endIndex
    guard let path = Self.pieces(bytes[1..<end]) else { return nil }
    self.path = path
    do {
      query = try FormData(
        urlEncoded: Array(bytes[end...].dropFirst()), atMostFields: Self.queryFieldLimit)
    } catch {
      return nil
    }
  }

  private static func pieces(_ path: ArraySlice<UInt8>) -> [String]? {
    if path.isEmpty { return [] }
    var pieces: [String] = []
    pieces.reserveCapacity(8)
    var rest = path
    while true {
      let escaped = rest.prefix { $0 != .slash }
      guard let piece = decode(escaped) else { return nil }
      pieces.append(piece)
      guard escaped.endIndex < path.endIndex else { return pieces }
      rest = path[(escaped.endIndex + 1)...]
    }
  }

  private static func decode(_ escaped: ArraySlice<UInt8>) -> String? {
    // Nearly all pieces are plain, and those are plain ASCII.
    guard escaped.contains(.percent) || escaped.first == .dot else {
      return String(decoding: escaped, as: UTF8.self)
    }
    guard let bytes = PercentEscapes.decode(escaped),
      !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == .slash }),
      let piece = String(validating: bytes, as: UTF8.self), piece != ".", piece != ".."
    else { return nil }
    return piece
  }
}
