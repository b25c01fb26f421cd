import Dispatch
import Foundation

/// Takes away what is half-written when somebody ends the command with SIGTERM or SIGINT.
///
/// A command that has nothing to take away needs none: the signal ends it on the spot.
package struct EndingWatch {
  private static let signals = [SIGTERM, SIGINT]
  /// Through which a handler of signals, which may do next to nothing, tells of one.
  private static let tidings: (reader: Int32, writer: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }()

  private let queue = DispatchQueue(label: "EndingWatch")
  private let source: any DispatchSourceRead

  /// Does work that leaves something behind when it is stopped.
  ///
  /// A signal meanwhile calls `takeAway`, from another thread, and ends the program with 128 and the
  /// number of the signal, as a shell tells it.
  package static func over<Value>(
    _ work: (EndingWatch) throws -> Value, takingAway takeAway: @escaping @Sendable () -> Void
  ) throws -> Value {
    let watch = EndingWatch(takeAway)
    let before = signals.map(watch.listen)
    defer {
      for (number, handler) in zip(signals, before) { signal(number, handler) }
      watch.source.cancel()
    }
    do { return try work(watch) } catch {
      // What failed because it was being taken away is not told as a failure.
      watch.queue.sync {}
      throw error
    }
  }

  private init(_ takeAway: @escaping @Sendable () -> Void) {
    let reader = Self.tidings.reader
    while Self.next(from: reader) != nil {}
    source = DispatchSource.makeReadSource(fileDescriptor: reader, queue: queue)
    source.setEventHandler {
      guard let number = Self.next(from: reader) else { return }
      takeAway()
      _exit(128 + number)
    }
    source.resume()
  }

  /// Does the last step, which no signal interrupts; once it is done nothing is taken away.
  package func complete(_ last: () throws -> Void) throws {
    try queue.sync {
      try last()
      source.cancel()
    }
  }

  private static func next(from reader: Int32) -> Int32? {
    var number: UInt8 = 0
    return read(reader, &number, 1) == 1 ? Int32(number) : nil
  }

  /// Takes over a signal, unless the program was told to ignore it; gives back what was done before.
  private func listen(to number: Int32) -> sighandler_t? {
    let before = signal(number) { number in
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(EndingWatch.tidings.writer, &byte, 1)
    }
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(number, SIG_IGN)
    }
    return before
  }
}
