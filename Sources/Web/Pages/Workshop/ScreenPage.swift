package import Markup
package import Surveys
package import Translations
package import Workshops

/// The page for the projector: what everybody in the room may see, from the back of a hall.
///
/// It takes nothing and says nothing of any single person but whose turn it is.
package struct ScreenPage {
  let room: ScreenRoom
  let language: ScreenLanguage
  /// A second language that everything people said stands in beside the first.
  var also: ScreenLanguage?
  let address: ScreenAddress
  let now: Moment
  let isDemonstration: Bool
  /// The languages that the screen can be in, each by its own name.
  let languages: [(tag: LanguageTag, name: LocalisedText)]

  package init(
    room: ScreenRoom, language: ScreenLanguage, also: ScreenLanguage? = nil,
    address: ScreenAddress, now: Moment, isDemonstration: Bool = false,
    languages: [(tag: LanguageTag, name: LocalisedText)] = []
  ) {
    self.room = room
    self.language = language
    self.also = also
    self.address = address
    self.now = now
    self.isDemonstration = isDemonstration
    self.languages = languages
  }

  var reader: Reader { language.reader }
  var workshop: Workshop { room.workshop }

  /// The whole document.
  package var document: HTML {
    HTML {
      HTML(vetted: "<!DOCTYPE html>\n")
      element(
        "html", .lang(reader.tag.forMarkup), .dir(reader.tag.direction.rawValue),
        .classes(reader.isEasyRead ? "easy-read" : "standard")
      ) {
        head
        element(
          "body", .classes(workshop.stage.name.rawValue), Attribute("data-live", "screen"),
          Attribute("data-changes", WorkshopPage.changesPath(of: room.code, in: reader.tag))
        ) {
          bar
          element("main", .id("main")) { content }
          foot
        }
      }
    }
  }

  private var head: HTML {
    element("head") {
      HTML(vetted: "<meta charset=\"utf-8\"/>")
      HTML(vetted: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
      // Nothing is typed here, so nothing is lost.
      HTML(vetted: "<noscript><meta http-equiv=\"refresh\" content=\"10\"/></noscript>")
      element("title") {
        "\(language.texts.title.text) – \(reader.interface[.service].text)"
      }
      void("link", Attribute("rel", "stylesheet"), .href(Asset.screenStylesheet.path))
      void("link", Attribute("rel", "icon"), .href(Asset.icon.path), .type("image/svg+xml"))
      element("script", .src(Asset.script.path), Attribute("defer", "defer")) {}
    }
  }

  private var bar: HTML {
    element("header") {
      p(.classes("stage")) { both { $0.reader.interface.name(of: workshop.stage) } }
      if workshop.stage != .closed {
        p(.classes("people")) { reader(.screenPeople, count: workshop.present.count) }
        ScreenClock(reader: reader, clock: workshop.clock, now: now).content
      }
    }
  }

  private var content: HTML {
    switch workshop.stage {
    case .gathering: gathering
    case .silentGeneration: silentGeneration
    case .roundRobin: roundRobin
    case .clarification: clarification
    case .ranking: voting
    case .results: results
    case .discussion: discussion
    case .topic(let position): topic(position)
    case .closed: closing
    }
  }

  /// How to join, small, as long as that is possible; and what holds for the whole page.
  private var foot: HTML {
    let canJoin = workshop.possible(for: .facilitator).contains(.act(.joined))
    let isSmall = workshop.stage != .gathering
    return element("footer") {
      if canJoin, isSmall {
        joinPicture
        p(.classes("join")) {
          span { reader(.screenJoin) }
          element("bdi", .classes("address")) { address.typed }
          element("bdi", .classes("code")) { room.code.description }
        }
      } else {
        p { reader.html(language.texts.title) }
      }
      if isDemonstration { p(.classes("note")) { reader(.demonstration) } }
      if reader.interface.isDraft { p(.classes("note")) { reader(.draftTranslation) } }
    }
  }

  /// A text of the interface or of the workshop, in both languages of the screen.
  func both(_ text: (ScreenLanguage) -> LocalisedText?) -> HTML {
    pair(texts(text))
  }

  /// One text, or two where the languages have different ones.
  func texts(_ text: (ScreenLanguage) -> LocalisedText?) -> [LocalisedText] {
    let first = text(language)
    let second = also.flatMap(text)
    return [first, second == first ? nil : second].compactMap(\.self)
  }

  /// Texts side by side, each marked with its language where that is not the page's.
  func pair(_ texts: [LocalisedText]) -> HTML {
    guard texts.count > 1 else { return texts.first.map(reader.html) ?? .empty }
    return HTML {
      for text in texts {
        span(
          .classes("one-of-two"), .lang(text.language.forMarkup),
          .dir(text.language.direction.rawValue)
        ) { text.text }
      }
    }
  }

  func question(_ text: (ScreenLanguage) -> LocalisedText?) -> HTML {
    let texts = texts(text)
    return h1(texts.count > 1 ? .classes("two") : nil) { pair(texts) }
  }
}
