import Surveys
package import Translations

extension Interface {
  /// The least or the most that a number may be, as its author wrote it.
  ///
  /// A mark keeps the sign before a number below nought where text runs from right to left: on its own
  /// a hyphen goes to the other side there (Unicode Standard Annex 9, rule W4).
  package func bound(_ number: Double) -> String {
    let text = AnswerProblemMessage.plain(number)
    return number < 0 && language.direction == .rightToLeft ? "\u{200E}" + text : text
  }
}
