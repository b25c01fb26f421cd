import Foundation
import XCTest

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program on a terminal of 80 columns and 24 rows, and what stands on its screen.
final class TerminalProcess {
  private let process = Process()
  private let keyboard: Int32
  private var bytes: [UInt8] = []

  /// All that was ever drawn, when its last character is whole.
  private var shown: String { String(decoding: bytes, as: UTF8.self) }

  static let (columns, rows) = (80, 24)

  /// What the program complains of is on the screen only where that is asked for.
  init(
    _ arguments: [String], showingProblems: Bool = false, for test: XCTestCase
  ) throws {
    keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    let name = try XCTUnwrap(Self.screen(of: keyboard), "This machine gives no pseudo-terminal.")
    var size = winsize(
      ws_row: UInt16(Self.rows), ws_col: UInt16(Self.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
    let screen = FileHandle(fileDescriptor: open(name, O_RDWR | O_NOCTTY), closeOnDealloc: true)
    process.executableURL = Project.program
    process.arguments = arguments
    process.currentDirectoryURL = Project.root
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["TERM": "xterm-256color", "NO_COLOR": "1"]
    ) { _, new in new }
    process.standardInput = screen
    process.standardOutput = screen
    process.standardError = showingProblems ? screen : FileHandle.nullDevice
    try process.run()
    let process = process
    test.addTeardownBlock { if process.isRunning { process.terminate() } }
  }

  deinit { close(keyboard) }

  /// The name of the other end.
  private static func screen(of keyboard: Int32) -> String? {
    #if canImport(Darwin)
      guard grantpt(keyboard) == 0, unlockpt(keyboard) == 0 else { return nil }
      return ptsname(keyboard).map { String(cString: $0) }
    #else
      // TIOCSPTLCK and TIOCGPTN of asm-generic/ioctls.h, which Swift does not see.
      var (isLocked, number): (Int32, UInt32) = (0, 0)
      guard ioctl(keyboard, 0x4004_5431, &isLocked) == 0, ioctl(keyboard, 0x8004_5430, &number) == 0
      else { return nil }
      return "/dev/pts/\(number)"
    #endif
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(keyboard, bytes, bytes.count)
  }

  /// The lines of the screen, once one of them holds the text.
  func screen(
    showing text: String, file: StaticString = #filePath, line: UInt = #line
  ) throws -> [String] {
    let end = Date() + 30
    while Date() < end {
      var waiting = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 200) == 1 {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(keyboard, &buffer, buffer.count)
        guard count > 0 else { break }
        bytes += buffer[..<count]
      } else if lines.contains(where: { $0.contains(text) }) {
        checkFrames(file, line)
        return lines
      }
    }
    XCTFail(
      "“\(text)” is not on the screen:\n\(lines.joined(separator: "\n"))", file: file, line: line)
    return lines
  }

  func end() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What was drawn last: it begins at the upper left corner.
  private var lines: [String] {
    Self.text(of: shown.components(separatedBy: "\u{1B}[H").last ?? "")
  }

  private static func text(of frame: String) -> [String] {
    frame.replacing(/\x1B\[[0-9;?]*[A-Za-z]/, with: "").components(separatedBy: "\r\n")
  }

  /// Nothing that was ever drawn is wider or taller than the terminal.
  private func checkFrames(_ file: StaticString, _ line: UInt) {
    for frame in shown.components(separatedBy: "\u{1B}[H").dropFirst() {
      let lines = Self.text(of: frame)
      XCTAssertLessThanOrEqual(lines.count, Self.rows, frame, file: file, line: line)
      for text in lines {
        XCTAssertLessThanOrEqual(text.count, Self.columns, text, file: file, line: line)
      }
    }
  }
}
