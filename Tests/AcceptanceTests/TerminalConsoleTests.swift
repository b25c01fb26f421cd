import Foundation
import Secrets
import Store
import Surveys
import Web
import Workshops
import XCTest

/// A facilitator at a terminal of 80 columns and 24 rows.
final class TerminalConsoleTests: XCTestCase {
  func testTheConsoleKeepsToTheScreenAndHelpsWithTyping() throws {
    let data = try Project.temporaryFolder(for: self)
    let terminal = try TerminalProcess(
      [
        "workshop", "host", "older-people-access", "--listen", "127.0.0.1", "--port", "0", "--data",
        data.path,
      ], for: self)
    let first = try terminal.screen(showing: "The code of the workshop is")
    XCTAssertTrue(first[1].hasPrefix("People join at http://127.0.0.1:"), first[1])
    XCTAssertTrue(first[2].hasPrefix("The projector shows http://127.0.0.1:"), first[2])
    XCTAssertGreaterThan(first.count { $0.contains("▀") }, 12, "The QR code is missing.")
    XCTAssertEqual(Set(first[3...21].map(\.count)), [37], "The QR code is not whole.")
    terminal.type("\r")
    _ = try terminal.screen(showing: "Next: join")
    terminal.type("qr\r")
    XCTAssertEqual(try terminal.screen(showing: "The code of the workshop is"), first)
    terminal.type("jo\tur\r")
    _ = try terminal.screen(showing: "1 has joined (on paper, ur).")
    terminal.type("help\r")
    let help = try terminal.screen(showing: "… Enter")
    XCTAssertEqual(help[0], "status (s): Show how the room stands.")
    terminal.type("\r\r\r")
    // The arrow brings back the line before help; the end of it is typed anew.
    terminal.type("\u{1B}[A\u{1B}[A\u{7F}\u{7F}easy\r")
    _ = try terminal.screen(showing: "2 has joined (on paper, en-GB-x-easyread).")
    try joinElsewhere(data)
    _ = try terminal.screen(showing: "* 3 has joined (own device, en-GB).")
    terminal.type("doo\tcl\t\r")
    _ = try terminal.screen(showing: "The door is closed. Nobody new can join by phone")
    terminal.type("door \t\r")
    _ = try terminal.screen(showing: "The door is open.")
    terminal.type("idea 1 " + String(repeating: "very ", count: 90) + "long\r")
    _ = try terminal.screen(showing: "! Number 1 cannot offer an idea")
    terminal.type("half a line\u{3}quit\r")
    _ = try terminal.screen(showing: "Quit? (y/n)")
    terminal.type("y")
    XCTAssertEqual(terminal.end(), 0)
  }

  private func joinElsewhere(_ data: URL) throws {
    let store = try Store(folder: data.path)
    defer { store.stop() }
    let room = try Room(try XCTUnwrap(store.workshops().first).code, in: store)
    _ = try room.admit(
      by: Actor.participant, session: RandomToken(),
      language: room.current().workshop.definition.language, means: .web)
  }
}
