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
  private let isRightToLeft: Bool
  let formats: WorkbookFormats

  /// `folder` takes the rows until the workbook is closed.
  init(
    _ path: String, title: String, day: CalendarDate, isRightToLeft: Bool, folder: String
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
    self.isRightToLeft = isRightToLeft
    formats = WorkbookFormats(book, isRightToLeft: isRightToLeft)
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

  func addSheet(_ name: String) throws(ReleaseFolderProblem) -> WorkbookSheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw .workbook(path, reason: "the sheet \(name) could not be added")
    }
    if isRightToLeft { worksheet_right_to_left(sheet) }
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
