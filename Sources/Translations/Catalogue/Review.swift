package import Surveys

/// Whether someone who speaks the language has read the whole catalogue and stands by it.
package enum Review: Hashable, Sendable {
  case draft
  case reviewed(by: String, on: CalendarDate)

  /// Reads `draft` or `reviewed by NAME on YYYY-MM-DD`, or nothing when it is neither.
  package init?(_ text: String) {
    if text == "draft" {
      self = .draft
      return
    }
    let opening = "reviewed by "
    let joint = " on "
    let dateLength = 10
    guard text.hasPrefix(opening), let date = CalendarDate(String(text.suffix(dateLength))) else {
      return nil
    }
    let middle = text.dropFirst(opening.count).dropLast(dateLength)
    guard middle.hasSuffix(joint), middle.count > joint.count else { return nil }
    self = .reviewed(by: String(middle.dropLast(joint.count)), on: date)
  }

  /// The value of the header `X-EqualSay-Review`.
  package var text: String {
    switch self {
    case .draft: "draft"
    case .reviewed(let person, let day): "reviewed by \(person) on \(day)"
    }
  }
}
