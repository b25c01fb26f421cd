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

  func count(at moment: Date) {
    minute.withLock { minute in
      Self.roll(&minute, to: moment)
      minute.tries += 1
    }
  }

  func areTooMany(at moment: Date) -> Bool {
    minute.withLock { minute in
      Self.roll(&minute, to: moment)
      return minute.tries >= Self.mostInAMinute
    }
  }

  private static func roll(_ minute: inout Minute, to moment: Date) {
    let number = Int(moment.timeIntervalSince1970) / 60
    if number != minute.number { minute = Minute(number: number) }
  }
}
