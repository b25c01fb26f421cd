package import Surveys

/// Who tried the words of a catalogue out with the people they are for.
///
/// Only that can tell whether Easy Read reads well; no rule can.
package struct Tested: Hashable, Sendable {
  package let with: String
  package let on: CalendarDate

  /// Reads `with PEOPLE on YYYY-MM-DD`, or nothing when it is not of that form.
  package init?(_ text: String) {
    let opening = "with "
    let joint = " on "
    let dateLength = 10
    guard text.hasPrefix(opening), let date = CalendarDate(String(text.suffix(dateLength))) else {
      return nil
    }
    let middle = text.dropFirst(opening.count).dropLast(dateLength)
    guard middle.hasSuffix(joint), middle.count > joint.count else { return nil }
    with = String(middle.dropLast(joint.count))
    on = date
  }

  /// The value of the header `X-EqualSay-Tested`.
  package var text: String { "with \(with) on \(on)" }
}
