/// Finds the cells of one row among bytes that may not hold all of it yet.
struct CSVScan {
  private(set) var bounds: [CSVRow.Bounds] = []
  private(set) var fault: CSVFault?
  /// All bytes of the row laid over one another: below 0x80 all of them are ASCII.
  private var seen: UInt8 = 0
  private var hasZero = false
  /// The line on which the row begins, and the one on which the next will.
  private var firstLine = 1
  private var line = 1
  private var at = 0

  var isASCII: Bool { seen < 0x80 }

  /// Whether any cell of the row holds something.
  var hasValue: Bool { bounds.contains { $0.start < $0.end } }

  /// The length of the row that begins the bytes, its line end included.
  ///
  /// Nothing when it is not all there, or when there is none. Then it is looked at from its beginning
  /// the next time: a row is rarely cut in two, and nothing of it was changed.
  mutating func row(
    in base: UnsafePointer<UInt8>, count: Int, isAtEnd: Bool
  ) -> Int? {
    guard count > 0 else { return nil }
    bounds.removeAll(keepingCapacity: true)
    (fault, seen, hasZero, line, at) = (nil, 0, false, firstLine, 0)
    while true {
      let cell =
        at < count && base[at] == .quote ? quoted(base, count) : plain(base, count, from: at)
      let isCut = at == count || (base[at] == .carriageReturn && at + 1 == count)
      guard isAtEnd || !isCut else { return nil }
      add(cell)
      guard at < count else { return count }
      if base[at] == .comma {
        at += 1
        continue
      }
      line += 1
      let isPair = base[at] == .carriageReturn && at + 1 < count && base[at + 1] == .lineFeed
      return at + (isPair ? 2 : 1)
    }
  }

  /// Goes on to the end of a cell without quotation marks round it.
  private mutating func plain(
    _ base: UnsafePointer<UInt8>, _ count: Int, from start: Int
  ) -> CSVRow.Bounds {
    while at < count {
      let byte = base[at]
      if byte <= .comma {
        if byte == .comma || byte == .lineFeed || byte == .carriageReturn { break }
        if byte == .quote { note(.bareQuote, line) }
        if byte == 0 { hasZero = true }
      }
      seen |= byte
      at += 1
    }
    return CSVRow.Bounds(start: start, end: at)
  }

  /// Goes on to the end of a cell in quotation marks.
  private mutating func quoted(_ base: UnsafePointer<UInt8>, _ count: Int) -> CSVRow.Bounds {
    let opening = line
    at += 1
    var cell = CSVRow.Bounds(start: at, end: at)
    while at < count {
      let byte = base[at]
      seen |= byte
      if byte == .quote {
        guard at + 1 < count, base[at + 1] == .quote else {
          cell.end = at
          at += 1
          let behind = plain(base, count, from: at)
          if behind.start < behind.end { note(.bareQuote, line) }
          return cell
        }
        cell.isEscaped = true
        at += 1
      } else if byte <= .carriageReturn {
        if byte == .lineFeed
          || (byte == .carriageReturn && base[min(at + 1, count - 1)] != .lineFeed)
        {
          line += 1
        }
        if byte == 0 { hasZero = true }
      }
      at += 1
    }
    cell.end = count
    note(.unterminatedQuote, opening)
    return cell
  }

  private mutating func add(_ cell: CSVRow.Bounds) {
    guard bounds.count < CSVLimits.cells else {
      return note(.tooManyCells(limit: CSVLimits.cells), firstLine)
    }
    bounds.append(cell)
  }

  private mutating func note(_ kind: CSVFault.Kind, _ line: Int) {
    if fault == nil { fault = CSVFault(kind: kind, line: line) }
  }

  /// Gives up on a row that goes on and on.
  mutating func refuse(_ kind: CSVFault.Kind) {
    var line = firstLine
    if let fault, fault.kind == .unterminatedQuote { line = fault.line }
    (fault, bounds) = (CSVFault(kind: kind, line: line), [])
  }

  /// Checks the letters, puts one quotation mark for two, and tells on which line the row began.
  mutating func finishRow(in base: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    if hasZero { note(.zeroByte, firstLine) }
    if !isASCII, fault == nil {
      let bytes = UnsafeBufferPointer(start: base, count: count)
      if String(validating: bytes, as: UTF8.self) == nil { note(.notUTF8, firstLine) }
    }
    for cell in bounds.indices where bounds[cell].isEscaped {
      bounds[cell] = Self.unescaped(bounds[cell], in: base)
    }
    defer { firstLine = line }
    return firstLine
  }

  private static func unescaped(
    _ cell: CSVRow.Bounds, in base: UnsafeMutablePointer<UInt8>
  ) -> CSVRow.Bounds {
    var (from, to) = (cell.start, cell.start)
    while from < cell.end {
      base[to] = base[from]
      from += base[from] == .quote ? 2 : 1
      to += 1
    }
    return CSVRow.Bounds(start: cell.start, end: to)
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
