import Foundation

extension Thread {
  /// Starts a thread of the store that no signal reaches.
  ///
  /// A signal that asks the program to end goes to any thread that takes it, and would end the
  /// process at once there. It belongs to the thread that waits for it and then stops the store.
  static func startInBackground(_ name: String, _ work: @escaping @Sendable () -> Void) {
    let thread = Thread { @Sendable in
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      work()
    }
    thread.name = name
    thread.start()
  }
}
