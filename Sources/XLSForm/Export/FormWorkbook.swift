import CXlsxWriter
import Foundation

/// A form as a workbook (.xlsx).
///
/// The same form makes the same bytes: nothing in it tells when or where it was written.
package enum FormWorkbook {
  /// Why a workbook could not be written.
  package struct Failure: Error {
    package let reason: String
  }

  private static let widths = [20.0, 22.0]
  private static let textWidth = 44.0

  /// Writes the sheets to a path, over whatever stands there.
  package static func write(
    _ sheets: [(name: String, rows: [[String]])], to path: String
  ) throws(Failure) {
    guard let book = workbook_new(path) else { throw Failure(reason: "no memory") }
    var properties = lxw_doc_properties()
    // A fixed day, since some day there must be.
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
    let heading = workbook_add_format(book)
    format_set_bold(heading)
    let wrapped = workbook_add_format(book)
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    var outcome = LXW_NO_ERROR
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else { continue }
      worksheet_freeze_panes(page, 1, 2)
      for column in 0..<(sheet.rows.first?.count ?? 0) {
        let width = column < widths.count ? widths[column] : textWidth
        worksheet_set_column(page, UInt16(column), UInt16(column), width, nil)
      }
      for (row, cells) in sheet.rows.enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty && outcome == LXW_NO_ERROR {
          outcome = worksheet_write_string(
            page, UInt32(row), UInt16(column), text, row == 0 ? heading : wrapped)
        }
      }
    }
    let closed = workbook_close(book)
    guard outcome == LXW_NO_ERROR, closed == LXW_NO_ERROR else {
      let fault = outcome == LXW_NO_ERROR ? closed : outcome
      throw Failure(reason: String(cString: lxw_strerror(fault)))
    }
  }
}
