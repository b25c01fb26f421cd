import Markup
import Surveys
import Translations
import Workshops

/// The paper of a workshop: documents that any browser prints on A4, black on white.
///
/// Each stands alone with its own style, so it can be printed from a file as well as from a server.
package struct Paper {
  let room: ScreenRoom
  let language: ScreenLanguage
  let address: ScreenAddress
  let style: PaperStyle
  let isDemonstration: Bool

  package init(
    room: ScreenRoom, language: ScreenLanguage, address: ScreenAddress,
    style: PaperStyle = .usual, isDemonstration: Bool = false
  ) {
    self.room = room
    self.language = language
    self.address = address
    self.style = style
    self.isDemonstration = isDemonstration
  }

  var reader: Reader { language.reader }
  var workshop: Workshop { room.workshop }

  /// A document of sheets; what kind they are names the style of each.
  func document(_ kind: String, title: String, @HTMLBuilder _ sheets: () -> HTML) -> HTML {
    HTML {
      HTML(vetted: "<!DOCTYPE html>\n")
      element(
        "html", .lang(reader.tag.forMarkup), .dir(reader.tag.direction.rawValue),
        .classes("\(kind) \(style.rawValue)")
      ) {
        element("head") {
          HTML(vetted: "<meta charset=\"utf-8\"/>")
          HTML(vetted: "<meta name=\"viewport\" content=\"width=device-width\"/>")
          element("title") { "\(title) – \(language.texts.title.text)" }
          element("style") { Self.sheet }
        }
        element("body") {
          p(.classes("advice")) { reader(.paperPage) }
          element("main") { sheets() }
        }
      }
    }
  }

  /// What every sheet says that was printed from made-up data.
  var demonstration: HTML? {
    isDemonstration ? p(.classes("demonstration")) { reader(.demonstration) } : nil
  }

  /// The style; it holds nothing that HTML would escape.
  package static let sheet = String(decoding: PackageResources.print_css, as: UTF8.self)

  /// Pieces in groups of as many as go on one sheet.
  static func sheets<Piece>(_ pieces: [Piece], of size: Int) -> [[Piece]] {
    stride(from: 0, to: pieces.count, by: size).map {
      Array(pieces[$0..<min($0 + size, pieces.count)])
    }
  }
}
