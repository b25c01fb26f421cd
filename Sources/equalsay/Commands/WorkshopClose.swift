import Foundation
import Surveys
import Translations
import Web
import Workshops

/// `workshop close CODE`: ends a workshop, also one that everybody has left long ago.
struct WorkshopClose: Command {
  static let words = ["workshop", "close"]
  static let summary = "End a workshop; who took part is then forgotten."

  private let data: String
  private let translations: String
  private let reason: String?
  private let code: WorkshopCode

  init(_ arguments: Arguments) throws {
    data = try Folders.data(arguments)
    translations = try Folders.translations(arguments)
    reason = try arguments.option(
      "anyway", as: String.self, placeholder: "REASON",
      help: "close it before its last stage, and why; the log keeps the reason")
    code = try arguments.workshopCode()
  }

  func run() throws {
    let stored = try StoredRoom(code, in: data)
    do {
      try stored.room.act(by: .facilitator, under: stored.mandate) { _, act in
        act.isDeliberate = reason != nil
        act.reason = reason.map { Words($0) }
        return .closed
      }
    } catch let refusal as Refusal {
      let interface = try Catalogues(speakingFrom: translations).interface(in: .british)
      throw InputProblems(
        "\(code): \(interface.sentence(for: refusal, to: .facilitator)) Use --anyway REASON if so.")
    }
    print("Workshop \(code) is closed.")
  }
}
