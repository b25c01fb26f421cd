import Foundation
import Participation
import Store
import Web

/// `serve`: the web service on a data folder, real or a demonstration; its pages say which.
struct Serve: Command {
  static let words = ["serve"]
  static let summary = "Serve the surveys of a data folder."

  private let folders: Folders
  private let listening: Listening

  init(_ arguments: Arguments) throws {
    listening = try Listening(arguments)
    folders = try Folders(arguments)
  }

  func run() throws {
    try Catalogues.requireTexts(in: folders.translations)
    let store = try Store(folder: folders.data)
    let service = try Service(store: store, folders, listening)
    Console.say("EqualSay is ready at \(service.address)")
    service.runUntilSignalled()
  }
}

/// Where the service listens, and what else it serves there.
struct Listening {
  let address: String
  let port: UInt16
  let isSecure: Bool
  let withPseudoLanguages: Bool
  let fonts: FontFolder

  init(_ arguments: Arguments, default fallback: String = "127.0.0.1") throws {
    address = try arguments.option(
      "listen", placeholder: "ADDRESS", default: fallback, help: "the address to listen on")
    port = try arguments.option("port", default: 8080, help: "the port; 0 for any that is free")
    isSecure = arguments.flag(
      "secure", help: "browsers reach it by TLS, through a proxy: mark cookies as Secure")
    withPseudoLanguages = arguments.flag(
      "pseudo", help: "also serve the made-up languages en-XA and ar-XB, to try pages with")
    fonts = try Self.fonts(
      arguments.option(
        "fonts", as: String.self, placeholder: "DIR",
        help:
          "a folder of fonts to send with pages: ur.woff2 for a language, Guru.woff2 for a script"))
  }

  private static func fonts(_ folder: String?) throws -> FontFolder {
    guard let folder else { return .none }
    do throws(FontFolderProblem) { return try FontFolder(folder) } catch {
      throw InputProblems(error.lines)
    }
  }
}

extension Service {
  init(
    store: Store, _ folders: Folders, _ listening: Listening, console: AccessToken? = nil
  ) throws {
    try self.init(
      store: store, data: folders.data, translations: folders.translations,
      surveys: SurveyFolder(path: folders.surveys),
      listen: listening.address, port: listening.port, isSecure: listening.isSecure,
      withPseudoLanguages: listening.withPseudoLanguages, fonts: listening.fonts, console: console)
  }
}
