import Markup
import Translations

/// Text size, colours and pictures, which stick for as long as the session.
struct DisplayPage {
  let reader: Reader
  /// Where the person came from, to go back to.
  let origin: String

  static let size = "size"
  static let colours = "colours"
  static let pictures = "pictures"
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
        ChoiceForm(
          reader: reader, question: .displayPictures, field: Self.pictures,
          choices: Display.Pictures.allCases.map { ($0.rawValue, reader(phrase(for: $0))) },
          chosen: reader.display.pictures.rawValue
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

  private func phrase(for pictures: Display.Pictures) -> Phrase {
    switch pictures {
    case .shown: .displayPicturesShown
    case .hidden: .displayPicturesHidden
    }
  }
}
