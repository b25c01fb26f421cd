/// Reads a stream of events piece by piece, as the HTML standard has it (section 9.2.6).
package struct EventParser {
  /// The id that is to be given back as `Last-Event-ID`.
  package private(set) var lastID: String?
  /// Milliseconds after which to come back, when the server has said so.
  package private(set) var retry: Int?
  private var line: [UInt8] = []
  private var data: [UInt8] = []
  private var id: String?
  private var event: String?
  private var hasData = false
  private var isAfterCarriageReturn = false
  private var isAtStart = true

  package init() {}

  /// Bytes held for an event that is not yet whole.
  package var size: Int { line.count + data.count }

  /// Takes the next piece, and hands over each event that is whole with it.
  package mutating func read(
    _ piece: UnsafeRawBufferPointer, event handOver: (ServerSentEvent) -> Void
  ) {
    for byte in piece {
      switch byte {
      case .lineFeed where isAfterCarriageReturn: break
      case .lineFeed, .carriageReturn: endLine(handOver)
      default: line.append(byte)
      }
      isAfterCarriageReturn = byte == .carriageReturn
    }
  }

  private mutating func endLine(_ handOver: (ServerSentEvent) -> Void) {
    if isAtStart, line.starts(with: Self.byteOrderMark) { line.removeFirst(3) }
    isAtStart = false
    if line.isEmpty { return endEvent(handOver) }
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    var value = line[name.endIndex...].dropFirst()
    if value.first == .space { value = value.dropFirst() }
    take(field: String(decoding: name, as: UTF8.self), value)
    line.removeAll(keepingCapacity: true)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func take(field: String, _ value: ArraySlice<UInt8>) {
    switch field {
    case "data":
      if hasData { data.append(.lineFeed) }
      data += value
      hasData = true
    case "event": event = String(decoding: value, as: UTF8.self)
    case "id" where !value.contains(0):
      id = String(decoding: value, as: UTF8.self)
      lastID = id
    case "retry": retry = Int(String(decoding: value, as: UTF8.self)) ?? retry
    default: break
    }
  }

  private mutating func endEvent(_ handOver: (ServerSentEvent) -> Void) {
    if hasData {
      handOver(
        ServerSentEvent(id: id, event: event, data: String(decoding: data, as: UTF8.self)))
    }
    (id, event, hasData) = (nil, nil, false)
    data.removeAll(keepingCapacity: true)
  }
}
