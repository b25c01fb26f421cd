/// How long a stage has lasted and was meant to last; it advises, and ends nothing.
package struct Clock: Hashable, Sendable {
  package internal(set) var began: Moment
  /// In seconds, extensions included; nothing for a stage without a plan.
  package internal(set) var planned: Int
  private var pausedAt: Moment?
  private var paused = 0

  init(began: Moment, minutes: Int) {
    self.began = began
    planned = minutes * 60
  }

  package var isPaused: Bool { pausedAt != nil }

  /// Seconds since the stage began, without breaks.
  package func elapsed(at now: Moment) -> Int {
    let sinceBreak = pausedAt.map { now.seconds - $0.seconds } ?? 0
    return now.seconds - began.seconds - paused - sinceBreak
  }

  package func isOver(at now: Moment) -> Bool { elapsed(at: now) >= planned }

  mutating func pause(at now: Moment) { pausedAt = now }

  mutating func resume(at now: Moment) {
    paused += pausedAt.map { now.seconds - $0.seconds } ?? 0
    pausedAt = nil
  }
}
