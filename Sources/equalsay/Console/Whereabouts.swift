import Exports
import Foundation
import Surveys
import Translations
import Web
import Workshops

/// Where people find a workshop: the code, the address to join at, and the projector's.
struct Whereabouts {
  let words: ConsoleWords
  /// Where people's devices reach the service.
  let server: URL
  let language: LanguageTag
  let code: WorkshopCode

  var origin: String { "\(server)".trimmingSuffix("/") }

  func show(on screen: any ConsoleScreen) {
    screen.show(
      [
        codeLine, words(.consoleJoinAt, ["address": address(of: .workshop(code, .room))]),
        words(.consoleScreenAt, ["address": address(of: .workshop(code, .screen))]),
      ], above: picture)
  }

  var codeLine: String { words(.consoleCode, ["code": code.description]) }

  private func address(of page: Page) -> String { origin + page.path(in: language) }

  /// The address to join at as a QR code; none where the address is too long for one.
  private var picture: [String] {
    do {
      let isPlain = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return try QRCode(address(of: .workshop(code, .room)), correction: .low)
        .terminalLines(inColour: !isPlain)
    } catch {
      return []
    }
  }
}
