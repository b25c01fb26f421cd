/// One event of a stream, as the HTML standard has it (section 9.2, server-sent events).
package struct ServerSentEvent: Equatable, Sendable {
  /// What a client gives back as `Last-Event-ID` when it comes again; none leaves the last one.
  package let id: String?
  /// The type that a page listens for; none is `message`.
  package let event: String?
  package let data: String

  /// Makes an event; what may not stand in an id or a type (line ends, NUL) is left out.
  package init(id: String? = nil, event: String? = nil, data: String) {
    self.id = id.map(Self.line)
    self.event = event.map(Self.line)
    self.data = data
  }

  private static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !["\r", "\n", "\0"].contains($0) }))
  }

  /// The event as it travels, with the empty line that ends it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ name: StaticString, _ value: some Sequence<UInt8>) {
      name.withUTF8Buffer { bytes += $0 }
      bytes += value
      bytes.append(.lineFeed)
    }
    if let id { add("id: ", id.utf8) }
    if let event { add("event: ", event.utf8) }
    for line in Self.lines(of: data) { add("data: ", line) }
    bytes.append(.lineFeed)
    return bytes
  }

  /// A line of a stream ends with a carriage return, a line feed, or both.
  private static func lines(of text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case .lineFeed where previous == .carriageReturn: break
      case .lineFeed, .carriageReturn: lines.append([])
      default: lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    return lines
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
