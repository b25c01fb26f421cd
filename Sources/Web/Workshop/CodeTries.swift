import Foundation
import HTTP

/// Slows guessing at codes and words without shutting anybody out.
///
/// Nobody is told apart, since an address would have to be kept, and a hall shares one. Wrong tries
/// are counted over all visitors. After too many in a minute every try, right or wrong, waits for a
/// few seconds, and only so many wait at a time. So a hall gets in a little later, and whoever guesses
/// tries some fifty codes a second of the 148 million there are.
final class CodeTries: Sendable {
  enum Admission: Hashable, Sendable {
    case now
    /// After as many seconds; then `leave` makes room for another.
    case later(Double)
    /// Too many wait already.
    case full
  }

  private struct Minute: Sendable {
    var number = 0
    var wrong = 0
    var waiting = 0
  }

  static let mostWrongInAMinute = 30
  static let mostWaiting = 250
  static let wait = 5.0

  private let minute = Lock(Minute())

  /// Admits a try at something that is there or not.
  func admit(isRight: Bool, at moment: Date) -> Admission {
    minute.withLock { minute in
      let number = Int(moment.timeIntervalSince1970) / 60
      if number != minute.number { (minute.number, minute.wrong) = (number, 0) }
      guard minute.wrong >= Self.mostWrongInAMinute else {
        if !isRight { minute.wrong += 1 }
        return .now
      }
      guard minute.waiting < Self.mostWaiting else { return .full }
      minute.waiting += 1
      return .later(Self.wait)
    }
  }

  /// Whether tries wait now; what cannot wait is refused then.
  func isSlow(at moment: Date) -> Bool {
    minute.withLock { minute in
      Int(moment.timeIntervalSince1970) / 60 == minute.number
        && minute.wrong >= Self.mostWrongInAMinute
    }
  }

  func leave() { minute.withLock { $0.waiting -= 1 } }
}
