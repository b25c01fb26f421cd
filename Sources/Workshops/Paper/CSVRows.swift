/// The rows of a file of comma-separated values (RFC 4180).
///
/// A byte-order mark is accepted, and so are the line ends of any system. Rows without any value are
/// left out, as programs for tables write them at the end.
struct CSVRows {
  struct Row: Hashable {
    /// The line on which it begins, counted from 1.
    let line: Int
    let cells: [String]
  }

  private(set) var rows: [Row] = []
  /// The lines where a quotation mark is out of place.
  private(set) var brokenLines: [Int] = []
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var line = 1
  private var firstLine = 1
  private var state: State = .start

  private enum State { case start, plain, quoted(since: Int), quoteInQuoted(since: Int) }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: [UInt8]) {
    var rest = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
    while let byte = rest.popFirst() {
      let endsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if byte == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
      take(endsLine ? UInt8(ascii: "\n") : byte)
      if endsLine { line += 1 }
    }
    if case .quoted(let since) = state { brokenLines.append(since) }
    endRow()
  }

  private mutating func take(_ byte: UInt8) {
    switch (state, byte) {
    case (.quoted(let since), UInt8(ascii: "\"")): state = .quoteInQuoted(since: since)
    case (.quoted, _): cell.append(byte)
    case (.quoteInQuoted(let since), UInt8(ascii: "\"")):
      cell.append(byte)
      state = .quoted(since: since)
    case (_, UInt8(ascii: ",")): endCell()
    case (_, UInt8(ascii: "\n")):
      endRow()
      firstLine = line + 1
    case (.start, UInt8(ascii: "\"")): state = .quoted(since: line)
    case (.plain, UInt8(ascii: "\"")), (.quoteInQuoted, _):
      brokenLines.append(line)
      cell.append(byte)
      state = .plain
    case (.start, _), (.plain, _):
      cell.append(byte)
      state = .plain
    }
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    (cell, state) = ([], .start)
  }

  private mutating func endRow() {
    endCell()
    if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: firstLine, cells: cells)) }
    cells = []
  }
}
