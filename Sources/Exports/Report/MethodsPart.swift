import Markup
import Surveys
import Translations

/// Methods and limits: the key, the notes of the release as they were published, and the files.
struct MethodsPart {
  private let report: Report
  private let parts: ReportParts

  init(_ report: Report, _ parts: ReportParts) {
    self.report = report
    self.parts = parts
  }

  private var interface: Interface { parts.interface }

  var content: HTML {
    HTML {
      parts.paragraph(interface[.reportMethodsSource])
      element("h3") { parts.said(interface[.reportKey]) }
      parts.list(key.map(parts.said))
      element("h3") { parts.said(interface[.reportSources]) }
      parts.list(
        report.sources.map { source in
          HTML {
            source.name
            ": "
            element("code") { "SHA-256 " + source.sha256 }
          }
        })
      parts.paragraph(interface[.reportMethodsNotes])
      notes
    }
  }

  private var key: [LocalisedText] {
    [
      interface(
        .releaseKeyConfidential, ["number": interface.number(report.release.smallestCount)]),
      interface(
        .releaseKeyUnreliable,
        ["number": interface.number(report.release.smallestBaseForPercent)]),
      interface[.releaseKeyNotApplicable],
    ]
  }

  private var notes: HTML {
    let language = report.notes.language
    let isOther = language.forMarkup != interface.language.forMarkup
    return div(
      isOther ? .lang(language.forMarkup) : nil, isOther ? .dir(language.direction.rawValue) : nil
    ) {
      for section in report.notes.sections {
        element("h3") { section.heading }
        for paragraph in section.paragraphs { p { paragraph } }
        if !section.items.isEmpty { parts.list(section.items.map { HTML(text: $0) }) }
        if let heads = section.table.first {
          parts.table(
            LocalisedText(text: section.heading, language: language),
            heads.map { LocalisedText(text: $0, language: language) },
            section.table.dropFirst().map { $0.map { HTML(text: $0) } })
        }
      }
    }
  }
}
