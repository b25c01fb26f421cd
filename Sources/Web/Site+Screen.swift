import Foundation
import HTTP
import Markup
import Store
import Surveys
import Translations
import Workshops

/// The page for the projector.
extension Site {
  /// Shows a workshop to anybody who has its code, since everybody in the room sees the wall.
  func screen(
    of code: WorkshopCode, _ state: RoomState, _ request: Request, _ reader: Reader
  ) -> Response {
    let definition = state.workshop.definition
    let also = request.query["also"].flatMap(LanguageTag.init).flatMap {
      library.answers(in: $0, offering: definition.languages) && library.knows($0)
        && $0.standard != reader.tag.standard ? $0 : nil
    }
    let page = ScreenPage(
      room: ScreenRoom(state, code: code), language: screenLanguage(reader.tag, definition),
      also: also.map { screenLanguage($0, definition) },
      address: ScreenAddress(origin: origin(of: request), code: code, in: reader.tag),
      now: Moment(seconds: Int(time.timeIntervalSince1970)),
      isDemonstration: store.kind == .demonstration,
      languages: definition.languages.map { ($0, library.interface(in: $0).ownName) },
      fonts: fonts.path)
    return response(.ok, page.document)
  }

  private func screenLanguage(
    _ tag: LanguageTag, _ definition: WorkshopDefinition
  ) -> ScreenLanguage {
    ScreenLanguage(reader: reader(tag), texts: library.texts(of: definition, in: tag))
  }

  /// Where this browser found us, which is where others in the hall find us too.
  private func origin(of request: Request) -> String {
    "\(isSecure ? "https" : "http")://\(request.header("host") ?? "localhost")"
  }
}
