import Foundation
import Markup
import Surveys
import Translations

/// The pages of a preview itself: the list of all pages, and one page in two languages.
struct PreviewPages {
  let state: PreviewState
  /// Which state of the files it is, so that an open page knows when there is another.
  let number: Int

  static let segment = "preview"
  static let changes = "changes"

  init(_ state: PreviewState, _ number: Int) {
    self.state = state
    self.number = number
  }

  private var reader: Reader { reader(state.language) }

  private func reader(_ tag: LanguageTag) -> Reader {
    tag == state.language
      ? Reader(tag: tag, interface: state.interface) : state.site.reader(tag)
  }

  private static func path(_ place: Int) -> String { "/\(segment)/\(place + 1)" }

  /// What a page of the service needs to show its marks.
  var dressing: PreviewDressing {
    let interface = reader.interface
    return PreviewDressing(state.marks) { mark in
      "\(mark.context) · \(interface[Self.phrase(for: mark.state)].text)"
    }
  }

  var head: String { String(decoding: PreviewMarkup.stylesheet.bytes, as: UTF8.self) }

  func banner(in tag: LanguageTag) -> String {
    String(decoding: PreviewMarkup.banner(reader(tag)).bytes, as: UTF8.self)
  }

  /// Every page, with how many of its texts are still to do.
  var index: HTML {
    document(reader.interface[.previewPages].text) {
      h1 { reader.html(reader.interface[.previewPages]) }
      fileList
      element("ol", .classes("preview-list")) {
        for (place, shown) in state.shown.enumerated() { li { line(place, shown) } }
      }
    }
  }

  private func line(_ place: Int, _ shown: PreviewState.Shown) -> HTML {
    let count = marks(on: shown).count
    return HTML {
      a(.href(Self.path(place)), .dir("auto")) { title(of: shown) }
      " "
      path(shown)
      if count > 0 {
        " "
        element("strong") { said(reader.interface(.previewOpenTexts, count: count)) }
      }
    }
  }

  private func path(_ shown: PreviewState.Shown) -> HTML {
    element("code", .dir("ltr")) { shown.path }
  }

  private var fileList: HTML {
    ul {
      for file in state.files {
        li {
          element("code", .dir("ltr")) { file.path }
          " "
          element("bdi", .dir("ltr")) {
            "\(file.completeness.translated)/\(file.completeness.total)"
          }
          if let review = file.review {
            " "
            element("bdi", .lang("en"), .dir("ltr")) { review }
          }
        }
      }
    }
  }

  /// One page, in the language and in the source beside it, and what is still to do on it.
  func page(_ place: Int) -> HTML {
    let shown = state.shown[place]
    let title = title(of: shown)
    let open = marks(on: shown)
    return document(title) {
      element("nav", .classes("preview-steps"), Attribute("aria-label", said(.previewPages))) {
        ul {
          if place > 0 {
            li { a(.href(Self.path(place - 1))) { said(reader.interface[.previewBefore]) } }
          }
          li { a(.href("/")) { said(reader.interface[.previewPages]) } }
          if place + 1 < state.shown.count {
            li { a(.href(Self.path(place + 1))) { said(reader.interface[.previewNext]) } }
          }
        }
      }
      h1(.dir("auto")) { title }
      p { path(shown) }
      div(.classes("preview-sides")) {
        frame(place, state.language, title)
        frame(place, state.source, title)
      }
      h2 {
        said(
          open.isEmpty
            ? reader.interface[.previewDone]
            : reader.interface(.previewOpenTexts, count: open.count))
      }
      if !open.isEmpty { ul(.classes("preview-list")) { for mark in open { li { entry(mark) } } } }
    }
  }

  private func frame(_ place: Int, _ tag: LanguageTag, _ title: String) -> HTML {
    let address = Self.path(place) + "/" + tag.text
    let name = reader(tag).interface.ownName
    return element("section") {
      h2 {
        a(.href(address), .lang(name.language.forMarkup), .dir(name.language.direction.rawValue)) {
          name.text
        }
      }
      element(
        "iframe", .src(address), Attribute("title", "\(title) (\(name.text))"),
        Attribute("sandbox", "allow-same-origin")
      ) { HTML.empty }
    }
  }

  private func entry(_ mark: TextMark) -> HTML {
    HTML {
      element("strong") { said(reader.interface[Self.phrase(for: mark.state)]) }
      " "
      element("code", .dir("ltr")) { mark.context }
      p(.lang(state.source.forMarkup), .dir(state.source.direction.rawValue)) { mark.source }
      if !mark.unread.isEmpty {
        p(.lang(state.language.forMarkup), .dir(state.language.direction.rawValue)) { mark.unread }
      }
      p {
        element("code", .dir("ltr")) {
          mark.file + (mark.line.map { ":\($0)" } ?? "")
        }
      }
    }
  }

  private static func phrase(for state: TranslationState) -> PreviewPhrase {
    switch state {
    case .translated, .missing: .previewMissing
    case .fuzzy: .previewFuzzy
    case .stale: .previewStale
    case .broken: .previewBroken
    }
  }

  private func said(_ text: LocalisedText) -> HTML { reader.html(text) }
  private func said(_ phrase: PreviewPhrase) -> String { reader.interface[phrase].text }

  private func marks(on shown: PreviewState.Shown) -> [TextMark] {
    var dressing = dressing
    _ = dressing.dress(
      shown.pages[state.language] ?? [], head: "", banner: "", isStill: true)
    return dressing.found.map { state.marks[$0] }
  }

  /// The title of a page in the language, without the name of the service.
  private func title(of shown: PreviewState.Shown) -> String {
    var dressing = dressing
    let page = String(
      decoding: dressing.dress(
        shown.pages[state.language] ?? [], head: "", banner: "", isStill: true), as: UTF8.self)
    guard let match = page.firstMatch(of: /<title>([^<]*)<\/title>/) else { return shown.path }
    let whole = match.1.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    let name = " – " + reader.interface[.service].text
    return whole.hasSuffix(name) ? String(whole.dropLast(name.count)) : String(whole)
  }

  private func document(_ title: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    HTML {
      HTML(vetted: "<!DOCTYPE html>\n")
      element(
        "html", .lang(reader.tag.forMarkup), .dir(reader.tag.direction.rawValue),
        .classes("standard")
      ) {
        element("head") {
          HTML(vetted: "<meta charset=\"utf-8\"/>")
          HTML(vetted: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
          element("title") { title + " – " + reader.interface[.service].text }
          void("link", Attribute("rel", "stylesheet"), .href(Asset.stylesheet.path))
          PreviewMarkup.stylesheet
          void("link", Attribute("rel", "icon"), .href(Asset.icon.path), .type("image/svg+xml"))
          element("script", .src(Asset.previewScript.path), Attribute("defer", "defer")) {}
        }
        element(
          "body", Attribute("data-changes", "/\(Self.segment)/\(Self.changes)"),
          Attribute("data-number", String(number))
        ) {
          PreviewMarkup.banner(reader)
          element("main", .id("main"), .classes("preview")) {
            problems
            content()
          }
        }
      }
    }
  }

  @HTMLBuilder private var problems: HTML {
    if !state.problems.isEmpty {
      element("section", .classes("preview-problems")) {
        h2 { said(reader.interface[.previewProblems]) }
        if state.isEarlier { p { said(reader.interface[.previewEarlier]) } }
        ul {
          for problem in state.problems { li(.lang("en"), .dir("ltr")) { problem } }
        }
      }
    }
  }
}
