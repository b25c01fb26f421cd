package import Surveys

/// A catalogue together with the lines at which its entries stand, as read from a PO file.
package struct CatalogueFile: Sendable {
  package let catalogue: Catalogue
  /// Whether the file begins with a byte-order mark, which gettext's own programs refuse.
  let hasByteOrderMark: Bool
  /// The line of the header.
  package let headerLine: Int
  /// The lines of the header, with the comments above it.
  let headerLines: ClosedRange<Int>
  private let places: [String: CatalogueReader.Place]

  /// The largest file that is read, in bytes; the catalogue of a long survey takes a tenth of it.
  package static let sizeLimit = 4 << 20

  /// Reads GNU gettext PO in UTF-8, with or without a byte-order mark.
  ///
  /// Throws every problem of the file at once, each with its line.
  package init(_ bytes: [UInt8]) throws(CatalogueProblems) {
    var reader = CatalogueReader()
    reader.read(bytes)
    guard let header = reader.header, reader.problems.isEmpty else {
      throw CatalogueProblems(all: reader.problems.sorted())
    }
    hasByteOrderMark = bytes.starts(with: CatalogueReader.byteOrderMark)
    self.catalogue = Catalogue(header: header, items: reader.items)
    self.headerLine = reader.headerLine
    self.headerLines = reader.headerLines
    self.places = reader.places
  }

  package init(_ text: String) throws(CatalogueProblems) {
    try self.init(Array(text.utf8))
  }

  /// The line at which the entry of a context begins.
  package func line(of context: String) -> Int { places[context]?.line ?? headerLine }

  /// The problem that the catalogue says it was tested on a day that is still to come.
  package func testToCome(on today: CalendarDate) -> CatalogueProblem? {
    guard let tested = catalogue.header.tested, tested.on > today else { return nil }
    return CatalogueProblem(
      line: headerLine,
      message:
        "\(CatalogueHeader.Name.tested) says \(tested.on), which is still to come. Write the "
        + "day on which people tested it.")
  }

  /// All lines of the entry of a context, with the comments above it.
  func lines(of context: String) -> ClosedRange<Int>? { places[context]?.lines }
}
