import Markup
import Translations

/// What the one cookie is for, in the figures by which it is set.
struct CookiesPage {
  let reader: Reader
  let isSecure: Bool

  var content: HTML {
    HTML {
      h1 { reader(.cookiesTitle) }
      p { reader(.cookiesOne, ["name": SessionCookie.name(isSecure: isSecure)]) }
      p { reader(.cookiesWhen, count: SessionCookie.lifetime / 86_400) }
      p { reader(.cookiesNoOther) }
    }
  }
}
