import Markup
import Surveys
import Translations
import Workshops

/// The forms and parts of which the page is made.
extension RoomPage {
  /// A part that a browser with script can replace by itself.
  func part(_ id: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    div(.id(id), .classes("part")) { content() }
  }

  /// What to do now; a change of it is said aloud.
  func now(@HTMLBuilder _ content: () -> HTML) -> HTML {
    div(.id("now"), .classes("part now")) { content() }
  }

  /// A form of the page with its hidden fields.
  func form(
    _ id: String, _ hidden: [(name: String, value: String)] = [],
    @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    element(
      "form", .id(id), Attribute("method", "post"), Attribute("action", path),
      Attribute("novalidate", "novalidate")
    ) {
      for (name, value) in hidden { input(.type("hidden"), .name(name), .value(value)) }
      content()
    }
  }

  func button(_ act: RoomEntry.Act, _ phrase: RoomPhrase, isQuiet: Bool = false) -> HTML {
    button(act, isQuiet: isQuiet) { reader(phrase) }
  }

  func button(
    _ act: RoomEntry.Act, isQuiet: Bool = false, @HTMLBuilder _ words: () -> HTML
  ) -> HTML {
    element(
      "button", .type("submit"), isQuiet ? .classes("quiet") : nil, .name(RoomEntry.act),
      .value(act.rawValue)
    ) { words() }
  }

  /// A box for words in a form, with what is wrong with what was typed into it.
  func box(
    _ form: String, _ label: HTML, _ text: String = "", lines: Int = 3, isSaved: Bool = false
  ) -> HTML {
    let id = RoomEntry.field(of: form)
    let own = problem?.field == id ? problem : nil
    return HTML {
      element("label", .for(id), .classes("block")) { label }
      div(.id(id + "-hint"), .classes("hint")) {
        reader(.roomWriteHint, count: Desk.longestIdea)
      }
      own?.summary(for: reader).inline
      element(
        "textarea", .id(id), .name(RoomEntry.text), Attribute("rows", String(lines)), .dir("auto"),
        .describedBy([id + "-hint"] + (own == nil ? [] : ["error"])),
        own == nil ? nil : Attribute("aria-invalid", "true"),
        isSaved ? Attribute("data-save", path) : nil
      ) {
        // The first line feed inside a textarea is not part of its value.
        HTML(vetted: "\n")
        own?.typed.text ?? text
      }
    }
  }

  /// Words that somebody said, in their own language and direction, which can be read aloud.
  func said(_ text: LocalisedText) -> HTML {
    element(
      "bdi", .classes("typed said"), .lang(text.language.forMarkup),
      Attribute("data-say", "")
    ) { text.text }
  }

  func picture(_ name: String?) -> HTML? {
    RulesBox(view: view, pictures: pictures).picture(name)
  }

  func isMine(_ idea: Idea) -> Bool { me.map { idea.originators.contains($0.id) } ?? false }

  /// “A and C”.
  func list(_ letters: [Letter]) -> String { reader.interface.all(letters.map(\.description)) }
}

extension RoomPage {
  /// Whether the page has a field of this id, as things stand.
  func has(_ field: String) -> Bool {
    let mark = Array(" id=\"\(field)\"".utf8)
    return content.bytes.firstRange(of: mark) != nil
  }
}
