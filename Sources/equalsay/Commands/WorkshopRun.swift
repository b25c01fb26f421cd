import Foundation
import HTTP
import Participation
import Surveys
import Translations
import Web
import Workshops

/// `workshop run CODE`: the console alone, for a workshop on a service elsewhere.
struct WorkshopRun: Command {
  static let words = ["workshop", "run"]
  static let summary = "Lead a workshop on a service elsewhere, with a facilitator's token."

  private let code: WorkshopCode
  private let server: String
  private let language: LanguageTag
  private let translations: String

  init(_ arguments: Arguments) throws {
    server = try arguments.option(
      "server", placeholder: "URL", default: "http://127.0.0.1:8080",
      help: "where the service is; the token is read from EQUALSAY_TOKEN, or asked for")
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the console")
    translations = try Folders.translations(arguments)
    var generator = SystemRandomNumberGenerator()
    code = try arguments.positional(
      "CODE", example: WorkshopCode(using: &generator),
      help: "the workshop's code, such as K7M-4QX")
  }

  func run() throws {
    Terminal.restoreWhenEnded()
    let interface = try Catalogues(speakingFrom: translations).interface(in: language)
    guard let server = URL(string: server) else {
      throw UsageProblem("--server: \"\(server)\" is not an address.")
    }
    let client = try ServiceClient(server: server, token: try token(), language: language.text)
    if client.exposesToken {
      Console.complain(
        "The token goes to \(server) without TLS, so others on the network could read it. Use https."
      )
    }
    let words = ConsoleWords(
      interface: interface)
    let screen = Terminal.isInteractive ? TerminalScreen() : TranscriptScreen() as any ConsoleScreen
    let session = try RoomSession(client, code) { screen.show(["! " + words(.consoleLost)]) }
    let feed = client.follow(code, changed: screen.notice)
    defer { feed.cancel() }
    let whereabouts = Whereabouts(
      words: words, server: server,
      language: LanguageTag(session.room.language) ?? LanguageTag.british, code: code)
    try FacilitatorConsole(
      session, on: screen, words, whereabouts: whereabouts, isHost: false
    ).run()
  }

  /// Never an argument: those are seen by everybody on the machine, and kept by shells.
  private func token() throws -> AccessToken {
    let text: String
    if let given = ProcessInfo.processInfo.environment["EQUALSAY_TOKEN"], !given.isEmpty {
      text = given
    } else if Terminal.isInteractive {
      text = Terminal.secret(asking: "Token: ") ?? ""
    } else {
      throw UsageProblem("There is no token. Set EQUALSAY_TOKEN to one with the role facilitator.")
    }
    do throws(AccessTokenProblem) {
      return try AccessToken(text)
    } catch {
      throw InputProblems("\(error)")
    }
  }
}
