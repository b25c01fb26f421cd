import DisclosureControl
import Foundation
import Store
import Surveys
import Translations
import Web
import Workshops

/// `workshop show CODE`: how a workshop stands, as its facilitator sees it.
struct WorkshopShow: Command {
  static let words = ["workshop", "show"]
  static let summary = "Show how a workshop stands: stage, people, flip chart, votes, results."

  private let data: String
  private let translations: String
  private let language: LanguageTag
  private let json: Bool
  private let code: WorkshopCode

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    translations = try Folders.translations(arguments)
    language = try arguments.option(
      "language", default: LanguageTag.british, help: "the language to show it in")
    json = arguments.flag("json", help: "print it as JSON, as the API does")
    code = try arguments.workshopCode()
  }

  func run() throws {
    let stored = try StoredRoom(code, in: data)
    let catalogues = try Catalogues(speakingFrom: translations)
    let state = try stored.room.current()
    let interface = try catalogues.interface(
      in: language, orOneOf: state.workshop.definition.languages)
    let library = try Library(try stored.store.publications(), catalogues)
    // How people reach the service, only the service knows.
    let questions = EqualityQuestions(for: state, in: library, isPrivate: true)
    let tookPart = try TookPartDocument(stored.room, in: library, for: interface)
    let document = WorkshopDocument(
      state, code: code, at: .now, questions: questions, tookPart: tookPart, for: interface)
    let bytes = try JSONEncoder().encode(document)
    guard !json else { return try JSONOutput.print(document) }
    let decoder = JSONDecoder()
    let room = try decoder.decode(RoomDocument.self, from: bytes)
    let results = try decoder.decode(ShownResults.self, from: bytes).results
    let words = ConsoleWords(interface: interface)
    let listings = Listings(words: words, room: room, results: results)
    var lines = StatusLines(words: words, room: room, results: results).lines()
    if room.kind == "nominal-group" { lines += [""] + listings.chart }
    if let tookPart {
      let policy = DisclosurePolicy(for: stored.store.kind)
      lines +=
        [""] + TookPartLines(interface: interface, policy: policy, document: tookPart).lines
    }
    for line in lines { print(line) }
  }
}
