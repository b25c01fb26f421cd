import Markup
import Surveys
import Translations
import Workshops

/// Before there are ideas to see.
extension ScreenPage {
  /// How to join, large, and what the group agrees on.
  var gathering: HTML {
    HTML {
      question { $0.texts.title }
      if language.texts.question != nil {
        block("p", texts { $0.texts.question }, "asked")
      }
      div(.classes("halves")) {
        if canJoin { element("section", .classes("way-in")) { wayIn } }
        rules
      }
      choices
    }
  }

  private var wayIn: HTML {
    HTML {
      h2 { reader(.screenJoin) }
      p { reader(.screenAddress) }
      p(.classes("where")) {
        element("bdi", .dir("ltr"), .classes("address")) { address.typed }
      }
      div(.classes("ways")) {
        div {
          p { reader(.screenCode) }
          p { element("bdi", .dir("ltr"), .classes("code")) { room.code.description } }
          p(.classes("quiet")) { reader(.screenScan) }
        }
        joinPicture
      }
      p(.classes("quiet")) { reader(.screenPaper) }
    }
  }

  var joinPicture: HTML? {
    ScreenAddress.picture(of: address.link, title: reader.interface[.screenJoin].text)
  }

  /// What was suggested, until the group has agreed its own.
  private var rules: HTML? {
    let agreed = workshop.groundRules?.compactMap { room[$0] }
    let shown: [[LocalisedText]] =
      agreed.map { $0.map { [LocalisedText(text: $0, language: workshop.definition.language)] } }
      ?? workshop.definition.groundRules.map { rule in texts { $0.texts[rule] } }
    guard !shown.isEmpty else { return nil }
    let scale = ScreenScale(
      shown.map { ScreenScale.Item(texts: $0) }, width: 46,
      height: height(below: { $0.texts.title }, lines: 2.2), mostColumns: 1)
    return element("section") {
      h2 { reader(agreed == nil ? .screenRulesSuggested : .screenRulesAgreed) }
      ul(.classes("rules \(scale.classes)")) {
        for text in shown { block("li", text) }
      }
    }
  }

  /// The screen in other languages, and in two.
  private var choices: HTML? {
    guard languages.count > 1 else { return nil }
    let path = { Page.workshop(room.code, .screen).path(in: $0) }
    return element("nav", Attribute("aria-label", reader.interface[.languages].text)) {
      p { reader(.screenFirst) }
      ul {
        for (tag, name) in languages {
          li { link(path(tag), name, isCurrent: tag == reader.tag && also == nil) }
        }
      }
      p { reader(.screenAlso) }
      ul {
        for (tag, name) in languages where tag.standard != reader.tag.standard {
          li {
            link(
              path(reader.tag) + "?also=\(tag)", name, isCurrent: tag == also?.reader.tag)
          }
        }
      }
    }
  }

  private func link(_ path: String, _ name: LocalisedText, isCurrent: Bool) -> HTML {
    a(
      .href(path), .lang(name.language.forMarkup), .dir(name.language.direction.rawValue),
      isCurrent ? Attribute("aria-current", "true") : nil
    ) { name.text }
  }

  /// The question, and nobody's ideas.
  var silentGeneration: HTML {
    let present = workshop.participants.filter(\.isPresent)
    return div(.classes("alone")) {
      question { $0.texts.question }
      if language.texts.hint != nil {
        block("p", texts { $0.texts.hint }, "hint")
      }
      block("p", texts { $0.reader.interface[.screenSilent] }, "now")
      p(.classes("quiet")) { reader(.screenSilentPrivate) }
      p(.classes("count")) {
        reader(
          .screenFinished, count: present.count,
          ["finished": reader.interface.number(present.count(where: \.hasFinishedWriting))])
      }
    }
  }
}
