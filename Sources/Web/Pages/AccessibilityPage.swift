import Markup
import Translations

/// What the service promises to disabled people, and what it does not do yet.
struct AccessibilityPage {
  let reader: Reader

  var content: HTML {
    HTML {
      h1 { reader(.accessTitle) }
      p { reader(.accessWant) }
      p { reader(.accessStandard) }
      p { reader(.accessNotYet) }
      p { reader(.accessTell) }
      p(.classes("links")) {
        a(.href(Page.about(.help).path(in: reader.tag))) { reader(.helpTitle) }
      }
    }
  }
}
