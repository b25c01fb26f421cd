@preconcurrency import Foundation

/// The terminal that a console is on.
enum Terminal {
  /// Whether a person sits at it: both ends are a terminal, and one that can move its cursor.
  static var isInteractive: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Columns and rows; what terminals have had for fifty years where it does not say.
  static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  static func write(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      // The terminal is gone, and with it whoever sat there.
    }
  }

  /// Gives the terminal back as it was when the program is told to end.
  ///
  /// To be called before any thread is started, so that all inherit the block.
  static func restoreWhenEnded() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigaddset(&signals, SIGHUP)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { @Sendable [signals] in
      var (signals, received) = (signals, Int32(0))
      sigwait(&signals, &received)
      TerminalScreen.restore()
      exit(ExitStatus.done.rawValue)
    }
  }

  /// Reads a line that is not shown while it is typed.
  static func secret(asking question: String) -> String? {
    write(question)
    var usual = termios()
    tcgetattr(STDIN_FILENO, &usual)
    var silent = usual
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual)
      write("\n")
    }
    return readLine()
  }
}
