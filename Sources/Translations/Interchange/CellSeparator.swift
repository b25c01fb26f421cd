/// Tables whose cells are parted by semicolons or tabs, as programs write them in many countries.
package enum CellSeparator {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let others = [UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The same table with commas between its cells; line for line, so that problems keep their place.
  package static func withCommas(_ bytes: [UInt8]) -> [UInt8] {
    let first = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard !first.contains(comma), let separator = others.first(where: first.contains) else {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted, byte == separator || byte == UInt8(ascii: "\n") else {
        cell.append(byte)
        continue
      }
      add(cell, to: &result)
      cell.removeAll(keepingCapacity: true)
      result.append(byte == separator ? comma : byte)
    }
    add(cell, to: &result)
    return result
  }

  /// A cell with quotation marks round it where a comma would now end it.
  private static func add(_ cell: [UInt8], to result: inout [UInt8]) {
    let isBare = cell.contains(comma) && !cell.contains(quote)
    guard isBare else {
      result += cell
      return
    }
    let end = cell.last == UInt8(ascii: "\r") ? cell.count - 1 : cell.count
    result += [quote] + cell[..<end] + [quote] + cell[end...]
  }
}
