/// Writes comma-separated values (RFC 4180), with quotation marks only where a value needs them.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = []
  private var isAtRowStart = true

  package init() {}

  package mutating func row(_ cells: some Sequence<String>) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  package mutating func cell(_ text: String) {
    var text = text
    text.withUTF8 { cell(UnsafeRawBufferPointer($0)) }
  }

  /// A cell of bytes that are UTF-8.
  package mutating func cell(_ value: UnsafeRawBufferPointer) {
    if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
    isAtRowStart = false
    guard value.contains(where: Self.needsQuotes) || Self.hasOuterBlank(value) else {
      return bytes.append(contentsOf: value)
    }
    bytes.append(Self.quote)
    for byte in value {
      if byte == Self.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isAtRowStart = true
  }

  /// Hands over what was written so far; the next bytes follow it.
  package mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private static let quote = UInt8(ascii: "\"")

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == quote || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// Some programs take blanks away that stand outside quotation marks.
  private static func hasOuterBlank(_ value: UnsafeRawBufferPointer) -> Bool {
    value.first == UInt8(ascii: " ") || value.last == UInt8(ascii: " ")
  }
}
