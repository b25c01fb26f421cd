import Foundation
import Markup
import Surveys

/// How a printed form looks, on A4 and on a screen.
enum FormSheetRules {
  static let all = HTML(
    vetted: """
      .standard { --text: 12pt; --box: 5.5mm; --line: 9mm; --picture: 0; }
      .large { --text: 18pt; --box: 8mm; --line: 14mm; --picture: 0; }
      .easyread { --text: 16pt; --box: 9mm; --line: 13mm; --picture: 15mm; }
      * { box-sizing: border-box; }
      html { font-size: var(--text); color: #000; background: #fff; }
      html:lang(ur) { font-size: calc(var(--text) * 1.2); }
      [lang] { font-family: system-ui, "Noto Sans", Arial, sans-serif; line-height: 1.5; }
      :lang(ar), :lang(fa), :lang(ps), :lang(ckb) { font-family: "Noto Naskh Arabic", system-ui, sans-serif; \
      line-height: 1.8; }
      :lang(ur) { font-family: "Noto Nastaliq Urdu", system-ui, sans-serif; line-height: 2; }
      :lang(en) { font-family: system-ui, "Noto Sans", Arial, sans-serif; line-height: 1.5; }
      body { margin: 0 auto; max-width: 178mm; overflow-wrap: break-word; }
      h1, h2, h3 { line-height: inherit; margin: 0; break-after: avoid; break-inside: avoid; }
      h1 { font-size: 1.6em; line-height: 1.25; }
      h1:lang(ur) { line-height: 2; }
      h2 { font-size: 1.25em; margin-block: 1em .35em; border-block-start: 1.5pt solid #000; padding-block-start: .35em; }
      h3 { font-size: 1.08em; }
      .numbered { display: flex; gap: .5em; }
      .numbered > :last-child { flex: 1 1 0; min-inline-size: 0; }
      p { margin: 0 0 .6em; orphans: 3; widows: 3; }
      ul { list-style: none; margin: 0; padding: 0; }
      img { inline-size: var(--picture); block-size: var(--picture); object-fit: contain; flex: none; }
      .sentence { display: block; }
      .notice { border: 1.5pt solid #000; padding: .3em .6em; font-weight: 700; }
      .strong, .go-to { font-weight: 700; }
      .go-to { margin-block-start: .4em; }
      .keep, .question { break-inside: avoid; }
      .question { margin-block: 0 1.6em; }
      section.question { margin-block-start: 1.6em; }
      .only { margin-block-end: .3em; border-inline-start: 3pt solid #000; padding-inline-start: .5em; break-after: avoid; break-inside: avoid; }
      .only p { margin: 0; }
      .only ul { list-style: disc; padding-inline-start: 1.2em; }
      .head { display: flex; gap: 4mm; align-items: flex-start; break-inside: avoid; }
      /* A statement is all head: what follows it may begin a page. */
      .head:not(:last-child) { break-after: avoid; }
      .head h3:last-child { break-after: auto; }
      .head > div { flex: 1 1 0; min-inline-size: 0; }
      .head p { margin-block: .2em; }
      .number { flex: none; min-inline-size: 1.2em; }
      .hint { display: block; }
      .how { font-style: normal; }
      .options { margin-block: .3em; }
      .options li, .prefer { display: flex; gap: 3mm; align-items: center; padding-block: .16em; break-inside: avoid; margin: 0; }
      .options li:nth-child(-n+2):not(:last-child) { break-after: avoid; }
      .options li:nth-last-child(-n+2):not(:first-child), .prefer, .go-to, .places { break-before: avoid; }
      .apart { border-block-start: .75pt solid #000; margin-block-start: .3em; padding-block-start: .4em; }
      .n { flex: none; min-inline-size: 1.6em; text-align: end; font-weight: 700; }
      .words { flex: 1 1 0; min-inline-size: 0; }
      .words .hint { font-size: 1em; }
      .box { flex: none; display: inline-block; inline-size: var(--box); block-size: var(--box); border: 1.2pt solid #000; \
      position: relative; vertical-align: middle; }
      .ticked::after { content: ""; position: absolute; left: 32%; top: 4%; width: 28%; height: 65%; \
      border: solid #000; border-width: 0 1.8pt 1.8pt 0; transform: rotate(40deg); }
      .filled { background: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .example .sentence:last-of-type { display: inline; }
      .lines { margin-block: .2em .6em; break-before: avoid; break-inside: avoid; }
      /* A question whose lines may fill a page breaks between these, after the first ones. */
      .question:has(.lines.long) { break-inside: auto; }
      .keep > .lines { margin-block-end: 0; }
      .lines.long { margin-block-start: 0; break-before: auto; break-inside: auto; }
      .lines div { block-size: var(--line); border-block-end: .75pt solid #000; }
      .digits { display: flex; gap: 1.5mm; align-items: flex-end; inline-size: fit-content; margin-block: .3em .6em; \
      break-before: avoid; break-inside: avoid; }
      .digits span { inline-size: calc(var(--box) * 1.5); block-size: calc(var(--box) * 1.8); border: 1.2pt solid #000; }
      .places { display: grid; gap: 2.5mm; margin-block: .6em; break-inside: avoid; }
      .places li { display: flex; gap: 4mm; align-items: center; break-inside: avoid; }
      .slot { flex: none; inline-size: calc(var(--box) * 2.6); block-size: calc(var(--box) * 1.8); border: 1.2pt solid #000; }
      .address { font-weight: 700; }
      /* The letters of Nastaliq rise above their line: without room they begin on the page before. All that may begin a page
      has some as padding, which a page break leaves; a negative margin, which it drops, takes it back elsewhere. */
      :is(h1, h2, .question):lang(ur) { padding-block-start: 1.05em; }
      :is(section > p, section > ul > li, .keep, .only):lang(ur) { padding-block-start: .5em; }
      :is(section > p, section > .keep, li):lang(ur) { break-inside: avoid; }
      .options li:lang(ur), .prefer:lang(ur) { padding-block: .6em .2em; margin-block-start: -.55em; }
      .options:lang(ur) { margin-block: 0; }
      .options li.apart:lang(ur) { margin-block-start: .2em; padding-block-start: .4em; }
      .head p:lang(ur) { margin-block: 0; }
      .question:lang(ur) { margin-block: -.3em 0; padding-block-end: .1em; }
      @media screen { body { padding: 1rem; } .code { font-weight: 700; } }
      @media print { .screen { display: none; } }

      """)

  /// What stands for the number of a page, and for how many there are, until they are printed.
  static let (page, pages) = ("\u{FFFC}", "\u{FFFD}")

  /// The pages of A4: the number of the form above, the page and the code of the form below.
  ///
  /// Texts are written as numbers of characters, so that none can end the rule it stands in.
  static func pages(
    _ style: FormSheetStyle, _ language: LanguageTag, number: String, page: String, code: String
  ) -> HTML {
    let family =
      language.primary == "ur"
      ? "'Noto Nastaliq Urdu', sans-serif" : "system-ui, 'Noto Sans', sans-serif"
    let direction = language.direction.rawValue
    let font = "font: \(style.points)pt \(family); direction: \(direction);"
    let corner = language.direction == .leftToRight ? "right" : "left"
    let head = "@top-\(corner) { content: \(quoted(number + " ______________")); \(font) }"
    let foot =
      "@bottom-center { content: \(counted(page)) '\\a ' \(quoted(code)); white-space: pre-line; "
      + "text-align: center; \(font) line-height: 1.4; }"
    let margins =
      switch style {
      case .standard: "20mm 16mm 22mm"
      case .easyread: "24mm 16mm 26mm"
      case .large: "24mm 16mm 28mm"
      }
    return HTML(text: "@page { size: A4; margin: \(margins); \(head) \(foot) }\n")
  }

  private static func counted(_ text: String) -> String {
    var parts: [String] = []
    var plain = ""
    for character in text {
      guard [page, pages].contains(String(character)) else {
        plain.append(character)
        continue
      }
      if !plain.isEmpty { parts.append(quoted(plain)) }
      parts.append(String(character) == page ? "counter(page)" : "counter(pages)")
      plain = ""
    }
    return (parts + (plain.isEmpty ? [] : [quoted(plain)])).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.unicodeScalars.map { "\\" + String($0.value, radix: 16) + " " }.joined() + "'"
  }
}
