import Foundation

/// The lines that somebody types, or that a script sends.
///
/// A terminal cuts a line that is longer than 4,095 bytes and says nothing, and answers may be longer;
/// so every key is taken as it comes, and shown here.
final class TypedLines {
  /// Whether the lines have come to their end.
  private(set) var hasEnded = false
  let isTerminal = isatty(STDIN_FILENO) == 1

  private var usual: termios?
  /// What was typed ahead.
  private var typed: [UInt8] = []

  deinit { giveBack() }

  /// The next line without its end; nothing when there are no more.
  func next() -> String? {
    takeTerminal()
    let line = usual == nil ? readLine() : typedLine()
    if line == nil {
      hasEnded = true
      giveBack()
    }
    return line
  }

  /// Takes the terminal: every key comes at once, and nothing is echoed by itself.
  private func takeTerminal() {
    var before = termios()
    guard isTerminal, usual == nil, tcgetattr(STDIN_FILENO, &before) == 0 else { return }
    var own = before
    own.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &own) == 0 else { return }
    usual = before
  }

  /// Gives the terminal back as it was.
  func giveBack() {
    guard var before = usual else { return }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
    usual = nil
  }

  private func typedLine() -> String? {
    var line = ""
    while true {
      switch nextKey() {
      case .text(let character):
        line.append(character)
        show(String(character))
      case .tab:
        line.append(" ")
        show(" ")
      case .enter:
        show("\n")
        return line
      case .backspace: erase(1, of: &line)
      case .eraseLine: erase(line.count, of: &line)
      case .eraseWord:
        let kept = line.reversed().drop { $0 == " " }.drop { $0 != " " }
        erase(line.count - kept.count, of: &line)
      case .interrupt:
        giveBack()
        kill(getpid(), SIGINT)
      case .endOfInput where line.isEmpty: return nil
      case .delete, .left, .right, .up, .down, .home, .end, .eraseToEnd, .endOfInput, .redraw,
        .unknown:
        continue
      }
    }
  }

  /// The next key; the end where the terminal is gone.
  private func nextKey() -> Key {
    while true {
      if let (key, length) = Key.first(of: typed[...]) {
        typed.removeFirst(length)
        return key
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return .endOfInput }
      typed += buffer[..<count]
    }
  }

  private func erase(_ count: Int, of line: inout String) {
    let erased = line.suffix(count)
    show(String(repeating: "\u{8} \u{8}", count: erased.columns))
    line.removeLast(count)
  }

  private func show(_ text: String) {
    let bytes = Array(text.utf8)
    // Where problems go into a file, the terminal itself still shows what is typed.
    _ = write(isatty(STDERR_FILENO) == 1 ? STDERR_FILENO : STDIN_FILENO, bytes, bytes.count)
  }
}
