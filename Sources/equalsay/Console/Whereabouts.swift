import Surveys
import Translations
import Web
import Workshops

/// Where people find a workshop: the code, the address to join at, and the projector's.
struct Whereabouts {
  let words: ConsoleWords
  let host: HostAddress
  let workshop: WorkshopDefinition
  let code: WorkshopCode

  var join: String {
    address(of: Page.workshop(code, .room))
  }

  private func address(of page: Page) -> String {
    "\(host.url)\(page.path(in: workshop.language).dropFirst())"
  }

  var lines: [String] {
    [
      words(.consoleCode, ["code": code.description]),
      words(.consoleJoinAt, ["address": join]),
      words(.consoleScreenAt, ["address": address(of: Page.workshop(code, .screen))]),
    ]
  }
}
