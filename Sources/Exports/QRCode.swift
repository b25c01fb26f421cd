import CQREncode
import Foundation

/// A text as a QR code (ISO/IEC 18004), such as the address at which people join a workshop.
///
/// On paper error correction is level M, which reads through 15 % of damage, such as a fold in a
/// slip; on a console it is level L, 7 %, so that the code leaves room for the address.
package struct QRCode: Equatable, Sendable {
  package let text: String
  /// Rows of modules from the top, each from the left, true for dark; without the quiet zone.
  package let modules: [[Bool]]

  /// Light modules that must surround a code on each side.
  package static let quietZone = 4

  /// How much of a code may be damaged.
  package enum Correction: Sendable { case low, medium }

  /// Draws a text in UTF-8.
  ///
  /// - Throws: a `QRCodeProblem` when the text does not fit into the largest code.
  package init(_ text: String, correction: Correction = .medium) throws(QRCodeProblem) {
    let bytes = Array(text.utf8)
    let level =
      switch correction {
      case .low: QR_ECLEVEL_L
      case .medium: QR_ECLEVEL_M
      }
    guard let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, level) else {
      throw QRCodeProblem(errno: errno, bytes: bytes.count)
    }
    defer { QRcode_free(code) }
    self.text = text
    let width = Int(code.pointee.width)
    let cells = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    modules = (0..<width).map { row in cells[row * width..<(row + 1) * width].map { $0 & 1 == 1 } }
  }

  /// Modules on each side, without the quiet zone.
  package var size: Int { modules.count }

  /// Whether a module is dark; all around the code is light.
  func isDark(row: Int, column: Int) -> Bool {
    modules.indices.contains(row) && modules.indices.contains(column) && modules[row][column]
  }
}

/// Why a text cannot be a QR code.
package enum QRCodeProblem: Error, Equatable, CustomStringConvertible {
  case empty
  case tooLong(bytes: Int)
  case system(reason: String)

  fileprivate init(errno: Int32, bytes: Int) {
    self =
      switch errno {
      case EINVAL where bytes == 0: .empty
      case ERANGE: .tooLong(bytes: bytes)
      default: .system(reason: String(cString: strerror(errno)))
      }
  }

  package var description: String {
    switch self {
    case .empty: "A QR code needs a text. Give it the address that people should open."
    case .tooLong(let bytes):
      """
      The text of \(bytes) bytes does not fit into a QR code, which holds 2331. \
      Give it a shorter address.
      """
    case .system(let reason):
      "The QR code could not be drawn: \(reason). Free some memory and try again."
    }
  }
}
