import CMicroHTTPD

/// Reads the headers of a request and finds what libmicrohttpd lets through.
///
/// A proxy in front that reads a head differently than this server could be made to pass one
/// request as two (request smuggling), so whatever RFC 9112 leaves no doubt about is refused when
/// it is in doubt here: sections 3.2 (one `Host`), 5.1 (names), 6.1 and 6.3 (one length).
struct HeadCheck {
  private(set) var headers: [(name: String, value: String)] = []
  /// Bytes of the head so far: the request line and each header with its colon, space and line end.
  private(set) var size: Int
  /// The length that the head declares for the body.
  private(set) var contentLength: Int?
  private var lengths = 0
  private var encodings = 0
  private var hosts = 0
  private var isMalformed = false

  init(requestLine size: Int) { self.size = size }

  mutating func read(_ connection: OpaquePointer) {
    headers.reserveCapacity(16)
    _ = withUnsafeMutablePointer(to: &self) { check in
      MHD_get_connection_values_n(connection, .HEADER_KIND, sawHeader, check)
    }
  }

  fileprivate mutating func add(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    size += name.count + value.count + 4
    if name.isEmpty || !name.allSatisfy(\.isTokenByte) || !value.allSatisfy(\.isFieldByte) {
      isMalformed = true
    }
    let name = String(unsafeUninitializedCapacity: name.count) { lowercased in
      for (place, byte) in name.enumerated() { lowercased[place] = byte.lowercasedASCII }
      return name.count
    }
    headers.append((name, String(decoding: value, as: UTF8.self)))
    switch name {
    case "content-length":
      lengths += 1
      readLength(value)
    case "transfer-encoding":
      encodings += 1
      if !value.lazy.map(\.lowercasedASCII).elementsEqual("chunked".utf8) { isMalformed = true }
    case "host":
      hosts += 1
    default:
      if Self.isFolded(name) { isMalformed = true }
    }
  }

  /// Whether a folded value was glued to a name that decides where a request ends.
  ///
  /// libmicrohttpd 0.9.75 reads `Content-Length: 1`, folded before ` 2`, as `Content-Length2: 1`.
  private static func isFolded(_ name: String) -> Bool {
    name.hasPrefix("content-length") || name.hasPrefix("transfer-encoding")
  }

  private mutating func readLength(_ digits: UnsafeRawBufferPointer) {
    guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      isMalformed = true
      return
    }
    contentLength = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether every reader of the head must understand it as this server does.
  func isSafe(version: String) -> Bool {
    guard !isMalformed, lengths + encodings <= 1 else { return false }
    return switch version {
    case "HTTP/1.1": hosts == 1
    case "HTTP/1.0": hosts <= 1 && encodings == 0
    default: false
    }
  }
}

private let sawHeader: MHD_KeyValueIteratorN = { check, _, name, nameSize, value, valueSize in
  guard let check = check?.assumingMemoryBound(to: HeadCheck.self) else { return .NO }
  check.pointee.add(
    name: UnsafeRawBufferPointer(start: name, count: nameSize),
    value: UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize))
  return .YES
}

extension UInt8 {
  /// Whether a header's value may hold the byte: everything but control characters, and the tab.
  var isFieldByte: Bool { self >= 0x20 && self != 0x7F || self == 0x09 }

  fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
