import Markup
import Translations

/// Who runs the service, and where they can be reached.
struct ContactLines {
  let reader: Reader
  let organisation: Organisation

  var content: HTML {
    guard organisation.hasContact else { return p { reader(.helpNobody) } }
    return HTML {
      if let name = organisation.name { p { reader.typed(name) } }
      if let address = organisation.address { p { reader.typed(address) } }
      if let phone = organisation.phone { p { Self.telephone(phone) } }
      if let email = organisation.email {
        p(.classes("links")) {
          a(.href("mailto:" + email)) { element("bdi", .dir("ltr")) { email } }
        }
      }
    }
  }

  static func telephone(_ number: String) -> HTML {
    a(.href("tel:" + number.filter { $0.isNumber || $0 == "+" })) {
      element("bdi", .dir("ltr")) { number }
    }
  }
}
