import DisclosureControl
import Markup
import Surveys
import Translations

/// What all parts of a report are made of: texts with their languages, tables, charts beside tables.
struct ReportParts {
  let interface: Interface

  /// The part of the report they stand in, for those who go from table to table by their names.
  private let section: ReportPhrase?

  init(_ interface: Interface) { self.init(interface, nil) }

  private init(_ interface: Interface, _ section: ReportPhrase?) {
    self.interface = interface
    self.section = section
  }

  func within(_ section: ReportPhrase) -> Self { Self(interface, section) }

  /// A text, with its language where that is not the page's.
  func said(_ text: LocalisedText) -> HTML {
    guard text.language.forMarkup != interface.language.forMarkup else {
      return HTML(text: text.text)
    }
    return span(
      .lang(text.language.forMarkup), .dir(text.language.direction.rawValue)
    ) { text.text }
  }

  func said(_ text: ReportText) -> HTML { said(text.said) }

  func figure(_ figure: ReleasedCount) -> String {
    figure.value.map(interface.number) ?? figure.text
  }

  func percent(_ figure: ReleasedCount) -> String {
    figure.value.map { interface.number($0) + "%" } ?? figure.text
  }

  func heading(_ text: ReportText) -> HTML { element("h3") { said(text) } }

  func paragraph(_ text: LocalisedText) -> HTML { p { said(text) } }

  func list(_ items: [HTML], isOrdered: Bool = false) -> HTML {
    element(isOrdered ? "ol" : "ul") {
      for item in items { li { item } }
    }
  }

  func paragraphs(_ summary: ReportSummary) -> HTML {
    HTML {
      for paragraph in summary.paragraphs {
        div(.classes("keep")) {
          p { said(paragraph.text) }
          if !paragraph.items.isEmpty {
            list(paragraph.items.map(said), isOrdered: paragraph.isOrdered)
          }
        }
      }
    }
  }

  /// A table that scrolls by itself where it is wider than a screen; the first cell of each row is
  /// its heading.
  ///
  /// Tables of one part may have the same caption; `subject` then tells them apart.
  func table(
    _ caption: LocalisedText, _ heads: [LocalisedText], _ rows: [[HTML]],
    of subject: LocalisedText? = nil
  ) -> HTML {
    div(
      .classes(rows.count > Self.mostShortRows ? "table" : "table short"),
      Attribute("tabindex", "0"), Attribute("role", "region"),
      Attribute("aria-label", name([subject, caption]))
    ) {
      element("table") {
        element("caption") { said(caption) }
        element("thead") {
          element("tr") {
            for head in heads { element("th", Attribute("scope", "col")) { said(head) } }
          }
        }
        element("tbody") {
          for row in rows {
            element("tr") {
              for (place, cell) in row.enumerated() {
                if place == 0 {
                  element("th", Attribute("scope", "row")) { cell }
                } else {
                  element("td") { cell }
                }
              }
            }
          }
        }
      }
    }
  }

  /// What fits on half a page stays on one page.
  private static let mostShortRows = 15

  /// “What people put first: Age”, since a page may have several tables called “Age”.
  private func name(_ texts: [LocalisedText?]) -> String {
    let names = ([section.map { interface[$0] }] + texts).compactMap(\.self).map(\.text)
    return names.dropFirst().reduce(names.first ?? "") { whole, name in
      interface(.reportSummaryGroup, ["group": whole, "titles": name]).text
    }
  }

  /// A chart, and beside it a table with the same figures, or below it where the table is wide.
  func pair(_ chart: BarChartDrawing, _ table: HTML, isWide: Bool = false) -> HTML {
    div(.classes(isWide ? "pair wide" : "pair")) {
      div(.classes("chart")) { chart.svg }
      table
    }
  }
}
