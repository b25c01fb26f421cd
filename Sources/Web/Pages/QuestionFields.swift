import Markup
import Responses
import Surveys
import Translations

/// The fields of a question, each kind with its own.
struct QuestionFields {
  private static let largeNumber = 1_000
  /// In letters, as wide as Easy Read lets it be.
  private static let longestLine = 60

  let page: QuestionPage

  private var reader: Reader { page.reader }
  private var question: Question { page.question }
  private var isPreferNotChosen: Bool { page.entry.prefersNotToSay }

  var html: HTML {
    switch question.kind {
    case .chooseOne, .scale: group { radios }
    case .chooseMany(_, let exclusive, let atMost):
      group(note: atMost.map { reader(.chooseAtMost, count: $0) } ?? reader(.chooseMany)) {
        checkboxes(exclusive: exclusive)
      }
    case .rank(_, let places):
      group(note: reader(.rankHint)) { RankFields(page: page, places: places).html }
    case .text(let atMost, let lines): textBox(atMost: atMost, lines: lines)
    case .number(let min, let max, let decimals): numberBox(min: min, max: max, decimals: decimals)
    case .statement: statement
    }
  }

  // A group of fields under one legend, which is the page's heading.
  private func group(note: HTML? = nil, @HTMLBuilder _ fields: () -> HTML) -> HTML {
    element("fieldset", .describedBy(descriptions(note != nil))) {
      element("legend") { h1 { heading } }
      descriptionBlocks(note)
      div(.classes("choices")) { fields() }
    }
  }

  private func box(note: HTML?, @HTMLBuilder _ field: () -> HTML) -> HTML {
    HTML {
      h1 { label(for: QuestionPage.field + "-1") { heading } }
      descriptionBlocks(note)
      field()
      if question.offersPreferNotToSay {
        divider
        preferNot(type: "checkbox", place: 2)
      }
    }
  }

  private var heading: HTML {
    HTML {
      picture(question.picture)
      reader.html(page.texts.text)
      if !question.required, question.kind != .statement {
        " "
        span(.classes("optional")) { reader(.optional) }
      }
    }
  }

  private func descriptions(_ hasNote: Bool) -> [String] {
    var ids: [String] = []
    if page.texts.hint != nil { ids.append("hint") }
    if hasNote { ids.append("note") }
    if page.problem != nil { ids.append("error") }
    return ids
  }

  private func descriptionBlocks(_ note: HTML?) -> HTML {
    HTML {
      if let hint = page.texts.hint {
        div(.id("hint"), .classes("hint")) {
          reader.isEasyRead && hint.paragraphs.count > 1 ? pictured(hint) : reader.html(hint)
        }
      }
      if let note { div(.id("note"), .classes("hint")) { note } }
      page.recordings?.html
      if let problem = page.problem { page.error(problem).inline }
    }
  }

  /// A hint, of which Easy Read shows each paragraph with its picture.
  private func pictured(_ hint: LocalisedText) -> HTML {
    let pictures = reader.isEasyRead ? question.hintPictures : []
    return reader.hint(hint) { pictures.indices.contains($0) ? picture(pictures[$0]) : nil }
  }

  private var radios: HTML {
    let options = shown(question.options(inEasyRead: reader.isEasyRead))
    return HTML {
      for (place, option) in options.enumerated() {
        if option.id == question.kind.dontKnow, place > 0 { divider }
        choice(
          option, type: "radio", place: place + 1,
          isChecked: page.entry.choices.contains(option.id.text))
      }
      if question.offersPreferNotToSay {
        if question.kind.dontKnow == nil { divider }
        preferNot(type: "radio", place: options.count + 1)
      }
      if isAnswered, !question.required { leaveOut(place: options.count + 2) }
    }
  }

  /// A radio button once chosen cannot be emptied again, so a choice of nothing stands beside it.
  private func leaveOut(place: Int) -> HTML {
    let id = "\(QuestionPage.field)-\(place)"
    return HTML {
      if !question.offersPreferNotToSay, question.kind.dontKnow == nil { divider }
      div(.classes("choice")) {
        input(.type("radio"), .id(id), .name(QuestionPage.field), .value(""))
        label(for: id) { span { reader(.leaveOut) } }
      }
    }
  }

  private var isAnswered: Bool { !page.entry.choices.isEmpty || isPreferNotChosen }

  private func checkboxes(exclusive: Identifier<Option>?) -> HTML {
    let options = shown(question.options(inEasyRead: reader.isEasyRead))
    return HTML {
      for (place, option) in options.enumerated() {
        if option.id == exclusive, place > 0 { divider }
        choice(
          option, type: "checkbox", place: place + 1,
          isChecked: page.entry.choices.contains(option.id.text))
      }
      if question.offersPreferNotToSay {
        divider
        preferNot(type: "checkbox", place: options.count + 1)
      }
    }
  }

  /// The options offered here, and any chosen in the standard version that Easy Read leaves out.
  private func shown(_ offered: [Option]) -> [Option] {
    guard offered.count < question.options.count else { return offered }
    return question.options.filter { option in
      offered.contains(option) || page.entry.choices.contains(option.id.text)
    }
  }

  private func choice(_ option: Option, type: String, place: Int, isChecked: Bool) -> HTML {
    let id = "\(QuestionPage.field)-\(place)"
    let texts = page.texts[option]
    return div(.classes("choice")) {
      input(
        .type(type), .id(id), .name(QuestionPage.field), .value(option.id.text),
        isChecked ? .checked : nil, texts.hint == nil ? nil : .describedBy([id + "-hint"]))
      label(for: id) {
        picture(option.picture)
        span { reader.html(texts.text) }
      }
      if let hint = texts.hint {
        div(.id(id + "-hint"), .classes("hint")) { reader.html(hint) }
      }
    }
  }

  private var divider: HTML { p(.classes("divider")) { reader(.or) } }

  private func preferNot(type: String, place: Int) -> HTML {
    let id = "\(QuestionPage.field)-\(place)"
    return div(.classes("choice")) {
      input(
        .type(type), .id(id),
        .name(type == "radio" ? QuestionPage.field : QuestionPage.preferNotField),
        .value(QuestionPage.preferNotValue), isPreferNotChosen ? .checked : nil)
      label(for: id) { span { reader(.preferNotToSay) } }
    }
  }

  func picture(_ name: String?) -> HTML? {
    guard let name, page.reader.showsPictures else { return nil }
    return void(
      "img", .src(page.pictures + name), Attribute("alt", ""), .classes("picture"),
      Attribute("width", "64"), Attribute("height", "64"))
  }

  /// In Easy Read a large number is told in lines, so many that they fit even when they are long.
  private func limit(_ atMost: Int) -> HTML {
    guard reader.isEasyRead, atMost > Self.largeNumber else {
      return reader(.textLimit, count: atMost)
    }
    return reader(.textLines, count: atMost / Self.longestLine / 10 * 10)
  }

  private func textBox(atMost: Int, lines: Int) -> HTML {
    let note = HTML {
      limit(atMost)
      " "
      if reader.isEasyRead { HTML(vetted: "<br class=\"sentence\"/>") }
      reader(.textNames)
    }
    return box(note: note) {
      element(
        "textarea", .id(QuestionPage.field + "-1"), .name(QuestionPage.field),
        Attribute("rows", String(lines)), .dir("auto"), .describedBy(descriptions(true)),
        invalid
      ) {
        // The first line feed inside a textarea is not part of its value.
        HTML(vetted: "\n")
        page.entry.text
      }
    }
  }

  private func numberBox(min: Double?, max: Double?, decimals: Int) -> HTML {
    let note = min.flatMap { min in
      max.map { max in
        reader(
          .numberRange,
          ["min": reader.interface.bound(min), "max": reader.interface.bound(max)])
      }
    }
    return box(note: note) {
      input(
        .type("text"), .id(QuestionPage.field + "-1"), .name(QuestionPage.field),
        .value(page.entry.text), Attribute("inputmode", decimals == 0 ? "numeric" : "decimal"),
        .classes("number"), .dir("auto"),
        .describedBy(descriptions(note != nil)), invalid)
    }
  }

  private var invalid: Attribute? {
    page.problem == nil ? nil : Attribute("aria-invalid", "true")
  }

  private var statement: HTML {
    HTML {
      h1 { heading }
      if let hint = page.texts.hint { pictured(hint) }
      page.recordings?.html
    }
  }
}
