import Foundation
import Store
import Surveys
import Translations
import Web
import Workshops
import XCTest

/// What the pages of a hall are tried with.
enum HallPages {
  static let survey = """
    { "id": "garden", "version": 1, "language": "en-GB", "title": "Getting help",
      "sections": [{ "id": "all", "questions": [
        { "id": "story", "kind": "text", "text": "What happened?" } ] }] }
    """

  /// The repository's own words of the interface.
  static func catalogues() throws -> [String: String] {
    let folder = TestSite.interfaceCatalogue.deletingLastPathComponent()
    return try ["ur.po", "en-GB-x-easyread.po"].reduce(into: [:]) { catalogues, name in
      catalogues["interface/\(name)"] = try String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
  }

  private static func interface(_ tag: LanguageTag) throws -> Interface {
    let sources = try catalogues().merging([
      "interface/en-GB.po": String(contentsOf: TestSite.interfaceCatalogue, encoding: .utf8)
    ]) { first, _ in first }.map { path, text in
      let name = path.dropFirst("interface/".count).dropLast(".po".count)
      return CatalogueSource(
        tag: try XCTUnwrap(LanguageTag(String(name))),
        catalogue: try CatalogueFile(Array(text.utf8)).catalogue, digest: nil)
    }
    return Interface(tag, catalogues: sources)
  }

  /// The paper of a hall as it stands.
  static func paper(
    _ hall: HallRehearsal, in tag: String, _ style: PaperStyle = .usual
  ) throws -> Paper {
    let tag = try XCTUnwrap(LanguageTag(tag))
    let state = try hall.room.current()
    let code = hall.room.code
    return Paper(
      room: ScreenRoom(state, code: code),
      language: ScreenLanguage(
        reader: Reader(tag: tag, interface: try interface(tag)),
        texts: LocalisedWorkshop(state.workshop.definition, language: tag, catalogues: [])),
      address: ScreenAddress(origin: "http://192.168.1.20:8080", code: code, in: tag),
      style: style)
  }

  static func methods(_ hall: HallRehearsal, in tag: String) throws -> MethodsParagraph {
    let state = try hall.room.current()
    return MethodsParagraph(
      Methods(state.log), interface: try interface(try XCTUnwrap(LanguageTag(tag))),
      texts: state.texts)
  }

  /// As many ideas as a room may well have.
  static let thirty =
    HallRehearsal.ideas
    + [
      "Doctors who have more than ten minutes", "Someone to come along to the first appointment",
      "Walks in the park with a trained volunteer", "One telephone number for everything",
      "Ask us once, and tell each other", "Training for receptionists in kindness",
      "Posters in the places where we really are: the market, the launderette, the bus",
      "Evening and weekend appointments", "Free travel to appointments",
      "A choice of a man or a woman to talk to", "Interpreters who are not our children",
      "Peer supporters of our own age", "Help with the computer, or no need for one",
      "A letter after each visit in plain words", "Support for carers at the same time",
      "Tea after the group, so that nobody goes home to an empty flat",
      "Check-ups that ask about sadness as well as blood pressure",
      "Pharmacists who know where to send people", "A garden to work in together",
      "Tell people about the services before they need them",
      "No waiting list without a call in between", "Longer help after somebody has died",
    ]
}
