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
    host.url + Page.workshop(code, .room).path(in: workshop.language).dropFirst()
  }

  var lines: [String] {
    let screen = Page.workshop(code, .screen).path(in: workshop.language).dropFirst()
    return [
      words(.consoleCode, ["code": code.description]),
      words(.consoleJoinAt, ["address": join]),
      words(.consoleScreenAt, ["address": host.url + screen]),
    ]
  }
}
