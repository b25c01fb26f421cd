import Foundation
import Markup

/// How a report looks, on a screen and on A4.
enum ReportStyle {
  static let rules = HTML(
    vetted: """
      body { margin: 0; font: 1.0625rem/1.5 system-ui, "Noto Sans", Arial, sans-serif; \
      color: #14181c; background: #fff; overflow-wrap: break-word; }
      :lang(ur) :lang(en) { font-family: system-ui, "Noto Sans", Arial, sans-serif; line-height: 1.5; }
      main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
      h1, h2, h3, h4 { line-height: 1.3; break-after: avoid; }
      h1:lang(ur), h2:lang(ur), h3:lang(ur), h4:lang(ur) { line-height: 2.2; }
      h2 { border-top: 3px solid #1f5f8b; padding-top: .75rem; margin-top: 2.5rem; }
      .note { border: 3px solid #14181c; padding: .5rem .75rem; font-weight: 700; }
      .small, code { font-size: .875rem; overflow-wrap: anywhere; }
      .pair { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1rem 1.5rem; \
      align-items: start; }
      .wide { grid-template-columns: minmax(0, 1fr); }
      .chart svg { display: block; width: 100%; max-width: 25rem; height: auto; overflow: visible; }
      .table, .drawing { overflow-x: auto; }
      .drawing svg { display: block; max-width: none; }
      table { border-collapse: collapse; font-size: .9375rem; }
      caption { text-align: start; font-weight: 700; padding: .25rem 0; }
      th, td { border: 1px solid #6b7680; padding: .3rem .5rem; text-align: start; vertical-align: top; }
      thead th { background: #eef2f5; }
      tbody th { font-weight: 400; }
      a { color: #0b4f8a; }
      a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
      #diagram .aim { font-size: 1.25rem; font-weight: 700; }
      #diagram li { margin: .75rem 0; border: solid #3c4650; border-width: 0 0 0 3px; \
      padding: 0 0 0 .75rem; list-style: none; }
      [dir=rtl] #diagram li { border-width: 0 3px 0 0; padding: 0 .75rem 0 0; }
      #diagram ul { padding: 0 0 0 1.1rem; }
      [dir=rtl] #diagram ul { padding: 0 1.1rem 0 0; }
      #diagram li p { margin: 0; }
      #diagram dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; \
      margin: .25rem 0; font-size: .9375rem; }
      #diagram dt { font-weight: 700; grid-column: 1; }
      #diagram dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
      figure { margin: 1rem 0; } \
      blockquote { margin: 0; border: solid #1f5f8b; border-width: 0 4px; padding: 0 1rem; \
      white-space: pre-line; } \
      figcaption { font-size: .9375rem; padding: 0 1.25rem; }
      .easy { font-size: 1.5rem; border: 3px solid #1f5f8b; padding: 0 1.25rem; }
      .easy li { margin: .75rem 0; }
      .easy .answer { display: flex; gap: .75rem; align-items: center; } \
      .easy img { flex: none; }
      @media (max-width: 52rem) { .pair { grid-template-columns: minmax(0, 1fr); } }
      @media (max-width: 40rem) { #diagram dl { display: block; } #diagram dd { margin-bottom: .25rem; } \
      .easy { font-size: 1.25rem; padding: 0 .75rem; } }
      @media print {
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      .easy { font-size: 16pt; }
      .table, .drawing { overflow: visible; }
      .pair { grid-template-columns: 76mm minmax(0, 1fr); gap: 5mm; }
      .pair .chart, .pair .table, .short, .keep, tr, #diagram li p, #diagram dl, .easy li, svg { break-inside: avoid; }
      .pair { break-inside: avoid; }
      .wide { display: block; break-inside: auto; }
      .wide .chart svg { max-width: 76mm; max-height: 240mm; }
      caption, thead { break-after: avoid; }
      thead { display: table-header-group; }
      table { font-size: 8.5pt; line-height: 1.35; width: calc(100% - 1mm); }
      table:lang(ur) { line-height: 1.9; }
      th, td { padding: 1mm; overflow-wrap: break-word; } .name { overflow-wrap: anywhere; }
      p, li { orphans: 3; widows: 3; }
      #diagram .picture { page: drawing; break-before: page; break-after: page; }
      #diagram .picture h4 { display: none; }
      #diagram .drawing svg { width: 100%; max-width: 100%; height: auto; max-height: 165mm; }
      #easy-read { break-before: page; }
      }

      """)

  /// What stands for the number of a page until it is printed.
  static let pageNumber = "\u{FFFC}"

  /// The pages of A4, with a line above each that says when all is made up, and numbers below.
  ///
  /// The line is written as numbers of characters, so that no text can end the rule it stands in.
  static func pages(running: String?, page: String) -> HTML {
    let head =
      running.map { "@top-center { content: \(quoted($0)); font: 700 9pt sans-serif; }" } ?? ""
    let number = page.components(separatedBy: pageNumber)
    let foot = number.map(quoted).joined(separator: " counter(page) ")
    let boxes = head + " @bottom-center { content: \(foot); font: 9pt sans-serif; }"
    return HTML(
      text: "@page { size: A4; margin: 18mm 15mm; \(boxes) } "
        + "@page drawing { size: A4 landscape; margin: 15mm 10mm; \(boxes) }\n")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.unicodeScalars.map { "\\" + String($0.value, radix: 16) + " " }.joined() + "'"
  }
}
