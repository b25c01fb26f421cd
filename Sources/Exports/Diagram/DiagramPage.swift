package import DriverDiagrams
package import Markup
import Surveys
import Translations

/// A driver diagram as a page that needs nothing else: the nested list first, then the drawing.
package struct DiagramPage {
  private let words: DiagramWords
  private let paper: PaperSize
  private let isPart: Bool

  /// Of a page that holds more, such as a report, it is a part: its headings are two levels lower.
  package init(_ words: DiagramWords, on paper: PaperSize, isPart: Bool = false) {
    self.words = words
    self.paper = paper
    self.isPart = isPart
  }

  package var html: HTML {
    let language = words.interface.language
    return HTML {
      HTML(vetted: "<!doctype html>")
      element("html", .lang(language.forMarkup), .dir(language.direction.rawValue)) {
        element("head") {
          void("meta", Attribute("charset", "utf-8"))
          void(
            "meta", .name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
          element("title") { words.title.text }
          element("style") { Self.style(paper) }
        }
        element("body") { element("main") { content } }
      }
    }
  }

  /// The diagram without the page around it.
  package var content: HTML {
    let outline = DiagramOutline(words.graph)
    return HTML {
      heading(1, spoken(words.title)) { HTML(text: words.title.text) }
      if words.diagram.isSynthetic { p(.classes("note")) { said(words(.diagramSynthetic)) } }
      element("section", .id("aim")) {
        heading(2) { said(words(.diagramAim)) }
        p(.classes("aim")) { said(words.own(words.diagram.aim.what)) }
        facts(of: 0)
      }
      element("section") {
        heading(2) { said(words(.diagramList)) }
        list(outline.entries)
        if !outline.unlinked.isEmpty {
          heading(3) { said(words(.diagramUnlinked)) }
          list(outline.unlinked)
        }
      }
      element("section", .classes("picture")) {
        heading(2) { said(words(.diagramPicture)) }
        div(
          .classes("drawing"), Attribute("tabindex", "0"), Attribute("role", "region"),
          Attribute("aria-label", words(.diagramPicture).text)
        ) { DiagramDrawing(words, on: paper).svg }
      }
      for table in words.tables { HTML { section(table) } }
    }
  }

  private func heading(
    _ level: Int, _ attribute: Attribute? = nil, _ content: () -> HTML
  ) -> HTML {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5"]
    return element(names[isPart ? level + 1 : level - 1], attribute, content: content)
  }

  private func list(_ entries: [DiagramOutline.Entry]) -> HTML {
    ul {
      for entry in entries { HTML { item(entry) } }
    }
  }

  private func item(_ entry: DiagramOutline.Entry) -> HTML {
    let node = words.graph.nodes[entry.node]
    return li(.id(anchor(entry.node))) {
      p {
        element("strong") { said(words.name(of: node)) }
        " "
        said(words.own(node.text))
      }
      if !entry.alsoSupports.isEmpty { p(.classes("also")) { also(entry) } }
      facts(of: entry.node)
      if !entry.entries.isEmpty { list(entry.entries) }
    }
  }

  /// “Also supports P1, P3” with each label a link to where it stands.
  private func also(_ entry: DiagramOutline.Entry) -> HTML {
    let mark = "\u{FFFC}"
    let sentence = words(.diagramAlsoSupports, ["drivers": mark])
    let parts = sentence.text.split(
      separator: Character(mark), maxSplits: 1, omittingEmptySubsequences: false)
    return span(spoken(sentence)) {
      String(parts.first ?? "")
      for (place, node) in entry.alsoSupports.enumerated() {
        HTML {
          if place > 0 { ", " }
          a(.href("#" + anchor(node))) { words.graph.nodes[node].label }
        }
      }
      String(parts.dropFirst().first ?? "")
    }
  }

  private func facts(of node: Int) -> HTML? {
    let facts = words.facts(of: words.graph.nodes[node])
    guard !facts.isEmpty else { return nil }
    return element("dl") {
      for fact in facts {
        HTML {
          element("dt") { said(fact.name) }
          for value in fact.values { element("dd") { said(value) } }
        }
      }
    }
  }

  private func section(_ table: DiagramTable) -> HTML {
    element("section") {
      heading(2) { said(table.title) }
      div(
        .classes(table.rows.count > Self.mostShortRows ? "table" : "table short"),
        Attribute("tabindex", "0"), Attribute("role", "region"),
        Attribute("aria-label", table.title.text)
      ) {
        element("table") {
          element("thead") {
            element("tr") {
              for head in table.heads {
                element("th", Attribute("scope", "col")) { said(head) }
              }
            }
          }
          element("tbody") {
            for row in table.rows {
              element("tr") {
                for cell in row { element("td") { cell.map(said) } }
              }
            }
          }
        }
      }
    }
  }

  /// What fits on half a page is printed on one page.
  private static let mostShortRows = 15

  private func anchor(_ node: Int) -> String {
    node == 0 ? "aim" : "node-" + words.graph.nodes[node].label
  }

  /// A text, with its language where that is not the page's.
  private func said(_ text: LocalisedText) -> HTML {
    guard let lang = lang(of: text) else { return HTML(text: text.text) }
    return span(lang, .dir(text.language.direction.rawValue)) { text.text }
  }

  private func spoken(_ text: LocalisedText) -> Attribute? { lang(of: text) }

  private func lang(of text: LocalisedText) -> Attribute? {
    text.language.forMarkup == words.interface.language.forMarkup
      ? nil : .lang(text.language.forMarkup)
  }
}

extension DiagramPage {
  fileprivate static func style(_ paper: PaperSize) -> HTML {
    HTML {
      ScriptFonts.rules
      HTML(
        vetted: """
          body { margin: 0; font: 1.0625rem/1.5 system-ui, "Noto Sans", Arial, sans-serif; \
          color: #14181c; background: #fff; overflow-wrap: anywhere; }
          main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
          h1, h2, h3 { line-height: 1.3; }
          h1:lang(ur), h2:lang(ur), h3:lang(ur) { line-height: 2.2; }
          .note { border: 2px solid; padding: .5rem .75rem; }
          .aim { font-size: 1.25rem; font-weight: 700; }
          ul { padding: 0 0 0 1.1rem; }
          [dir=rtl] ul { padding: 0 1.1rem 0 0; }
          li { margin: .75rem 0; border: solid #3c4650; border-width: 0 0 0 3px; \
          padding: 0 0 0 .75rem; list-style: none; }
          [dir=rtl] li { border-width: 0 3px 0 0; padding: 0 .75rem 0 0; }
          li p { margin: 0; }
          .also { font-style: italic; }
          .also:lang(ur) { font-style: normal; }
          dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; \
          margin: .25rem 0; font-size: .9375rem; }
          dt { font-weight: 700; grid-column: 1; }
          dd { margin: 0; grid-column: 2; }
          a { color: #0b4f8a; }
          a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
          .drawing, .table { overflow-x: auto; }
          .table { padding: 0 1px; }
          .drawing svg { display: block; max-width: none; }
          table { border-collapse: collapse; font-size: .9375rem; }
          th, td { border: 1px solid #6b7680; padding: .35rem .5rem; text-align: start; \
          vertical-align: top; overflow-wrap: break-word; }
          @media (max-width: 40rem) { dl { display: block; } dd { margin-bottom: .25rem; } }
          @media print { main { max-width: none; padding: 0; } .drawing, .table { overflow: visible; } \
          table { font-size: 8pt; line-height: 1.35; } th, td { padding: 1mm; overflow-wrap: anywhere; } \
          li p, tr, .short { break-inside: avoid; } h2 { break-after: avoid; } \
          .picture { page: drawing; break-before: page; break-after: page; } \
          .picture h2 { display: none; } }

          """)
      switch paper {
      case .a4:
        HTML(
          vetted:
            "@page { size: A4; margin: 15mm; } @page drawing { size: A4 landscape; margin: 0; }")
      case .a3:
        HTML(
          vetted:
            "@page { size: A4; margin: 15mm; } @page drawing { size: A3 landscape; margin: 0; }")
      }
    }
  }
}
