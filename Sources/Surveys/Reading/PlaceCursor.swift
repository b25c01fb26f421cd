/// Turns byte offsets into lines and columns.
///
/// Offsets that only grow cost one walk through the file together; a line ends with LF, CR LF or
/// CR, as editors have it.
struct PlaceCursor {
  private let bytes: [UInt8]
  private let start: Int
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    offset = start
  }

  mutating func place(at target: Int) -> Place {
    if target < offset { (offset, line, column) = (start, 1, 1) }
    let end = min(target, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(line: line, column: column)
  }
}
