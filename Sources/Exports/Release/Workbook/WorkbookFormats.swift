import CXlsxWriter

/// How the cells of a workbook look.
struct WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>?

  private static let fromTheRight: UInt8 = 2
  private static let titleSize = 14.0

  /// Of texts.
  let title, heading, line, wrapped: Format
  /// Of numbers and what stands in the place of one.
  let numberHeading, number: Format

  init(_ book: UnsafeMutablePointer<lxw_workbook>, isRightToLeft: Bool) {
    func text() -> Format {
      let format = Self.format(book)
      guard isRightToLeft else { return format }
      format_set_reading_order(format, Self.fromTheRight)
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      return format
    }
    title = text()
    format_set_bold(title)
    format_set_font_size(title, Self.titleSize)
    heading = text()
    Self.makeHeading(heading)
    line = text()
    wrapped = text()
    format_set_text_wrap(wrapped)
    numberHeading = Self.format(book)
    Self.makeHeading(numberHeading)
    format_set_align(numberHeading, UInt8(LXW_ALIGN_RIGHT.rawValue))
    number = Self.format(book)
    format_set_align(number, UInt8(LXW_ALIGN_RIGHT.rawValue))
  }

  private static func format(_ book: UnsafeMutablePointer<lxw_workbook>) -> Format {
    let format = workbook_add_format(book)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return format
  }

  private static func makeHeading(_ format: Format) {
    format_set_bold(format)
    format_set_text_wrap(format)
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
  }
}
