import Foundation
import HTTP

/// A clock that a test sets.
final class Clock: Sendable {
  private let kept: Latest<Date>

  init(_ time: Date) { kept = Latest(time) }

  var time: Date {
    get { kept.value }
    set { kept.replace(with: newValue) }
  }
}
