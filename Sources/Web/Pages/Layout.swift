import Markup
import Surveys
import Translations

/// What every page has around its own content.
struct Layout {
  let reader: Reader
  /// The plain title, without the name of the service.
  let title: String
  var hasError = false
  /// The page itself, so that its links can lead to it in other languages; none on error pages.
  let page: Page?
  /// The style sheet of the service's own fonts, where it has some.
  var fonts: String?
  /// What links to this page in other languages carry on, from its question mark.
  var query = ""
  /// The languages this page is offered in, each by its own name.
  let languages: [(tag: LanguageTag, name: LocalisedText)]
  let isDemonstration: Bool
  /// Where a person goes who must leave at once.
  let exit: String
  var notices: [Phrase] = []
  var back: String?
  /// After how many seconds a browser without script asks for the page again.
  var refresh: Int?
  /// Where a person can finish and clear the device; only where there is something to clear.
  var clear: String?

  /// The whole document.
  func document(@HTMLBuilder _ content: () -> HTML) -> HTML {
    HTML {
      HTML(vetted: "<!DOCTYPE html>\n")
      element(
        "html", .lang(reader.tag.forMarkup), .dir(reader.tag.direction.rawValue),
        .classes((reader.isEasyRead ? "easy-read" : "standard") + reader.display.classes)
      ) {
        head
        element("body") {
          a(.href("#main"), .classes("skip")) { reader(.skipToContent) }
          header
          if isDemonstration { demonstration }
          if !asksSomething { noticeBanners }
          div(.classes("page")) {
            if let back { a(.href(back), .classes("back")) { reader(.back) } }
            element("main", .id("main"), Attribute("tabindex", "-1")) { content() }
          }
          if asksSomething { noticeBanners }
          footer
        }
      }
    }
  }

  /// A landmark, as are the notices, so that nobody who goes from one to the next misses it.
  private var demonstration: HTML {
    element("aside", Attribute("aria-labelledby", "demonstration")) {
      p(.id("demonstration"), .classes("banner demonstration"), Attribute("role", "note")) {
        reader(.demonstration)
      }
    }
  }

  private var noticeBanners: HTML {
    HTML {
      if !notices.isEmpty {
        element("aside") { for notice in notices { p(.classes("banner")) { reader(notice) } } }
      }
    }
  }

  /// Whether the page is one of many that each ask one thing; there notices stand under what is
  /// asked, so that a phone shows the answers first.
  private var asksSomething: Bool {
    switch page {
    case .survey(_, .question), .survey(_, .practice), .survey(_, .monitoring), .workshop(_, .room),
      .workshop(_, .monitoring):
      true
    case .surveys, .about, .survey, .workshops, .workshop, .staff, nil: false
    }
  }

  private var head: HTML {
    element("head") {
      HTML(vetted: "<meta charset=\"utf-8\"/>")
      HTML(vetted: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
      element("title") {
        let marked = hasError ? reader.interface(.errorTitle, ["title": title]).text : title
        marked + " – " + reader.interface[.service].text
      }
      void("link", Attribute("rel", "stylesheet"), .href(Asset.stylesheet.path))
      if let fonts { void("link", Attribute("rel", "stylesheet"), .href(fonts)) }
      void("link", Attribute("rel", "icon"), .href(Asset.icon.path), .type("image/svg+xml"))
      if let refresh {
        element("noscript") {
          void("meta", Attribute("http-equiv", "refresh"), Attribute("content", String(refresh)))
        }
      }
      element("script", .src(Asset.script.path), Attribute("defer", "defer")) {}
    }
  }

  private var header: HTML {
    element("header") {
      a(.href(Page.surveys.path(in: reader.tag)), .classes("service")) { reader(.service) }
      a(.href(exit), .id("exit"), Attribute("rel", "nofollow noreferrer")) { reader(.exit) }
      if let page, languages.count > 1 {
        element("nav", Attribute("aria-label", reader.interface[.languages].text)) {
          ul {
            for (tag, name) in languages { li { link(to: page, in: tag, name) } }
          }
        }
      }
    }
  }

  private var footer: HTML {
    element("footer") {
      element("nav", Attribute("aria-label", reader.interface[.footer].text)) {
        ul {
          if let clear { li { a(.href(clear)) { reader(.clearLink) } } }
          for page in AboutPage.allCases {
            li { a(.href(path(to: page))) { reader(page.title) } }
          }
        }
      }
    }
  }

  /// The pages about the service are told where to lead back to.
  private func path(to about: AboutPage) -> String {
    let path = Page.about(about).path(in: reader.tag)
    guard let page else { return path }
    if case .about = page { return path + query }
    return path + AboutPage.query(from: page.path(in: reader.tag) + query)
  }

  private func link(to page: Page, in tag: LanguageTag, _ name: LocalisedText) -> HTML {
    let isCurrent = tag == reader.tag
    return a(
      .href(page.path(in: tag) + query), Attribute("hreflang", tag.forLinks),
      .lang(name.language.forMarkup), .dir(name.language.direction.rawValue),
      isCurrent ? Attribute("aria-current", "true") : nil
    ) { name.text }
  }
}
