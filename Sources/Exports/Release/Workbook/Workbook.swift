import CXlsxWriter
import Foundation
import Surveys

/// A workbook of libxlsxwriter, whose rows go to the disk as they are written.
///
/// The same content makes the same bytes: nothing in it tells when or where it was written but the
/// day that it is given.
final class Workbook {
  private static let secondsADay = 86_400

  private let path: String
  private var book: UnsafeMutablePointer<lxw_workbook>?
  let formats: WorkbookFormats

  /// `folder` takes the rows until the workbook is closed.
  init(
    _ path: String, title: String, day: CalendarDate, folder: String
  ) throws(ReleaseFolderProblem) {
    let book = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = UInt8(LXW_TRUE.rawValue)
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let book else { throw .workbook(path, reason: "no memory") }
    self.path = path
    self.book = book
    formats = WorkbookFormats(book)
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = Self.midnight(of: day)
      workbook_set_properties(book, &properties)
    }
  }

  deinit { if let book { lxw_workbook_free(book) } }

  private static func midnight(of day: CalendarDate) -> time_t {
    var parts = tm()
    parts.tm_year = Int32(day.year - 1900)
    parts.tm_mon = Int32(day.month - 1)
    parts.tm_mday = Int32(day.day)
    return timegm(&parts)
  }

  func addSheet(_ name: String, rightToLeft: Bool) throws(ReleaseFolderProblem) -> WorkbookSheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw .workbook(path, reason: "the sheet \(name) could not be added")
    }
    if rightToLeft { worksheet_right_to_left(sheet) }
    return WorkbookSheet(sheet, name: name, path: path)
  }

  func addBarChart() throws(ReleaseFolderProblem) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)) else {
      throw .workbook(path, reason: "a chart could not be added")
    }
    return chart
  }

  /// Puts the workbook together; it is gone afterwards, whether that succeeds or not.
  func close() throws(ReleaseFolderProblem) {
    guard let book = book.take() else { return }
    let outcome = workbook_close(book)
    guard outcome == LXW_NO_ERROR else {
      throw .workbook(path, reason: String(cString: lxw_strerror(outcome)))
    }
  }
}

/// How the cells of a workbook look.
struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>?

  let title, heading, wrapped, shorthand, plain: Format

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    title = workbook_add_format(book)
    format_set_bold(title)
    format_set_font_size(title, 14)
    heading = workbook_add_format(book)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    wrapped = workbook_add_format(book)
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    shorthand = workbook_add_format(book)
    format_set_align(shorthand, UInt8(LXW_ALIGN_RIGHT.rawValue))
    format_set_align(shorthand, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    plain = workbook_add_format(book)
    format_set_align(plain, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }
}
