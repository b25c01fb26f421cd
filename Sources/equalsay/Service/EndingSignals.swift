import Foundation

/// The signals that end a service in good order.
enum EndingSignals {
  /// Keeps them from every thread that is made from now on, so that `wait` alone receives them.
  static func block() {
    var signals = all
    // Writing to a console that has gone is an error like any other, not the end.
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits for SIGTERM or SIGINT.
  static func wait() {
    var signals = all
    var received: Int32 = 0
    sigwait(&signals, &received)
  }

  private static var all: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGINT)
    return signals
  }
}
