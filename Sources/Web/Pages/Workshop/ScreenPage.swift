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
  /// The style sheet of the service's own fonts, where it has some.
  let fonts: String?

  package init(
    room: ScreenRoom, language: ScreenLanguage, also: ScreenLanguage? = nil,
    address: ScreenAddress, now: Moment, isDemonstration: Bool = false,
    languages: [(tag: LanguageTag, name: LocalisedText)] = [], fonts: String? = nil
  ) {
    self.fonts = fonts
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
        .classes((reader.isEasyRead ? "easy-read" : "standard") + (also == nil ? "" : " bilingual"))
      ) {
        head
        element(
          "body", .classes(workshop.stage.name.rawValue),
          workshop.stage == .closed
            ? nil
            : Attribute(
              "data-events", WorkshopPage.changesPath(of: room.code, in: reader.tag))
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
      if let fonts { void("link", Attribute("rel", "stylesheet"), .href(fonts)) }
      void("link", Attribute("rel", "icon"), .href(Asset.icon.path), .type("image/svg+xml"))
      element("script", .src(Asset.screenScript.path), Attribute("defer", "defer")) {}
    }
  }

  private var bar: HTML {
    element("header") {
      block("p", texts { $0.reader.interface.name(of: workshop.stage) }, "stage")
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
    element("footer") {
      if canJoin, workshop.stage != .gathering {
        joinPicture
        p(.classes("join")) {
          span { reader(.screenJoin) }
          element("bdi", .dir("ltr"), .classes("address")) { address.typed }
          element("bdi", .dir("ltr"), .classes("code")) { room.code.description }
        }
      } else if workshop.stage != .gathering {
        p { reader.html(language.texts.title) }
      }
      if isDemonstration { p(.classes("note")) { reader(.demonstration) } }
      if reader.interface.isDraft { p(.classes("note")) { reader(.draftTranslation) } }
    }
  }

  /// One text, or two where the languages have different ones.
  func texts(_ text: (ScreenLanguage) -> LocalisedText?) -> [LocalisedText] {
    let first = text(language)
    let second = also.flatMap(text)
    return [first, second == first ? nil : second].compactMap(\.self)
  }

  /// Texts side by side, each marked with its language.
  func pair(_ texts: [LocalisedText]) -> HTML {
    guard texts.count > 1 else { return texts.first.map { HTML(text: $0.text) } ?? .empty }
    return HTML {
      for text in texts {
        span(.classes("one-of-two")) {
          span(.lang(text.language.forMarkup), .dir(text.language.direction.rawValue)) { text.text }
        }
      }
    }
  }

  /// A paragraph or the like for one text, which sets its language, or for two side by side.
  func block(_ name: StaticString, _ texts: [LocalisedText], _ classes: String = "") -> HTML {
    let only = texts.count == 1 ? texts.first : nil
    let all = [classes, texts.count > 1 ? "two" : ""].filter { !$0.isEmpty }.joined(separator: " ")
    return element(
      name, all.isEmpty ? nil : .classes(all), only.flatMap(reader.lang(of:)),
      only.flatMap(reader.dir(of:))
    ) { pair(texts) }
  }

  var canJoin: Bool { workshop.isOpenToNewcomers }

  /// What is left of the height for a list, in the units of `ScreenScale`, below a heading and some
  /// lines of words.
  func height(below heading: (ScreenLanguage) -> LocalisedText?, lines: Double) -> Double {
    let texts = texts(heading)
    let width = 96 / Double(max(1, texts.count))
    let tallest = texts.map { ScreenScale.height(of: [$0], size: 2.8, width: width) }.max()
    // The higher of the languages that share a line.
    let line = max(
      ScreenScale.lineHeight(of: reader.tag),
      also.map { ScreenScale.lineHeight(of: $0.reader.tag) } ?? 0)
    // The bar, the foot and the space between the parts.
    let around = 2.4 + 6 * line + (canJoin ? 2.5 : 0)
    return 56 - around - (tallest ?? 0) - 2.6 * line * lines
  }

  func question(_ text: (ScreenLanguage) -> LocalisedText?) -> HTML { block("h1", texts(text)) }
}
