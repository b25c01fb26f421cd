import Foundation

/// A value that one thread at a time may see or change.
///
/// It stands on `pthread_mutex_t` because the thread sanitizer understands that one on every
/// platform, and carries a condition so that a thread can sleep until the value is as it needs.
package final class Locked<State: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var state: State

  package init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    #if canImport(Darwin)
      pthread_cond_init(changed, nil)
    #else
      // A wait must not grow when somebody sets the wall clock back.
      var attributes = pthread_condattr_t()
      pthread_condattr_init(&attributes)
      pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
      pthread_cond_init(changed, &attributes)
      pthread_condattr_destroy(&attributes)
    #endif
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Runs the body alone; it must not lock the same value again.
  package func withLock<Result, Failure: Error>(
    _ body: (inout State) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }

  /// Changes the value and wakes the threads that wait for it.
  package func update<Result>(_ body: (inout State) -> Result) -> Result {
    withLock { state in
      defer { pthread_cond_broadcast(changed) }
      return body(&state)
    }
  }

  /// Sleeps until the body gives something.
  package func wait<Result>(for body: (inout State) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) { return result }
      pthread_cond_wait(changed, mutex)
    }
  }

  /// Sleeps until the body gives something, or nothing when the time is over.
  package func wait<Result>(
    upToMilliseconds milliseconds: Int, for body: (inout State) -> Result?
  ) -> Result? {
    let end = Self.now() + UInt64(milliseconds) * 1_000_000
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) { return result }
      let now = Self.now()
      guard now < end else { return nil }
      sleep(nanoseconds: end - now, until: end)
    }
  }

  private func sleep(nanoseconds: UInt64, until end: UInt64) {
    #if canImport(Darwin)
      var rest = Self.time(nanoseconds)
      pthread_cond_timedwait_relative_np(changed, mutex, &rest)
    #else
      var deadline = Self.time(end)
      pthread_cond_timedwait(changed, mutex, &deadline)
    #endif
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func time(_ nanoseconds: UInt64) -> timespec {
    timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
  }
}
