import Foundation

/// Says on a terminal how far a long piece of work has got, once it has taken a second.
///
/// It goes to standard error, and nowhere when that is a file or a pipe.
struct TerminalProgress {
  private let work: String
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
  private let start = ContinuousClock.now
  private var shown: Int?

  private static let patience = Duration.seconds(1)

  init(_ work: String) { self.work = work }

  /// Shows the part that is done, in whole percent.
  mutating func show(_ done: Int, of all: Int) {
    guard isTerminal, ContinuousClock.now - start > Self.patience else { return }
    let percent = 100 * done / all
    guard percent != shown else { return }
    shown = percent
    write("\r\(work): \(percent)%")
  }

  /// Takes away what was shown.
  mutating func end() {
    guard shown != nil else { return }
    shown = nil
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    do {
      try FileHandle.standardError.write(contentsOf: Data(text.utf8))
    } catch {
      // The terminal is gone, and with it whoever wanted to know.
    }
  }
}
