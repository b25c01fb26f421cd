import Markup
import Surveys
import Translations

/// The pieces of markup that a preview adds to pages.
enum PreviewMarkup {
  /// The beginning of a marked text; whoever writes it closes the element.
  static func opening(lang: String, dir: String, title: String) -> ArraySlice<UInt8> {
    span(
      .classes("preview-mark"), .lang(lang), .dir(dir), Attribute("title", title)
    ) { HTML.empty }.bytes.dropLast("</span>".utf8.count)
  }

  static var stylesheet: HTML {
    void("link", Attribute("rel", "stylesheet"), .href(Asset.previewStylesheet.path))
  }

  /// Says that a page is a preview.
  static func banner(_ reader: Reader) -> HTML {
    p(
      .classes("banner preview-banner"), Attribute("role", "note"),
      .lang(reader.tag.forMarkup), .dir(reader.tag.direction.rawValue)
    ) { reader.html(reader.interface[.previewBanner]) }
  }
}
