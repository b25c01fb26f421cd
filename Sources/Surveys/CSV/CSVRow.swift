/// A row of a file of comma-separated values, while its reader lends it.
///
/// Nothing of it is copied: its bytes are gone when the reader goes on to the next row.
package struct CSVRow {
  /// Where a cell lies among the bytes, without the quotation marks round it.
  struct Bounds {
    var start: Int
    var end: Int
    /// Whether it holds doubled quotation marks that still stand for one.
    var isEscaped = false
  }

  /// Which row of the file it is, counted from 1 as programs for tables do, the header among them.
  package let number: Int
  /// The line on which it begins, counted from 1; a quoted cell may hold further lines.
  package let line: Int
  /// What is the matter with how it is written; then its cells mean nothing.
  package let fault: CSVFault?
  /// Whether all of it is ASCII, so that a byte is a letter.
  package let isASCII: Bool

  private let base: UnsafeRawPointer
  private let bounds: [Bounds]

  init(
    number: Int, line: Int, fault: CSVFault?, isASCII: Bool, base: UnsafeRawPointer,
    bounds: [Bounds]
  ) {
    self.number = number
    self.line = line
    self.fault = fault
    self.isASCII = isASCII
    self.base = base
    self.bounds = bounds
  }

  package var count: Int { bounds.count }

  /// The bytes of a cell, counted from 0.
  package subscript(cell: Int) -> UnsafeRawBufferPointer {
    let bounds = bounds[cell]
    return UnsafeRawBufferPointer(start: base + bounds.start, count: bounds.end - bounds.start)
  }

  /// A cell as text.
  package func text(_ cell: Int) -> String { String(decoding: self[cell], as: UTF8.self) }

  /// All cells as texts.
  package var texts: [String] { (0..<count).map(text) }
}
