import Foundation
import HTTP

/// A console on a terminal: the room above, what was said last below it, and a line to type.
///
/// It is drawn anew as a whole whenever something changes, in no more columns and rows than there
/// are; what is longer than a screen is shown page by page.
final class TerminalScreen: ConsoleScreen {
  private static let prompt = "> "
  /// Lines about the last command that may stand below the room; more are a page of their own.
  private static let mostBelow = 8
  /// Seconds after which the clock is drawn anew.
  private static let patience: Int32 = 20_000
  private static let usual = Lock<termios?>(nil)

  private var editor = LineEditor()
  private var typed: [UInt8] = []
  /// What is to be shown, and not yet fitted to the screen.
  private var incoming: [String] = []
  private var said: [String] = []
  private var pages: [[String]] = []
  /// A picture that needs a page of its own.
  private var plate: [String]?
  private var status: (Int) -> [String] = { _ in [] }
  private var look: () -> Void = {}
  private var completions: (String) -> [String] = { _ in [] }
  private let bell: Bell

  init() { bell = Bell() }

  var notice: @Sendable () -> Void {
    { [bell] in bell.ring() }
  }

  func whenChanged(_ look: @escaping () -> Void) { self.look = look }
  func showStatus(_ lines: @escaping (_ limit: Int) -> [String]) { status = lines }
  func complete(_ words: @escaping (_ line: String) -> [String]) { completions = words }
  func show(_ lines: [String]) { incoming += lines }
  func introduce(_ lines: [String]) {}

  /// Half a picture would be of no use: it stands whole below the lines, or after them, or nowhere.
  func show(_ lines: [String], above picture: [String]) {
    let (columns, height) = (Terminal.size.columns, pageHeight)
    let text = lines.flatMap { $0.wrapped(to: columns) }
    incoming += lines
    if text.count + picture.count <= height {
      incoming += picture
    } else if picture.count <= height {
      plate = picture
    }
  }

  func line() -> String? {
    begin()
    turnPages()
    while true {
      draw()
      guard let key = nextKey() else { continue }
      switch editor.take(key, completions: completions) {
      case .editing: continue
      case .interrupted: return "quit"
      case .ended: return nil
      case .line(let line):
        guard line.isEmpty, !pages.isEmpty else {
          (said, pages) = ([], [])
          return line
        }
        said = pages.removeFirst()
      }
    }
  }

  func confirms(_ question: String) -> Bool {
    (said, pages) = ([question + " (y/n)"], [])
    while true {
      draw()
      switch nextKey() {
      case .text("y"), .text("Y"): return true
      case .text, .enter, .interrupt, .endOfInput: return false
      case .tab, .backspace, .delete, .left, .right, .up, .down, .home, .end, .eraseLine,
        .eraseToEnd, .eraseWord, .redraw, .unknown, nil:
        continue
      }
    }
  }

  func end() { Self.restore() }

  /// Gives the terminal back as it was, from any thread.
  static func restore() {
    guard
      var before = usual.withLock({ state -> termios? in
        defer { state = nil }
        return state
      })
    else { return }
    Terminal.write("\u{1B}[?1049l")
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
  }

  /// Takes the terminal: every key comes at once, and nothing is echoed by itself.
  private func begin() {
    var before = termios()
    guard Self.usual.withLock({ $0 == nil }), tcgetattr(STDIN_FILENO, &before) == 0 else { return }
    Self.usual.withLock { $0 = before }
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw)
    Terminal.write("\u{1B}[?1049h")
  }

  /// Fits what is to be shown to the screen; what is longer than a part of it becomes pages.
  private func turnPages() {
    guard !incoming.isEmpty else { return }
    let columns = Terminal.size.columns
    let lines = incoming.flatMap { $0.wrapped(to: columns) }
    incoming = []
    defer {
      pages += plate.map { [$0] } ?? []
      plate = nil
    }
    guard lines.count > mostBelow else { return said = lines }
    let height = pageHeight
    pages = stride(from: 0, to: lines.count, by: height).map {
      Array(lines[$0..<min($0 + height, lines.count)])
    }
    said = pages.removeFirst()
  }

  /// Rows for a page, above the line that says that there are more and the one that is typed.
  private var pageHeight: Int { max(1, Terminal.size.rows - 2) }

  /// Adds the latest news below what was said, and lets the oldest go.
  private func addNews() {
    guard pages.isEmpty, said.count <= mostBelow else { return }
    let columns = Terminal.size.columns
    said = (said + incoming.flatMap { $0.wrapped(to: columns) }).suffix(mostBelow)
    incoming = []
  }

  private var mostBelow: Int { min(Self.mostBelow, Terminal.size.rows / 2) }

  private func draw() {
    let (columns, rows) = Terminal.size
    let below = Array(said.flatMap { $0.wrapped(to: columns) }.prefix(rows - 1))
    let isPage = below.count > mostBelow || !pages.isEmpty
    let space = isPage ? 0 : rows - 1 - below.count - (below.isEmpty ? 0 : 1)
    var lines = space > 0 ? room(in: columns, space) : []
    if !lines.isEmpty, !below.isEmpty { lines.append(String(repeating: "─", count: columns)) }
    lines += below
    if !pages.isEmpty { lines.append("… Enter") }
    let text = lines.prefix(rows - 1).map { $0 + "\u{1B}[K\r\n" }.joined()
    Terminal.write("\u{1B}[H" + text + inputLine(columns))
  }

  /// The room in the space that there is; what is wide is broken into more lines.
  private func room(in columns: Int, _ space: Int) -> [String] {
    var limit = space
    while limit > 0 {
      let lines = status(limit).flatMap { $0.wrapped(to: columns) }
      guard lines.count > space else { return lines }
      limit -= lines.count - space
    }
    return Array(status(0).flatMap { $0.wrapped(to: columns) }.prefix(space))
  }

  /// The line that is typed, moved so that its cursor can be seen.
  private func inputLine(_ columns: Int) -> String {
    let width = columns - Self.prompt.count - 1
    let before = String(editor.characters[..<editor.cursor])
    var start = 0
    while String(editor.characters[start..<editor.cursor]).columns > width { start += 1 }
    let shown = String(editor.characters[start...]).prefix(columns: width)
    let column = Self.prompt.count + before.dropFirst(start).columns + 1
    return Self.prompt + shown + "\u{1B}[K\u{1B}[J\u{1B}[\(column)G"
  }

  /// The next key; nothing when the screen must be drawn again first.
  private func nextKey() -> Key? {
    while true {
      if let (key, length) = Key.first(of: typed[...]) {
        typed.removeFirst(length)
        return key
      }
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: bell.ear, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, Self.patience) > 0 else { return nil }
      if sources[1].revents != 0 {
        bell.hush()
        look()
        addNews()
        return nil
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else { return .endOfInput }
      typed += buffer[..<count]
    }
  }
}
