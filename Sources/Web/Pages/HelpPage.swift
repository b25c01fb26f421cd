import Markup
import Translations

/// Whom people can turn to.
struct HelpPage {
  let reader: Reader
  let organisation: Organisation

  var content: HTML {
    HTML {
      h1 { reader(.helpTitle) }
      h2 { reader(.helpNow) }
      p { reader(.helpDanger) }
      p { reader(.helpToday) }
      p { reader(.helpListen) }
      for line in organisation.helpLines ?? [] {
        p {
          reader.typed(line.name)
          ": "
          telephone(line.phone)
          if let about = line.about {
            HTML(vetted: "<br/>")
            reader.typed(about)
          }
        }
      }
      h2 { reader(.helpContact) }
      contact
    }
  }

  private var contact: HTML {
    guard organisation.hasContact else { return p { reader(.helpNobody) } }
    return HTML {
      if let name = organisation.name { p { reader.typed(name) } }
      if let address = organisation.address { p { reader.typed(address) } }
      if let phone = organisation.phone { p { telephone(phone) } }
      if let email = organisation.email {
        p(.classes("links")) {
          a(.href("mailto:" + email)) { element("bdi", .dir("ltr")) { email } }
        }
      }
    }
  }

  private func telephone(_ number: String) -> HTML {
    a(.href("tel:" + number.filter { $0.isNumber || $0 == "+" })) {
      element("bdi", .dir("ltr")) { number }
    }
  }
}
