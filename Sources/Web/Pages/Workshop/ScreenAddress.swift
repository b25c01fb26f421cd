import Exports
import Markup
package import Surveys
package import Workshops

/// Where people join: what they type, and the link in the QR code.
package struct ScreenAddress: Hashable, Sendable {
  private let origin: String
  private let tag: LanguageTag
  let code: WorkshopCode

  /// Takes the scheme and host that people's devices reach: `http://192.168.1.20:8080`.
  package init(origin: String, code: WorkshopCode, in tag: LanguageTag) {
    self.origin = origin.last == "/" ? String(origin.dropLast()) : origin
    self.code = code
    self.tag = tag
  }

  /// The link that needs no code.
  package var link: String { origin + Page.workshop(code, .room).path(in: tag) }

  /// Where somebody enters their words who takes part already.
  var comeBack: String { origin + Page.workshop(code, .comeBack).path(in: tag) }

  /// The page where the code is entered, without what every browser adds by itself.
  package var typed: String {
    let page = origin + Page.workshops.path(in: tag)
    let scheme = "http://"
    return page.hasPrefix(scheme) ? String(page.dropFirst(scheme.count)) : page
  }

  /// A QR code; nothing for an address so long that only words can hold it.
  static func picture(of link: String, title: String) -> HTML? {
    do {
      let code = try QRCode(link)
      return div(.classes("picture")) { code.svg(title: title) }
    } catch {
      return nil
    }
  }
}
