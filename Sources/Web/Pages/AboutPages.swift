import Markup
import Store
import Surveys
import Translations

extension AboutPage {
  /// The heading of the page, and the words of the links to it.
  var title: Phrase {
    switch self {
    case .help: .helpTitle
    case .display: .displayTitle
    case .privacy: .privacyTitle
    case .cookies: .cookiesTitle
    case .accessibility: .accessTitle
    }
  }
}

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
        p { a(.href("mailto:" + email)) { element("bdi", .dir("ltr")) { email } } }
      }
    }
  }

  private func telephone(_ number: String) -> HTML {
    a(.href("tel:" + number.filter { $0.isNumber || $0 == "+" })) {
      element("bdi", .dir("ltr")) { number }
    }
  }
}

/// What the one cookie is for, in the figures by which it is set.
struct CookiesPage {
  let reader: Reader

  var content: HTML {
    HTML {
      h1 { reader(.cookiesTitle) }
      p { reader(.cookiesOne, ["name": SessionCookie.name]) }
      p { reader(.cookiesWhen, count: SessionCookie.lifetime / 3600) }
      p { reader(.cookiesNoOther) }
    }
  }
}

/// What is kept, table by table, and what the monitoring questions of the open surveys ask about.
struct PrivacyPage {
  let reader: Reader
  let characteristics: [LocalisedText]

  var content: HTML {
    HTML {
      h1 { reader(.privacyTitle) }
      p { reader(.privacyNot) }
      p { reader(.privacyShared) }
      h2 { reader(.privacyKept) }
      ul {
        for kept in Store.Kept.allCases { li { text(of: kept) } }
      }
      h2 { reader(.privacyAsked) }
      if characteristics.isEmpty {
        p { reader(.privacyNone) }
      } else {
        ul {
          for name in characteristics { li { reader.html(name) } }
        }
      }
    }
  }

  private func text(of kept: Store.Kept) -> HTML {
    switch kept {
    case .drafts: reader(.privacyDraft, count: Store.draftLifetime / 3600)
    case .sentMarkers: reader(.privacySent, count: Store.draftLifetime / 86400 + 1)
    case .responses: reader(.privacyResponse)
    case .monitoring: reader(.privacyMonitoring)
    case .consent: reader(.privacyConsent)
    case .figures: reader(.privacyFigures)
    case .definitions: reader(.privacyDefinitions)
    }
  }
}

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
      p { a(.href(Page.about(.help).path(in: reader.tag))) { reader(.helpTitle) } }
    }
  }
}

/// Text size and colours, which stick for as long as the session.
struct DisplayPage {
  let reader: Reader
  /// Where the person came from, to go back to.
  let origin: String

  static let size = "size"
  static let colours = "colours"
  static let origin = "from"

  var content: HTML {
    HTML {
      h1 { reader(.displayTitle) }
      element("form", Attribute("method", "post")) {
        input(.type("hidden"), .name(Self.origin), .value(origin))
        ChoiceForm(
          reader: reader, question: .displaySize, field: Self.size,
          choices: Display.TextSize.allCases.map { ($0.rawValue, reader(phrase(for: $0))) },
          chosen: reader.display.textSize.rawValue
        ).fieldset
        ChoiceForm(
          reader: reader, question: .displayColours, field: Self.colours,
          choices: Display.Colours.allCases.map { ($0.rawValue, reader(phrase(for: $0))) },
          chosen: reader.display.colours.rawValue
        ).fieldset
        div(.classes("buttons")) { element("button", .type("submit")) { reader(.displaySave) } }
      }
    }
  }

  private func phrase(for size: Display.TextSize) -> Phrase {
    switch size {
    case .usual: .displayUsual
    case .large: .displayLarge
    case .largest: .displayLargest
    }
  }

  private func phrase(for colours: Display.Colours) -> Phrase {
    switch colours {
    case .device: .displayDevice
    case .strong: .displayStrong
    }
  }
}
