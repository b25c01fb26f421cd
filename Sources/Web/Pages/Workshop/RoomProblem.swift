import Markup
import Translations

/// Why something was not taken, with what was typed, so that nothing is lost.
struct RoomProblem {
  let message: HTML
  /// The field that it is about, where the page still has it.
  let field: String?
  let typed: RoomEntry

  func summary(for reader: Reader) -> ErrorSummary {
    ErrorSummary(reader: reader, message: message, field: field ?? "live")
  }
}
