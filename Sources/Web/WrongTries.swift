import Foundation
import HTTP

/// Counts wrong tries at the words of drafts, over all visitors, so that guessing is slow.
///
/// Nobody is told apart: an address would have to be kept, and a hall shares one.
final class WrongTries: Sendable {
  private struct Minute: Sendable {
    var number = 0
    var tries = 0
  }

  private static let mostInAMinute = 30
  private let minute = Lock(Minute())

  /// Admits a try, unless there have been too many lately.
  ///
  /// It counts as wrong until it is known to be right: many that come at once while the disk is slow
  /// would all be admitted otherwise.
  func admit(at moment: Date) -> Bool {
    minute.withLock { minute in
      Self.roll(&minute, to: moment)
      guard minute.tries < Self.mostInAMinute else { return false }
      minute.tries += 1
      return true
    }
  }

  /// Takes a try that was right off the count.
  func forgive(at moment: Date) {
    minute.withLock { minute in
      Self.roll(&minute, to: moment)
      minute.tries = max(0, minute.tries - 1)
    }
  }

  private static func roll(_ minute: inout Minute, to moment: Date) {
    let number = Int(moment.timeIntervalSince1970) / 60
    if number != minute.number { minute = Minute(number: number) }
  }
}
