/// Where a console is shown, and where its lines come from.
protocol ConsoleScreen: AnyObject {
  /// The next line that was typed; nothing at the end.
  func line() -> String?

  /// What came of a line, or is to be known before the next.
  func show(_ lines: [String])

  /// Lines, and below them a picture made of characters, which only a person can see.
  func show(_ lines: [String], above picture: [String])

  /// Says where the console is, where nothing else shows it.
  func introduce(_ lines: [String])

  /// The room as it stands; `lines` makes it of as many lines as there is room for.
  func showStatus(_ lines: @escaping (_ limit: Int) -> [String])

  /// Asks something that is answered by yes or no.
  func confirms(_ question: String) -> Bool

  /// Has something called between lines when the room has changed.
  func whenChanged(_ look: @escaping () -> Void)

  /// What may come next on a line, for whoever asks for it by a key.
  func complete(_ words: @escaping (_ line: String) -> [String])

  /// Notes from any thread that the room has changed.
  var notice: @Sendable () -> Void { get }

  func end()
}

/// A console in a pipe: plain lines in, plain lines out, nothing that depends on the time.
final class TranscriptScreen: ConsoleScreen {
  func line() -> String? { readLine() }

  func show(_ lines: [String]) {
    for line in lines { Transcript.say(line) }
  }

  func show(_ lines: [String], above picture: [String]) { show(lines) }
  func introduce(_ lines: [String]) { show(lines) }

  /// A script asks with `status` when it wants to know.
  func showStatus(_ lines: @escaping (_ limit: Int) -> [String]) {}

  func confirms(_ question: String) -> Bool { true }
  func whenChanged(_ look: @escaping () -> Void) {}
  func complete(_ words: @escaping (_ line: String) -> [String]) {}
  let notice: @Sendable () -> Void = {}
  func end() {}
}
