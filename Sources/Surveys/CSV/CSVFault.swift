/// What is the matter with how a row is written.
package struct CSVFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A quotation mark in a cell that does not begin with one, or something behind the closing one.
    case bareQuote
    /// A quotation mark opens a cell and none closes it.
    case unterminatedQuote
    case notUTF8
    /// A byte of zero bits, which no text has.
    case zeroByte
    case tooManyCells(limit: Int)
    /// The row is longer than any row may be; what follows it is not read.
    case tooLong(limit: Int)
  }

  package let kind: Kind
  package let line: Int

  /// What it is and what to do about it.
  package var message: String {
    switch kind {
    case .bareQuote:
      "A quotation mark is out of place. Put quotation marks round the whole value, and double "
        + "those inside it."
    case .unterminatedQuote:
      "The quotation mark that opens a value here is never closed. Close it, and double the "
        + "quotation marks inside the value."
    case .notUTF8: "This is not UTF-8. Save the file as CSV in UTF-8."
    case .zeroByte: "This is not text: it holds a zero byte. Save the file as CSV in UTF-8."
    case .tooManyCells(let limit):
      "The row has more than \(limit) cells. Check that this is a CSV file."
    case .tooLong(let limit):
      "The row is longer than \(limit >> 20) MB, so the file was read no further. Look for a "
        + "quotation mark that is not closed, and check that this is a CSV file."
    }
  }
}
