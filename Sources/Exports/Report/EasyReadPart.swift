import Markup
import Surveys
import Translations

/// The Easy Read summary: large letters, short sentences, pictures before answers.
struct EasyReadPart {
  private let edition: ReportEdition
  private let parts: ReportParts

  init(_ edition: ReportEdition, _ parts: ReportParts) {
    self.edition = edition
    self.parts = parts
  }

  var content: HTML {
    div(.classes("easy")) {
      for paragraph in EasyReadSummary(edition).paragraphs {
        div(.classes("keep")) {
          p { parts.said(paragraph.text) }
          if !paragraph.items.isEmpty {
            parts.list(paragraph.items.map(item), isOrdered: paragraph.isOrdered)
          }
        }
      }
    }
  }

  /// The picture says nothing that the words beside it do not, so a voice passes it over.
  private func item(_ item: EasyReadSummary.Item) -> HTML {
    span(.classes("answer")) {
      if let picture = item.picture {
        void("img", .src(picture), Attribute("alt", ""), Attribute("width", "72"))
      }
      span { parts.said(item.text) }
    }
  }
}
