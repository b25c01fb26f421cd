@preconcurrency import Foundation
import HTTP
import Participation
import Store
import Surveys
import Translations
import Web
import Workshops

/// `workshop host WORKSHOP`: service and console on one machine, for a hall.
struct WorkshopHost: Command {
  static let words = ["workshop", "host"]
  static let summary =
    "Hold a workshop on this machine: the service for everybody's phones, and the console."

  private let folders: Folders
  private let listening: Listening
  private let definition: String
  private let isNew: Bool
  private let language: LanguageTag

  init(_ arguments: Arguments) throws {
    listening = try Listening(arguments, default: "0.0.0.0")
    isNew = arguments.flag(
      "new", help: "open another workshop, also where one of this definition is still open")
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language of the console")
    folders = try Folders(arguments)
    definition = try arguments.positional(
      "WORKSHOP", example: "older-people-access",
      help: "the name of a workshop, or the file of its definition")
  }

  func run() throws {
    let surveys = SurveyFolder(path: folders.surveys)
    let workshop = try surveys.workshop(nameOrFile: definition)
    let interface = try Catalogues(speakingFrom: folders.translations)
      .interface(in: language, orOneOf: workshop.languages)
    let store = try Store(folder: folders.data)
    let token = AccessToken()
    let service = try Service(store: store, folders, listening, console: token)
    defer { service.stop() }
    service.exitWhenSignalled()
    let screen = Terminal.isInteractive ? TerminalScreen() : TranscriptScreen() as any ConsoleScreen
    let client = try ServiceClient(server: service.local, token: token, language: language.text)
    let code = try code(for: workshop, in: store, surveys)
    let words = ConsoleWords(
      interface: interface)
    let host = HostAddress(listening: listening.address, service: service)
    let whereabouts = Whereabouts(
      words: words, server: host.url, language: workshop.language, code: code)
    whereabouts.show(on: screen)
    let session = try RoomSession(client, code) { screen.show(["! " + words(.consoleLost)]) }
    let feed = client.follow(code, changed: screen.notice)
    defer { feed.cancel() }
    try FacilitatorConsole(
      session, on: screen, words, whereabouts: whereabouts, isHost: true
    ).run()
  }

  /// The workshop of this definition that is still open, or a new one.
  private func code(
    for workshop: WorkshopDefinition, in store: Store, _ surveys: SurveyFolder
  ) throws -> WorkshopCode {
    let open = try store.workshops().last { $0.id == workshop.id && $0.closedOn == nil }
    if let open, !isNew { return open.code }
    let monitoring = try surveys.monitoring(of: workshop)
    let pictures = try surveys.pictures(
      of: workshop, monitoring, from: surveys.workshopFile(definition))
    return try Room.open(
      workshop, in: store, pictures: pictures, monitoring: monitoring, under: Mandate(.local)
    ).code
  }
}
