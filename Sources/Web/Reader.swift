import Markup
package import Surveys
package import Translations

/// The person a page is made for, as far as the page needs to know: the language, no more.
package struct Reader: Sendable {
  package let tag: LanguageTag
  package let interface: Interface
  /// How the person wants to see pages.
  package let display: Display

  package init(tag: LanguageTag, interface: Interface, display: Display = .usual) {
    self.tag = tag
    self.interface = interface
    self.display = display
  }

  package var isEasyRead: Bool { tag.isEasyRead }

  /// Whether pictures stand beside words; a person who wants none fetches none.
  var showsPictures: Bool { display.pictures == .shown }

  /// A phrase of the interface, marked where it is not in the reader's language.
  func callAsFunction(_ phrase: Phrase) -> HTML { html(interface[phrase]) }

  func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> HTML {
    html(interface(phrase, values))
  }

  func callAsFunction(_ phrase: Phrase, count: Int, _ values: [String: String] = [:]) -> HTML {
    html(interface(phrase, count: count, values))
  }

  /// A phrase that somebody in a workshop reads.
  func callAsFunction(_ phrase: RoomPhrase) -> HTML { html(interface[phrase]) }

  func callAsFunction(_ phrase: RoomPhrase, _ values: [String: String]) -> HTML {
    html(interface(phrase, values))
  }

  func callAsFunction(_ phrase: RoomPhrase, count: Int, _ values: [String: String] = [:]) -> HTML {
    html(interface(phrase, count: count, values))
  }

  /// A phrase on what became of people's own words.
  func callAsFunction(_ phrase: VoicePhrase) -> HTML { html(interface[phrase]) }

  func callAsFunction(_ phrase: VoicePhrase, _ values: [String: String]) -> HTML {
    html(interface(phrase, values))
  }

  /// A phrase on a form that works without a connection.
  func callAsFunction(_ phrase: OfflinePhrase) -> HTML { html(interface[phrase]) }

  func callAsFunction(_ phrase: OfflinePhrase, count: Int) -> HTML {
    html(interface(phrase, count: count))
  }

  /// A phrase on what is kept, and who answers for it.
  func callAsFunction(_ phrase: PrivacyPhrase) -> HTML { html(interface[phrase]) }

  func callAsFunction(_ phrase: PrivacyPhrase, count: Int) -> HTML {
    html(interface(phrase, count: count))
  }

  /// A phrase of a printed form.
  func callAsFunction(_ phrase: SheetPhrase) -> HTML { html(interface[phrase]) }

  /// A text with its own `lang` and `dir` where it fell back to another language.
  ///
  /// For a reader of Easy Read each sentence has a line of its own, also of a text that nobody has
  /// written in Easy Read yet.
  func html(_ text: LocalisedText) -> HTML {
    let lines = isEasyRead ? sentences(of: text) : []
    guard lines.count < 2 else {
      return span(lang(of: text), dir(of: text)) {
        for (place, line) in lines.enumerated() {
          if place > 0 { HTML(vetted: " <br class=\"sentence\"/>") }
          String(line)
        }
      }
    }
    guard let lang = lang(of: text) else { return HTML(text: text.text) }
    return span(lang, dir(of: text)) { text.text }
  }

  private func sentences(of text: LocalisedText) -> [Substring] {
    EasyReadSentence.lines(of: text.text, in: text.language)
  }

  /// What the button says by which the browser's own voice reads the words in an element; the script
  /// makes it, where there is a voice for them.
  var listen: Attribute { Attribute("data-listen", interface[.roomListen].text) }
  var stopListening: Attribute { Attribute("data-stop", interface[.roomStopListening].text) }

  /// The `lang` of a text that is in another language than the page.
  func lang(of text: LocalisedText) -> Attribute? {
    text.language.forMarkup == tag.forMarkup ? nil : .lang(text.language.forMarkup)
  }

  /// The `dir` of a text that is in another language than the page.
  func dir(of text: LocalisedText) -> Attribute? {
    text.language.forMarkup == tag.forMarkup ? nil : .dir(text.language.direction.rawValue)
  }

  /// A text of several paragraphs, parted by empty lines.
  func paragraphs(_ text: LocalisedText) -> HTML {
    HTML {
      for paragraph in text.paragraphs { p { html(paragraph) } }
    }
  }

  /// A hint; for a reader of Easy Read each paragraph after the first beside its picture.
  ///
  /// The pictures belong to the paragraphs of the Easy Read text, not to one that it falls back to.
  func hint(_ text: LocalisedText, picture: (Int) -> HTML?) -> HTML {
    HTML {
      for (place, paragraph) in text.paragraphs.enumerated() {
        if place > 0, text.language.isEasyRead, let picture = picture(place - 1) {
          p(.classes("pictured")) {
            picture
            span { html(paragraph) }
          }
        } else {
          p { html(paragraph) }
        }
      }
    }
  }

  /// Words a person typed, in whichever direction their first letter runs.
  func typed(_ text: String) -> HTML {
    element("bdi", .classes("typed")) { text }
  }
}
