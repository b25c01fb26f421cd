import Foundation
import Markup
import Responses
import Surveys
import Translations

/// A question on a printed form: when it is asked, its words, and where its answer goes.
struct FormSheetQuestion {
  let words: FormSheetWords
  let item: PaperQuestion
  let texts: LocalisedQuestion
  /// Where a picture is, by its name; nothing on forms without pictures.
  let picture: (String) -> String?

  /// So many lines to write on fit on a page below their question, in every style.
  private static let mostTogether = 12
  /// With more, so many stay with their question.
  private static let firstLines = 4

  private var reader: Reader { words.reader }
  private var question: Question { item.question }

  var html: HTML {
    div(.classes("question \(question.kind.name.rawValue)"), item.number.map { .id("q-\($0)") }) {
      if let longLines {
        div(.classes("keep")) {
          condition
          head
          rows
          lines(Self.firstLines)
        }
        div(.classes("lines long"), Attribute("aria-hidden", "true")) {
          for _ in Self.firstLines..<longLines { div {} }
        }
      } else {
        condition
        head
        rows
        fields
      }
      if question.offersPreferNotToSay { preferNot }
      for skip in item.skips { p(.classes("go-to")) { words.html(words.text(skip)) } }
    }
  }

  private var condition: HTML? {
    guard let condition = item.condition, let number = item.number else { return nil }
    if let sentence = words.sentence(condition, for: number) {
      return p(.classes("only")) { words.html(sentence) }
    }
    let (head, items) = words.list(condition, for: number)
    return div(.classes("only")) {
      p { words.html(head) }
      list(items)
    }
  }

  private func list(_ conditions: [PaperCondition]) -> HTML {
    ul {
      for condition in conditions {
        let (text, items) = words.item(condition)
        li {
          words.html(text)
          if !items.isEmpty { list(items) }
        }
      }
    }
  }

  private var head: HTML {
    div(.classes("head")) {
      image(question.picture)
      div {
        element("h3", item.number.map { _ in .classes("numbered") }) {
          if let number = item.number {
            span(.classes("number")) { reader.interface.number(number) }
            " "
          }
          span { words.html(texts.text) }
        }
        if let first = paragraphs.first { p(.classes("hint")) { words.html(first) } }
        if paragraphs.count < 2, let how { p(.classes("how")) { words.html(how) } }
      }
    }
  }

  /// The hint: in Easy Read by its paragraphs, elsewhere as one.
  private var paragraphs: [LocalisedText] {
    guard let hint = texts.hint else { return [] }
    return reader.isEasyRead ? hint.paragraphs : [hint]
  }

  /// The paragraphs of the hint after the first, each beside its picture.
  ///
  /// The pictures belong to the paragraphs of the Easy Read text, not to one that it falls back to.
  private var rows: HTML? {
    guard paragraphs.count > 1 else { return nil }
    return HTML {
      for (place, paragraph) in paragraphs.dropFirst().enumerated() {
        div(.classes("head")) {
          if paragraph.language.isEasyRead, question.hintPictures.indices.contains(place) {
            image(question.hintPictures[place])
          }
          div { p(.classes("hint")) { words.html(paragraph) } }
        }
      }
      if let how { p(.classes("how")) { words.html(how) } }
    }
  }

  /// How the answer is given.
  private var how: LocalisedText? {
    switch question.kind {
    case .chooseOne, .scale: reader.interface[.sheetTickOne]
    case .chooseMany(_, exclusive: _, let atMost):
      atMost.map { reader.interface(.sheetTickAtMost, count: $0) }
        ?? reader.interface[.sheetTickMany]
    case .rank: reader.interface[.sheetRank]
    case .text: reader.interface[.textNames]
    case .number: reader.interface[.sheetDigits]
    case .statement: nil
    }
  }

  /// How many lines there are to write on, where they may not fit on one page.
  private var longLines: Int? {
    guard case .text(atMost: _, let lines) = question.kind, lines > Self.mostTogether else {
      return nil
    }
    return lines
  }

  private func lines(_ count: Int) -> HTML {
    div(.classes("lines"), Attribute("aria-hidden", "true")) {
      for _ in 0..<count { div {} }
    }
  }

  private var fields: HTML? {
    switch question.kind {
    case .chooseOne(_, let dontKnow), .scale(_, let dontKnow):
      options(apart: dontKnow, haveBoxes: true)
    case .chooseMany(_, let exclusive, atMost: _): options(apart: exclusive, haveBoxes: true)
    case .rank(_, let places):
      HTML {
        options(apart: nil, haveBoxes: false)
        self.places(min(places, item.options.count))
      }
    case .text(atMost: _, let lines):
      self.lines(lines)
    case .number(let min, let max, let decimals): digits(min: min, max: max, decimals: decimals)
    case .statement: nil
    }
  }

  private func options(apart: Identifier<Option>?, haveBoxes: Bool) -> HTML {
    ul(.classes("options")) {
      for (place, option) in item.options.enumerated() {
        li(option.id == apart ? .classes("apart") : nil) {
          span(.classes("n")) { reader.interface.number(place + 1) }
          if haveBoxes { Self.box }
          image(option.picture)
          span(.classes("words")) {
            words.html(texts[option].text)
            if let hint = texts[option].hint {
              span(.classes("hint")) { words.html(hint) }
            }
          }
        }
      }
    }
  }

  private func places(_ count: Int) -> HTML {
    ul(.classes("places")) {
      for place in 1...max(1, count) {
        li {
          span(.classes("slot"), Attribute("aria-hidden", "true")) {}
          span { RankFields.name(of: place, for: reader) }
        }
      }
    }
  }

  private func digits(min: Double?, max: Double?, decimals: Int) -> HTML {
    let largest = [min, max].compactMap { $0.map { abs($0) } }.max()
    let whole = largest.map { String(Int(Swift.min($0, 1e9))).count } ?? 4
    return HTML {
      if let min, let max {
        p(.classes("how")) {
          words.html(
            reader.interface(
              .numberRange,
              ["min": reader.interface.bound(min), "max": reader.interface.bound(max)]))
        }
      }
      div(.classes("digits"), .dir("ltr"), Attribute("aria-hidden", "true")) {
        if (min ?? 0) < 0 { span {} }
        for _ in 0..<whole { span {} }
        if decimals > 0 {
          element("b") { "." }
          for _ in 0..<decimals { span {} }
        }
      }
    }
  }

  private var preferNot: HTML {
    p(.classes("prefer")) {
      span(.classes("n")) {}
      Self.box
      span(.classes("words")) { reader(.preferNotToSay) }
    }
  }

  private func image(_ name: String?) -> HTML? {
    name.flatMap(picture).map { address in
      void("img", .src(address), Attribute("alt", ""))
    }
  }

  static var box: HTML { span(.classes("box"), Attribute("aria-hidden", "true")) {} }
}
