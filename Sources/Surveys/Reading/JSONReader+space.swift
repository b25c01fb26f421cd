extension JSONReader {
  /// Finds the first byte that is no UTF-8, if there is one.
  mutating func checkEncoding() throws(Failure) {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var position = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { position += scalar.count }
    throw failure(
      "The file is not UTF-8 from here on. Save it in the encoding UTF-8.", at: position)
  }

  /// Steps over white space and comments.
  mutating func skipSpace() throws(Failure) {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Failure) {
    let start = offset
    switch offset + 1 < bytes.count ? bytes[offset + 1] : 0 {
    case UInt8(ascii: "/"):
      while let byte = next, byte != 0x0A, byte != 0x0D { offset += 1 }
    case UInt8(ascii: "*"):
      offset += 2
      while offset + 1 < bytes.count {
        if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") {
          offset += 2
          return
        }
        offset += 1
      }
      throw failure("This comment has no end. Close it with */.", at: start)
    default: throw failure("A lone \"/\" stands here. A comment begins with // or /*.")
    }
  }
}
